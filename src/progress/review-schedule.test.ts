// A missed item comes back after one, three and seven days.
import { describe, expect, it } from 'vitest';
import { afterAnswer, dueReviews, type Review } from './review-schedule.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const item = 'first-server';
const answer = (waiting: Review | undefined, right: boolean, at: number) =>
  afterAnswer(waiting, { item, right, at });

describe('an item', () => {
  it('that is right at once never comes back', () => {
    expect(answer(undefined, true, 0)).toBeUndefined();
  });

  it('that was missed comes back three times, then is done', () => {
    let waiting = answer(undefined, false, 0);
    const pauses = [];
    for (let at = 0; waiting;) {
      pauses.push(Math.round((waiting.dueAt - at) / day));
      at = waiting.dueAt;
      waiting = answer(waiting, true, at);
    }
    expect(pauses).toEqual([1, 3, 7]);
  });

  it('that is missed again begins anew', () => {
    const first = answer(undefined, false, 0)!;
    const second = answer(first, true, first.dueAt)!;
    const missed = answer(second, false, second.dueAt)!;
    expect(missed.step).toBe(0);
    expect(missed.dueAt - second.dueAt).toBeLessThanOrEqual(day);
  });

  it('that is practised before it is due stays due', () => {
    const waiting = answer(undefined, false, 0)!;
    expect(answer(waiting, true, hour)).toBe(waiting);
  });

  it('missed in the evening is there the next morning', () => {
    const evening = 22 * hour;
    const waiting = answer(undefined, false, evening)!;
    expect(dueReviews([waiting], evening + 18 * hour)).toEqual([waiting]);
  });
});

it('asks five at most, the longest waiting first', () => {
  const all = [5, 3, 9, 1, 7, 2, 4].map((dueAt) => ({ item: `i${dueAt}`, step: 0, dueAt }));
  expect(dueReviews(all, 7).map(({ dueAt }) => dueAt)).toEqual([1, 2, 3, 4, 5]);
});

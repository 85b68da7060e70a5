// What waits to be asked again, and that erasing erases everything.
import { describe, expect, it } from 'vitest';
import { useFakeBrowser } from './testing/fake-browser.ts';

const open = useFakeBrowser();

describe('missed quiz items', () => {
  it('wait to be asked again, across reloads, and go when they were right often enough', async () => {
    const first = await open();
    await first.saveAnswer('known', true, 0);
    await first.saveAnswer('missed', false, 0);
    first.close();
    const store = await open();
    expect((await store.reviews()).map(({ item }) => item)).toEqual(['missed']);
    for (let [review] = await store.reviews(); review; [review] = await store.reviews())
      await store.saveAnswer('missed', true, review.dueAt);
    expect(await store.reviews()).toEqual([]);
  });

  it('that are imported do not replace what waits here', async () => {
    const store = await open();
    await store.saveAnswer('both', false, 0);
    const [here] = await store.reviews();
    await store.joinReviews([
      { item: 'both', step: 2, dueAt: 9 },
      { item: 'new', step: 1, dueAt: 5 },
    ]);
    expect(await store.reviews()).toEqual([here, { item: 'new', step: 1, dueAt: 5 }]);
  });
});

it('erases everything when it is asked to', async () => {
  const store = await open();
  await store.saveEdits('e01', 'v1', { 'src/app.ts': 'mine' });
  store.saveEditsAtOnce('e01', 'v1', { 'src/app.ts': 'newer' });
  await store.saveAnswer('missed', false, 0);
  await store.addSnapshot({ exercise: 'e01', takenAt: 1, reason: 'check', files: {} });
  await store.erase();
  expect(await store.load('e01')).toBeUndefined();
  expect(await store.snapshots('e01')).toEqual([]);
  expect(await store.reviews()).toEqual([]);
});

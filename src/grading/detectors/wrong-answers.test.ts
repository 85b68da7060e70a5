import { afterAll, describe, expect, it } from 'vitest';
import { createNodeEngine } from '../../engine/node/engine.ts';
import { playWrongAnswer, wrongAnswers } from '../testing/wrong-answers.ts';

describe('wrong answers on Node', () => {
  const engine = createNodeEngine();
  afterAll(() => engine.dispose());

  it.each(wrongAnswers.map((answer) => [answer.name, answer] as const))('%s', async (_, answer) => {
    const told = await playWrongAnswer(answer, engine);
    expect(told.message).toEqual(
      typeof answer.message === 'string'
        ? expect.stringContaining(answer.message)
        : expect.stringMatching(answer.message),
    );
    expect(told).toMatchObject({ status: answer.status ?? 'fail', place: answer.place });
  });
}, 60_000);

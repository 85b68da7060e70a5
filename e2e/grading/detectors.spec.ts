// The wrong answers that the detectors know, on the engines of the browser: learners are told the same as on real Node.
import { expect, test } from 'playwright/test';
import { createBrowserEngine } from '../../src/cli/browser-engine.ts';
import type { Engine } from '../../src/engine/port.ts';
import { playWrongAnswer, wrongAnswers } from '../../src/grading/testing/wrong-answers.ts';

for (const kind of ['embedded', 'webcontainer'] as const) {
  test.describe(kind, () => {
    let engine: Engine;
    test.beforeAll(async () => {
      engine = await createBrowserEngine(kind);
    });
    test.afterAll(() => engine.dispose());

    for (const answer of wrongAnswers) {
      test(answer.name, async () => {
        const told = await playWrongAnswer(answer, engine);
        expect(told.message).toEqual(
          typeof answer.message === 'string'
            ? expect.stringContaining(answer.message)
            : expect.stringMatching(answer.message),
        );
        expect(told).toMatchObject({ status: answer.status ?? 'fail', place: answer.place });
      });
    }
  });
}

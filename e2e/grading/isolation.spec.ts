// Programs that would rather be passed than do the task, against the real gradeInWorker and the real checks of E01.
import { join } from 'node:path';
import { expect, test, type Page } from 'playwright/test';
import { readExercise } from '../../src/course/read-exercise.ts';
import type { FileTree } from '../../src/course/exercise.ts';
import type { GradingResult } from '../../src/grading/result.ts';
import { hostilePrograms, tooLate, withHostileCode, type HostileProgram } from './hostile-programs.ts';
import { serveGradingPage, type GradingPage } from './serve-grading-page.ts';

const ROOT = join(import.meta.dirname, '../..');
const ID = 'e01-say-hello';
const APP = 'src/app.ts';

let server: GradingPage;
let starter: FileTree;
let solution: FileTree;

test.beforeAll(async () => {
  server = await serveGradingPage();
  ({ starter, solution } = await readExercise(ROOT, ID));
});
test.afterAll(() => server.close());
test.beforeEach(async ({ page }) => {
  await page.goto(server.address);
  await page.waitForFunction(() => 'grading' in globalThis);
});

const grade = (page: Page, files: FileTree): Promise<GradingResult> =>
  page.evaluate(([id, tree]) => grading.grade(id, tree), [ID, files] as const);

const withCode = (files: FileTree, hostile: HostileProgram): FileTree => ({
  ...files,
  [APP]: withHostileCode(files[APP] ?? '', hostile),
});

const verdicts = ({ checks }: GradingResult): string[] => checks.map(({ id, status }) => `${id}: ${status}`);

test('an honest answer passes and the starter does not', async ({ page }) => {
  const [right, wrong] = [await grade(page, solution), await grade(page, starter)];
  expect(right.status).toBe('pass');
  expect(right.checks.length).toBe(4);
  expect(wrong.status).toBe('fail');
});

for (const hostility of hostilePrograms) {
  test(`a program that ${hostility.name} gains nothing`, async ({ page }) => {
    const honest = await grade(page, starter);
    const hostile = await grade(page, withCode(starter, hostility));
    expect(['fail', 'error', 'unchecked']).toContain(hostile.status);
    const passed = (result: GradingResult) => verdicts(result).filter((each) => each.endsWith(': pass'));
    for (const each of passed(hostile)) expect(passed(honest)).toContain(each);
    if (hostility.onRightAnswer !== 'any') {
      expect((await grade(page, withCode(solution, hostility))).status).toBe('pass');
    }
    // Whatever it did is gone with it.
    expect((await grade(page, solution)).status).toBe('pass');
  });
}

test('an answer after the time limit does not count', async ({ page }) => {
  const result = await grade(page, withCode(solution, tooLate));
  expect(result.status).toBe('fail');
  expect(result.checks[0]?.message).toContain('is still waiting for an answer');
});

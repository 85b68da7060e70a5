// A lesson page as a learner uses it: the hands and eyes of the journeys.
import { expect, type FrameLocator, type Locator, type Page } from 'playwright/test';

/** The first lesson, with exercise E01. */
export const FIRST_LESSON = '/learn/introduction/hello-server/';

/** Actions and places of a lesson page. */
export interface LessonPage {
  readonly page: Page;
  /** The toolbar's button; the preview, as long as it is empty, has one as well. */
  readonly runButton: Locator;
  readonly checkButton: Locator;
  /** The state of the program, in words. */
  readonly state: Locator;
  /** What went wrong in the last run. */
  readonly problem: Locator;
  /** The learner's page in the preview. */
  readonly preview: FrameLocator;
  /** Address bar, page and messages of the preview. */
  readonly previewPane: Locator;
  readonly address: Locator;
  open(): Promise<void>;
  /** Clicks into the code, so that Monaco takes its place, and replaces all of the open file. */
  write(code: string): Promise<void>;
  /** The text of the open file. */
  code(): Promise<string>;
  run(): Promise<void>;
  /** Runs, and waits until the program listens. */
  runUntilListening(): Promise<void>;
  /** Presses Check and waits for the outcome of every task. */
  check(): Promise<void>;
  /** Waits until a pass is on the device: a page that is left at once may be quicker than its database. */
  passKept(): Promise<void>;
  task(title: string | RegExp): Locator;
  openConsole(): Promise<Locator>;
}

/** The lesson page in `page`. */
export function lessonPage(page: Page, path = FIRST_LESSON): LessonPage {
  const workspace = page.locator('.workspace');
  const runButton = workspace.getByRole('button', { name: 'Run', exact: true }).first();
  const checkButton = workspace.getByRole('button', { name: 'Check my work' });
  const state = workspace.locator('.run-words');
  const editor = workspace.locator('.monaco-editor').first();
  const lesson: LessonPage = {
    page,
    runButton,
    checkButton,
    state,
    problem: workspace.getByRole('region', { name: 'What went wrong' }),
    preview: page.frameLocator('.preview-stage iframe').frameLocator('iframe[data-live]'),
    previewPane: workspace.getByRole('region', { name: 'Preview' }),
    address: workspace.getByRole('textbox', { name: 'Path on your server' }),
    async open() {
      await page.goto(path);
      await expect(runButton).toBeVisible();
    },
    async write(code) {
      await workspace.locator('.code-editor').click({ position: { x: 240, y: 60 } });
      await expect(editor).toBeVisible();
      await expect(editor.locator('textarea, [role=textbox]').first()).toBeFocused();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.press('Delete');
      await page.keyboard.insertText(code);
    },
    async code() {
      return (await editor.locator('.view-line').allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
    },
    async run() {
      await runButton.click();
    },
    async runUntilListening() {
      await runButton.click();
      await expect(state).toHaveText(/Listening on port 3000/);
    },
    async check() {
      await workspace.getByRole('tab', { name: 'Checks' }).click();
      await checkButton.click();
      await expect(workspace.locator('.checks-summary')).toHaveText(/ done\.|did not start/);
    },
    async passKept() {
      await expect(workspace.locator('.checks-summary')).toContainText('Every task is done');
      const passed = () =>
        page.evaluate(
          () =>
            new Promise<boolean>((resolve) => {
              const opening = indexedDB.open('roundtrip-progress');
              opening.onsuccess = () => {
                const reading = opening.result.transaction('exercises').objectStore('exercises').getAll();
                reading.onsuccess = () => {
                  opening.result.close();
                  resolve((reading.result as { passedAt?: number }[]).some(({ passedAt }) => passedAt));
                };
              };
            }),
        );
      await expect.poll(passed).toBe(true);
    },
    task: (title) => workspace.locator('.task').filter({ hasText: title }),
    async openConsole() {
      await workspace.getByRole('tab', { name: 'Console' }).click();
      return workspace.getByRole('tabpanel', { name: 'Console' });
    },
  };
  return lesson;
}

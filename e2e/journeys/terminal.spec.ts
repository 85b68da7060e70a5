// The terminal, where programs run on WebContainer: the built site with a stand-in for its host.
import { expect, test } from 'playwright/test';
import { lessonPage } from '../lesson-page.ts';
import { startStandIn, type StandIn } from '../webcontainer-stand-in/start.ts';

// The site's policy frames StackBlitz's host only, and the stand-in is not that.
test.use({ bypassCSP: true });

let standIn: StandIn;
test.beforeAll(async () => {
  standIn = await startStandIn();
});
test.afterAll(() => standIn.close());

test('there is none in the embedded engine', async ({ page }) => {
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.runUntilListening();
  await expect(page.getByRole('tab', { name: 'Console' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Terminal' })).toHaveCount(0);
});

test('takes keys and pasted text, has the size of its place, ends and starts again', async ({ page }) => {
  await page.addInitScript((origin) => {
    Object.assign(globalThis, { WEBCONTAINER_API_IFRAME_URL: origin });
    localStorage.setItem('roundtrip:engine', 'webcontainer');
  }, standIn.origin);
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.runUntilListening();
  await page.getByRole('tab', { name: 'Terminal' }).click();
  const panel = page.getByRole('tabpanel', { name: 'Terminal' });
  const screen = panel.locator('.xterm-rows');
  await expect(screen).toContainText('❯');

  await page.keyboard.type('ls');
  await page.keyboard.press('Enter');
  await expect(screen).toContainText('package.json');

  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'echo pasted-$((40 + 2))');
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await page.keyboard.press('Enter');
  await expect(screen).toContainText('pasted-42');

  const columns = async () => {
    await page.keyboard.type('clear; stty size');
    await page.keyboard.press('Enter');
    await expect(screen).toContainText(/\d+ \d+/);
    return screen.innerText();
  };
  const before = await columns();
  await page.setViewportSize({ width: 1150, height: 700 });
  await panel.locator('.terminal-screen').click();
  await expect.poll(columns).not.toBe(before);

  await page.keyboard.type('exit 3');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('status')).toContainText('The shell has ended with exit code 3.');
  await panel.getByRole('button', { name: 'Start again' }).click();
  await expect(screen).toContainText('❯');
  await expect(panel.getByRole('status')).toHaveCount(0);
  // The program went on beside it.
  await expect(lesson.state).toHaveText('Listening on port 3000');
});

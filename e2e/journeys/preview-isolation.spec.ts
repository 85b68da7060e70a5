// A hostile page in the preview reaches nothing that is not its own.
import type { Request } from 'playwright/test';
import { expect, logged, open, pageIn, test, visit, windowOf } from '../preview/lab-test.ts';

test.describe('a hostile page', () => {
  for (const visitor of ['visitor 1', 'visitor 2']) {
    test(`reaches nothing of the course as ${visitor}, and its messages do nothing`, async ({
      page,
      lab,
    }) => {
      // What the page's policy stops is asked for in name only.
      const left: string[] = [];
      const keep = (request: Request) => {
        if (request.failure()?.errorText !== 'csp') left.push(request.url());
      };
      page.on('requestfinished', keep);
      page.on('requestfailed', keep);
      await open(page, '/about', lab.url);
      if (visitor === 'visitor 2') await page.getByRole('button', { name: 'Second visitor' }).click();
      const bar = windowOf(page, visitor).getByLabel('Path on your server');
      await bar.fill('/hostile');
      await bar.press('Enter');
      const found = pageIn(page, visitor).locator('#out');
      for (const line of [
        'parent: SecurityError',
        'top: SecurityError',
        'frames: SecurityError',
        'sibling: SecurityError',
        'storage: null',
        'native storage: ',
        'database: SecurityError',
        'opener: null',
        'origin: null',
        'caches: SecurityError',
        'fetch: refused',
        'native fetch: refused',
        'native dialog: SecurityError',
        'image: refused',
      ]) {
        await expect(found).toContainText(line);
      }
      await expect(found).not.toContainText('course=private');
      await expect(found).not.toContainText('reached');
      await expect(bar).toHaveValue('/hostile');
      expect(page.url()).toBe(lab.url);
      expect(left.filter((url) => !url.startsWith(lab.url) && !/^(?:data|blob|about):/.test(url))).toEqual(
        [],
      );
    });
  }

  test('is as far from the course after it went on', async ({ page, lab }) => {
    await open(page, '/hostile', lab.url);
    await expect(pageIn(page).locator('#out')).toContainText('native fetch: refused');
    await visit(page, '/about');
    await expect(pageIn(page).locator('h1')).toHaveText('About');
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(pageIn(page).locator('#out')).toContainText('parent: SecurityError');
    await expect(pageIn(page).locator('#out')).toContainText('native fetch: refused');
  });

  test('that floods the console is held back', async ({ page, lab }) => {
    await open(page, '/floods', lab.url);
    await expect(pageIn(page).locator('h1')).toHaveText('Floods');
    await expect.poll(() => logged(page)).toContainEqual(expect.stringMatching(/4500 more lines left out/));
    expect((await logged(page)).length).toBeLessThan(600);
  });

  test('cannot hold anybody up with dialogs', async ({ page, lab }) => {
    await open(page, '/alerts', lab.url);
    await expect(page.getByRole('alertdialog')).toContainText('0');
    await visit(page, '/about');
    await expect(pageIn(page).locator('h1')).toHaveText('About');
  });

  test('that stops pausing after a click can be left, and closed', async ({ page, lab }) => {
    await open(page, '/spin-later', lab.url);
    // The click never returns: the page is busy with it.
    const clicked = pageIn(page).getByRole('button', { name: 'Spin' }).click({ timeout: 2_000 });
    await expect(clicked).rejects.toThrow();
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(pageIn(page).locator('h1')).toHaveText('Home');
  });

  test('cannot leave for another site', async ({ page, lab }) => {
    await open(page, '/escape', lab.url);
    await expect(page.getByRole('heading', { name: 'The page tried to leave' })).toBeVisible();
  });

  test('that never pauses is ended when another page comes', async ({ page, lab }) => {
    await open(page, '/spin', lab.url);
    await expect(page.locator('.preview-code')).toHaveText('200 OK');
    await visit(page, '/about');
    await expect(pageIn(page).locator('h1')).toHaveText('About');
    await expect(page.getByText('The page before this one was ended')).toBeVisible();
  });

  test('gets no rights from the host document opened by itself', async ({ page, lab }) => {
    await page.goto(`${lab.url}sandbox/preview-host.html`);
    await page.evaluate(() =>
      postMessage({ type: 'render', html: '<script>parent.stolen = true</script>', title: '' }),
    );
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    await expect(page.locator('iframe')).toHaveCount(0);
  });
});

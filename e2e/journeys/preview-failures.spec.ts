// The preview without a page to show: what happened, why, and what to do next, told apart.
import { expect, open, pageIn, test, visit } from '../preview/lab-test.ts';

test.describe('no answer', () => {
  for (const [path, title, detail] of [
    ['/refused', 'Nothing is listening for requests', 'Nothing listens on port 3000.'],
    ['/reset', 'The server broke off in the middle of its answer', 'src/app.ts:12'],
    ['/timeout', 'No answer came', 'src/app.ts:7'],
    ['/nowhere', 'The redirect leads nowhere', 'http://'],
    ['/cut-off', 'The answer broke off before its end', 'broke off before its end'],
    ['/no-http', 'The answer is no HTTP response', 'its status cannot be read'],
    ['/brotli', 'The answer could not be unpacked', 'compressed with br'],
    ['/circle', 'The redirects go in a circle', 'was redirected 20 times'],
  ] as const) {
    test(`${path} is told apart`, async ({ page, lab }) => {
      await open(page, path, lab.url);
      await expect(page.getByRole('heading', { name: title })).toBeVisible();
      await expect(page.locator('.preview-message')).toContainText(detail);
      await expect(page.locator('.preview-next')).not.toBeEmpty();
    });
  }

  test('before the program runs, and after it ended', async ({ page, lab }) => {
    await page.goto(lab.url);
    await expect(page.getByText('The page that your server answers with appears here.')).toBeVisible();
    await visit(page, '/about');
    await expect(page.getByRole('heading', { name: 'Your server is not running' })).toBeVisible();
    await page.evaluate(() => window.lab.start());
    await expect(pageIn(page).locator('h1')).toHaveText('About');
    await page.evaluate(() => window.lab.stop('Crashed'));
    await expect(page.getByText('Crashed. You see the last answer')).toBeVisible();
  });

  test('a slow answer is counted in seconds and can be given up', async ({ page, lab }) => {
    await open(page, '/slow', lab.url);
    await expect(page.getByText('Waiting for GET /slow')).toBeVisible();
    await page.locator('.preview-strip').getByRole('button', { name: 'Stop waiting' }).click();
    await expect(page.getByText('Stopped waiting for GET /slow')).toBeVisible();
    await expect(pageIn(page).locator('h1')).toHaveText('Home');
  });

  test('a failure leads to its line', async ({ page, lab }) => {
    await open(page, '/reset', lab.url);
    await expect(page.getByRole('button', { name: 'src/app.ts:12' })).toBeVisible();
    await expect(page.locator('.preview-source')).toHaveText('return pets[9].name;');
  });

  test('a status and a failure lead to the record of the request', async ({ page, lab }) => {
    await open(page, '/refused', lab.url);
    await page.getByRole('button', { name: 'No answer: show the request' }).click();
    await visit(page, '/about');
    await page.getByRole('button', { name: '200 OK: show the request' }).click();
    const opened = await page.evaluate(() => window.lab.opened.map(({ request }) => request.path));
    expect(opened).toEqual(['/refused', '/about']);
  });

  test('another host in the address bar is refused in words', async ({ page, lab }) => {
    await open(page, 'https://example.org/', lab.url);
    await expect(
      page.getByText('The preview only reaches your own server, not https://example.org/'),
    ).toBeVisible();
    await expect(pageIn(page).locator('h1')).toHaveText('Home');
  });
});

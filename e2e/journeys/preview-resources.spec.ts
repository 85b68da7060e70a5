// What a page refers to, and answers that are no page, in the preview.
import { expect, open, pageIn, test } from '../preview/lab-test.ts';

test.describe('what a page refers to', () => {
  test('stylesheets with imports and images, images and scripts come along, and what is missing is said', async ({
    page,
    lab,
  }) => {
    await open(page, '/styled', lab.url);
    const heading = pageIn(page).locator('h1');
    await expect(heading).toHaveCSS('color', 'rgb(1, 2, 3)');
    await expect(heading).toHaveCSS('letter-spacing', '7px');
    await expect(heading).toHaveCSS('background-image', /^url\("data:image\/png/);
    await expect(pageIn(page).getByAltText('A pixel')).toHaveJSProperty('naturalWidth', 2);
    await expect(pageIn(page).locator('#out')).toHaveText('script at /styled');
    await page.getByText('2 problems on this page').click();
    await expect(page.getByText('GET /missing.png answered 404')).toBeVisible();
    await expect(page.getByText('GET /wrong.css came as text/plain')).toBeVisible();
  });

  test('fetch and XMLHttpRequest reach the own server only', async ({ page, lab }) => {
    await open(page, '/fetches', lab.url);
    await expect(pageIn(page).locator('#fetched')).toHaveText('Biscuit');
    await expect(pageIn(page).locator('#xhr')).toHaveText('200 Biscuit');
    await expect(pageIn(page).locator('#other')).toContainText('only reaches your own server');
  });

  test('cookies are kept, sent, and HttpOnly ones hidden from scripts', async ({ page, lab }) => {
    await open(page, '/login', lab.url);
    await expect(pageIn(page).locator('#seen')).toHaveText('seen=1; theme=dark');
    await pageIn(page).getByRole('link', { name: 'Echo' }).click();
    await expect(pageIn(page).locator('pre')).toContainText('Cookie: sid=secret; seen=1; theme=dark');
  });

  test('a script that throws is reported', async ({ page, lab }) => {
    await open(page, '/throws', lab.url);
    await page.getByText('1 problem on this page').click();
    await expect(page.getByText('Uncaught Error: page trouble')).toBeVisible();
  });
});

test.describe('answers that are no page', () => {
  test('text is shown as text', async ({ page, lab }) => {
    await open(page, '/text', lab.url);
    await expect(pageIn(page).locator('pre')).toHaveText('<b>not bold</b>');
  });

  test('an image is shown', async ({ page, lab }) => {
    await open(page, '/pixel.png', lab.url);
    await expect(pageIn(page).locator('img')).toHaveJSProperty('naturalWidth', 2);
  });

  test('a download is offered, and saved when asked for', async ({ page, lab }) => {
    await open(page, '/', lab.url);
    await pageIn(page).getByRole('link', { name: 'Report' }).click();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save' }).click();
    expect((await saving).suggestedFilename()).toBe('report.csv');
  });

  test('an empty answer says so', async ({ page, lab }) => {
    await open(page, '/empty', lab.url);
    await expect(page.getByRole('heading', { name: 'The answer is empty' })).toBeVisible();
  });
});

test('works on a cross-origin isolated page', async ({ page, lab }) => {
  await open(page, '/styled', lab.isolatedUrl);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await expect(pageIn(page).locator('h1')).toHaveCSS('color', 'rgb(1, 2, 3)');
});

test('shows pages when the host document cannot be framed', async ({ page, lab }) => {
  // As offline, where a sandboxed frame is beyond the service worker's reach but the page is not.
  await page.route('**/sandbox/preview-host.html', (route) =>
    route.request().isNavigationRequest() ? route.abort() : route.continue(),
  );
  await open(page, '/about', lab.url);
  await expect(pageIn(page).locator('h1')).toHaveText('About');
});

// The preview as a browser: links, history and forms of a server-rendered page.
import { address, expect, open, pageIn, test, visit } from '../preview/lab-test.ts';

test.describe('links and history', () => {
  for (const [link, heading, path] of [
    ['About', 'About', '/about'],
    ['Tom', 'Tom', '/cats/tom'],
    ['Absolute', 'About', '/about'],
    ['New tab', 'About', '/about'],
    ['Moved', 'About', '/about'],
  ] as const) {
    test(`the link ${link} leads to ${path}`, async ({ page, lab }) => {
      await open(page, '/', lab.url);
      await pageIn(page).getByRole('link', { name: link, exact: true }).click();
      await expect(pageIn(page).locator('h1')).toHaveText(heading);
      await expect(address(page)).toHaveValue(path);
      await expect(page.locator('.preview-code')).toHaveText('200 OK');
    });
  }

  test('an anchor scrolls without a request', async ({ page, lab }) => {
    await open(page, '/', lab.url);
    await pageIn(page).getByRole('link', { name: 'End' }).click();
    await expect(pageIn(page).locator('#end')).toBeInViewport();
    await expect(address(page)).toHaveValue('/#end');
  });

  test('links and redirects to other sites are said, not followed', async ({ page, lab }) => {
    await open(page, '/', lab.url);
    await pageIn(page).getByRole('link', { name: 'Elsewhere' }).click();
    await expect(page.getByText('The preview only reaches your own server.')).toBeVisible();
    await pageIn(page).getByRole('link', { name: 'Away' }).click();
    await expect(page.getByText('/away redirects to https://example.org/')).toBeVisible();
    await expect(pageIn(page).locator('h1')).toHaveText('Home');
  });

  test('back, forward and reload go through the history', async ({ page, lab }) => {
    await open(page, '/about', lab.url);
    await pageIn(page).getByRole('link', { name: 'Home' }).click();
    await expect(address(page)).toHaveValue('/');
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(pageIn(page).locator('h1')).toHaveText('About');
    await page.getByRole('button', { name: 'Forward' }).click();
    await expect(pageIn(page).locator('h1')).toHaveText('Home');
    await expect(page.getByRole('button', { name: 'Forward' })).toBeDisabled();
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect(pageIn(page).locator('h1')).toHaveText('Home');
  });

  test('a script may assign to location, and a page may refresh itself', async ({ page, lab }) => {
    await open(page, '/jump', lab.url);
    await pageIn(page).getByRole('button', { name: 'Jump' }).click();
    await expect(pageIn(page).locator('h1')).toHaveText('About');
    await visit(page, '/refresh');
    await expect(address(page)).toHaveValue('/about');
  });
});

test.describe('forms', () => {
  for (const [button, expected] of [
    ['Search', /^GET \/echo\?q=a\+b%26c&go=1\n/],
    [
      'Save',
      /^POST \/echo\n[^]*Content-Type: application\/x-www-form-urlencoded\n\ntext=one%0D%0Atwo&box=on$/,
    ],
    ['Other', /^GET \/echo\?text=one%0D%0Atwo&box=on&which=other\n/],
    [
      'Upload',
      /^POST \/echo\n[^]*Content-Type: multipart\/form-data; boundary=[^]*name="name"\n\nZoë\n[^]*filename=""/,
    ],
  ] as const) {
    test(`the button ${button} sends what a browser sends`, async ({ page, lab }) => {
      await open(page, '/form', lab.url);
      await pageIn(page).getByRole('button', { name: button, exact: true }).click();
      await expect(pageIn(page).locator('pre')).toContainText('/echo');
      expect(await pageIn(page).locator('pre').textContent()).toMatch(expected);
    });
  }

  test('a post names its origin and the page it came from', async ({ page, lab }) => {
    await open(page, '/form', lab.url);
    await pageIn(page).getByRole('button', { name: 'Save' }).click();
    await expect(pageIn(page).locator('pre')).toContainText('Origin: http://localhost:3000');
    await expect(pageIn(page).locator('pre')).toContainText('Referer: http://localhost:3000/form');
  });

  test('reloading the answer to a form asks before it is sent again', async ({ page, lab }) => {
    await open(page, '/form', lab.url);
    await pageIn(page).getByRole('button', { name: 'Save' }).click();
    await expect(pageIn(page).locator('pre')).toContainText('POST /echo');
    await page.getByRole('button', { name: 'Reload' }).click();
    await page.getByRole('button', { name: 'Send again' }).click();
    await expect(page.getByText('Loading it again sends the form again')).toBeHidden();
    await expect(pageIn(page).locator('pre')).toContainText('POST /echo');
  });

  test('post, redirect, get ends on a page that may be reloaded', async ({ page, lab }) => {
    await open(page, '/form', lab.url);
    await pageIn(page).getByRole('button', { name: 'Post, redirect, get' }).click();
    await expect(address(page)).toHaveValue('/about');
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect(page.getByRole('button', { name: 'Send again' })).toBeHidden();
    await expect(pageIn(page).locator('h1')).toHaveText('About');
  });
});

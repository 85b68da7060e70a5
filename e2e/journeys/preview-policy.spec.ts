// The learner's own Content-Security-Policy in the preview: what it blocks is blocked, and said.
import { expect, logged, open, pageIn, test } from '../preview/lab-test.ts';

test('self and a nonce: own files and the trusted script run, inline ones do not', async ({ page, lab }) => {
  await open(page, '/policy-self', lab.url);
  const shown = pageIn(page);
  await expect(shown.locator('#own')).toHaveText('ran');
  await expect(shown.locator('#nonced')).toHaveText('ran');
  await expect(shown.locator('#fetched')).toHaveText('ran');
  await expect(shown.locator('#inline')).toHaveText('-');
  await expect(shown.locator('#evaluated')).toHaveText('EvalError');
  await expect(shown.locator('h1')).toHaveCSS('color', 'rgb(1, 2, 3)');
  await expect(shown.locator('h1')).not.toHaveCSS('letter-spacing', '4px');
  await shown.getByRole('button', { name: 'Handler' }).click();
  await expect(shown.locator('#handler')).toHaveText('-');
  await expect
    .poll(() => logged(page))
    .toContainEqual(expect.stringContaining('blocks the inline script in line 4 of the page'));
  const lines = await logged(page);
  expect(lines).toContainEqual(expect.stringContaining('blocks a style element of the page'));
  expect(lines).toContainEqual(
    expect.stringMatching(/Blocked by your Content-Security-Policy \(script-src\)/),
  );
  expect(lines).toContainEqual(
    'info Of your Content-Security-Policy the preview leaves out: no reports are sent (report-uri).',
  );
});

test('none: stylesheets, pictures, requests and forms are blocked', async ({ page, lab }) => {
  await open(page, '/policy-none', lab.url);
  const shown = pageIn(page);
  await expect(shown.locator('#nonced')).toHaveText('ran');
  await expect(shown.locator('#own')).toHaveText('-');
  await expect(shown.locator('#fetched')).toContainText('Your Content-Security-Policy blocks /data.json');
  await expect(shown.locator('h1')).not.toHaveCSS('color', 'rgb(1, 2, 3)');
  await expect(shown.getByAltText('Own picture')).toHaveJSProperty('naturalWidth', 0);
  await shown.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('Your Content-Security-Policy blocks the form to /about')).toBeVisible();
  await expect(shown.locator('h1')).toHaveText('Mixed');
});

test('unsafe-inline and unsafe-eval let everything of the own server run', async ({ page, lab }) => {
  await open(page, '/policy-open', lab.url);
  const shown = pageIn(page);
  for (const id of ['inline', 'own', 'nonced', 'evaluated', 'fetched']) {
    await expect(shown.locator(`#${id}`)).toHaveText('ran');
  }
  await shown.getByRole('button', { name: 'Handler' }).click();
  await expect(shown.locator('#handler')).toHaveText('ran');
  await expect(shown.locator('h1')).toHaveCSS('letter-spacing', '4px');
});

test('a policy in a meta element counts as well', async ({ page, lab }) => {
  await open(page, '/policy-meta', lab.url);
  await expect(pageIn(page).locator('#own')).toHaveText('ran');
  await expect(pageIn(page).locator('#inline')).toHaveText('-');
});

// Learners get nothing of what the dev server has for authors: neither its bar, nor its page, nor a byte of their code.
import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'playwright/test';

const site = new URL('../../dist/', import.meta.url);
const oursAlone = ['author-bar', 'author-page', 'author:hello', 'showAuthorBar'];

test('no file of the site holds the author’s tools', async ({ page }) => {
  const names = (await readdir(site, { recursive: true })).filter((name) => /\.(?:js|css|html)$/.test(name));
  expect(names.length).toBeGreaterThan(30);
  for (const name of names) {
    const text = await readFile(new URL(name, site), 'utf8');
    for (const mark of oursAlone) expect(text, name).not.toContain(mark);
  }
  expect((await page.goto('/author/'))?.status()).toBe(404);
  await page.goto('/learn/introduction/hello-server/');
  await page.locator('.workspace').hover();
  await expect(page.getByRole('region', { name: 'For the author' })).toHaveCount(0);
});

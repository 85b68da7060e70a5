// A course without an LMS, as this one is, has no trace of one: nothing can be sent where there is no code to send it.
import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'playwright/test';

const site = new URL('../../dist/', import.meta.url);

test('no file of the site holds the code that reports to an LMS', async ({ page }) => {
  const scripts = (await readdir(new URL('_astro/', site))).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(10);
  for (const name of scripts)
    expect(await readFile(new URL(`_astro/${name}`, site), 'utf8'), name).not.toContain('xapi/verbs');
  await page.goto('/learn/introduction/hello-server/');
  await expect(page.locator('#lms-report')).toHaveCount(0);
});

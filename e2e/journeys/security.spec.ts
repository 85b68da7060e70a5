// The pages' policy holds while a learner does everything, and it is strict: no inline script, no other host.
import { expect, test } from 'playwright/test';
import { lessonPage } from '../lesson-page.ts';

const solution = `import { Hono } from 'hono';
export const app = new Hono();
app.get('/', (c) => c.html('<h1>Fresh bread</h1>'));
app.get('/about', (c) => c.html('<p>By the sea</p>'));
`;

test('a lesson works under the policy, without one violation', async ({ page }) => {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
  });
  const lesson = lessonPage(page);
  const response = await page.goto('/learn/introduction/hello-server/');
  const policy = response?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/script-src[^;]*'unsafe-(?:inline|eval)'/);

  await lesson.write(solution);
  await lesson.runUntilListening();
  await expect(lesson.preview.getByRole('heading', { name: 'Fresh bread' })).toBeVisible();
  await lesson.check();
  await expect(page.locator('.checks-summary')).toContainText('Every task is done');
  await page.getByRole('region', { name: /Which kind of framework/ }).scrollIntoViewIfNeeded();
  await page.keyboard.press('ControlOrMeta+K');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  expect(violations).toEqual([]);
});

test('a script that somebody slips into a page does not run', async ({ page }) => {
  await page.goto('/learn/introduction/hello-server/');
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.slipped = "yes"';
    document.body.append(script);
    const image = new Image();
    const loaded = new Promise((resolve) => {
      image.addEventListener('load', () => resolve('loaded'));
      image.addEventListener('error', () => resolve('refused'));
    });
    image.src = 'https://elsewhere.example/pixel.png';
    return [document.documentElement.dataset['slipped'], await loaded];
  });
  expect(ran).toEqual([undefined, 'refused']);
});

for (const path of ['/', '/course/', '/search/?q=route', '/rosetta/', '/glossary/#route', '/offline/']) {
  test(`${path} keeps to the policy`, async ({ page }) => {
    const violations: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
    });
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    if (path.startsWith('/search')) await expect(page.locator('#search-results a').first()).toBeVisible();
    expect(violations).toEqual([]);
  });
}

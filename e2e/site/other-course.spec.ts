// The platform knows nothing of our course: a tiny one with other units, another title, no framework, no glossary and no
// playground is built and gone through.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'playwright/test';
import { lessonPage } from '../lesson-page.ts';
import { buildCourse, type BuiltCourse } from './build-course.ts';
import { serveCourse, type ServedCourse } from './serve-course.ts';

const port = 4462;
const home = `http://localhost:${port}/kitchen/`;
const content = fileURLToPath(new URL('../fixtures/kitchen', import.meta.url));
const solution = `import { createServer } from 'node:http';

createServer((request, response) => {
  if (request.url === '/water') response.end('100 degrees');
  else response.writeHead(404).end();
}).listen(process.env.PORT);
`;

let built: BuiltCourse;
let served: ServedCourse;

test.beforeAll(async () => {
  test.setTimeout(600_000);
  built = await buildCourse(
    { title: 'Kitchen servers', description: 'Small servers for the kitchen.', address: home },
    content,
  );
  served = await serveCourse(built.folder, port);
});
test.afterAll(async () => {
  await served?.stop();
  await built?.remove();
});

test('a course about something else is found, done and passed', async ({ page }) => {
  await page.goto(home);
  await expect(page).toHaveTitle('Kitchen servers');
  // What a course says of itself is in its lessons/home.mdx, and this one has none.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kitchen servers');
  await expect(page.locator('.lead')).toHaveText('Small servers for the kitchen.');
  await expect(page.getByText(/Flask|Hono|back-end|licence/i)).toHaveCount(0);
  for (const path of ['glossary/', 'rosetta/'])
    expect((await page.request.get(home + path)).status(), path).toBe(404);
  await page.getByText('Menu', { exact: true }).click();
  const menu = page.getByRole('navigation', { name: 'Site' });
  await expect(menu.getByRole('link', { name: 'Course' })).toBeVisible();
  for (const name of ['Glossary', 'Rosetta', 'Playground'])
    await expect(menu.getByRole('link', { name })).toHaveCount(0);
  await page.getByRole('link', { name: 'Start lesson 1.1' }).click();
  await expect(page).toHaveURL(`${home}learn/kettle/boiling/`);
  await expect(page.getByText('100 degrees').first()).toBeVisible();

  const lesson = lessonPage(page, `${home}learn/kettle/boiling/`);
  await lesson.check();
  await expect(page.getByText('We sent').first()).toBeVisible();
  await lesson.write(solution);
  await lesson.check();
  await lesson.passKept();

  await page.getByRole('link', { name: 'the oven' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Baking takes time');
  const sign = page.getByRole('img', { name: 'The course’s sign' });
  await sign.scrollIntoViewIfNeeded();
  await expect.poll(() => sign.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await page.goto(`${home}course/`);
  await expect(page.getByRole('link', { name: /Boiling water/ })).toBeVisible();
  await expect(page.getByText('Hello')).toHaveCount(0);
});

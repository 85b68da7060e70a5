// A course as an instructor puts it on the web: in a folder of a host, with an LMS that is told what learners do. It is
// built once for all tests here; the LMS is a small real store, on a port of its own.
import { expect, test, type Page } from 'playwright/test';
import { listFiles } from '../../src/offline/list-files.ts';
import { createRecordStore, type RecordStore } from '../../src/progress/testing/record-store.ts';
import { lessonPage } from '../lesson-page.ts';
import { buildCourse, type BuiltCourse } from './build-course.ts';
import { serveCourse, type ServedCourse } from './serve-course.ts';

const port = 4460;
const storePort = 4461;
const home = `http://localhost:${port}/a/course/`;
const lessonPath = 'learn/introduction/hello-server/';
const wrong = `import { Hono } from 'hono';
export const app = new Hono();
app.get('/', (c) => c.html('<h1>Fresh bread</h1>'));
`;
const right = `${wrong}app.get('/about', (c) => c.html('<p>By the sea</p>'));\n`;

// One worker, so that there is one build.
test.describe.configure({ mode: 'default' });

let built: BuiltCourse;
let served: ServedCourse;
let store: RecordStore;

test.beforeAll(async () => {
  test.setTimeout(600_000);
  built = await buildCourse({
    address: home,
    lms: { endpoint: `http://localhost:${storePort}/xapi/`, authorization: 'Basic a2V5' },
  });
});
test.afterAll(() => built?.remove());

test.beforeEach(async () => {
  served = await serveCourse(built.folder, port);
  store = createRecordStore(storePort);
  await store.open();
});
test.afterEach(async () => {
  await served.stop();
  await store.close();
});

const told = () =>
  store.statements.map(({ verb, object }) => `${verb.display['en']} ${object.id.replace(home, '')}`);

/** Until the service worker has everything that it fetches ahead, and the page itself. */
async function waitUntilKept(page: Page): Promise<void> {
  const wanted = [...(await listFiles(`${built.folder}/dist`)), lessonPath].map((file) => home + file);
  const missing = () =>
    page.evaluate(async (addresses) => {
      const copies = await Promise.all(
        addresses.map((address) => caches.match(address, { ignoreSearch: true })),
      );
      return addresses.filter((_address, at) => !copies[at]);
    }, wanted);
  await expect.poll(missing, { timeout: 60_000 }).toEqual([]);
}

test('a course in a folder is found, run, checked and searched there, with and without a network', async ({
  page,
}) => {
  const outside: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (url.startsWith(`http://localhost:${port}/`) && !url.startsWith(home)) outside.push(url);
  });
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
  });

  await page.goto(home);
  await page.getByRole('link', { name: 'Start lesson 1.1' }).click();
  await expect(page).toHaveURL(home + lessonPath);
  const lesson = lessonPage(page, home + lessonPath);
  await lesson.write(right);
  await lesson.runUntilListening();
  await expect(lesson.preview.getByRole('heading', { name: 'Fresh bread' })).toBeVisible();
  await lesson.check();
  await lesson.passKept();

  await page.goto(`${home}search/?q=microframework`);
  const result = page.locator('#search-results a').first();
  await expect(result).toHaveAttribute('href', /^\/a\/course\//);
  await page.goto(`${home}no/such/page/`);
  await expect(page.getByRole('link', { name: 'Go to the course' })).toHaveAttribute('href', '/a/course/');

  await lesson.open();
  await waitUntilKept(page);
  await served.stop();
  await page.reload();
  await lesson.write(wrong);
  await lesson.runUntilListening();
  await expect(lesson.preview.getByRole('heading', { name: 'Fresh bread' })).toBeVisible();
  await lesson.check();
  await expect(page.getByText('We sent').first()).toBeVisible();
  await page.goto(`${home}search/?q=microframework`);
  await expect(page.locator('#search-results a').first()).toBeVisible();
  expect(outside).toEqual([]);
  expect(violations).toEqual([]);
});

test('pages name their own address and a picture, and the site map lists each lesson once', async ({
  request,
}) => {
  const text = await (
    await request.get(`${home}learn/first-app/routing/e11-the-route-that-ate-another/`)
  ).text();
  const lesson = `${home}learn/first-app/routing/`;
  expect(text).toContain(`<link rel="canonical" href="${lesson}">`);
  expect(text).toContain(`<meta property="og:url" content="${lesson}">`);
  const [, card = ''] = /property="og:image" content="([^"]+)"/.exec(text) ?? [];
  expect((await request.get(card)).headers()['content-type']).toBe('image/png');
  const map = await (await request.get(`${home}sitemap-0.xml`)).text();
  expect(map.split(`<loc>${lesson}`)).toHaveLength(2);
  for (const [, page = ''] of map.matchAll(/<loc>([^<]+)</g)) {
    expect(page.startsWith(home)).toBe(true);
    expect((await request.get(page)).status(), page).toBe(200);
  }
});

test('an LMS is told what was done, by whom, once, also when it was away', async ({ page }) => {
  const lesson = lessonPage(page, home + lessonPath);
  const actor = { objectType: 'Agent', name: 'Zoë', mbox: 'mailto:zoe@school.example' };
  await page.goto(`${home}${lessonPath}?actor=${encodeURIComponent(JSON.stringify(actor))}`);
  await lesson.write(wrong);
  await lesson.check();
  const exercise = 'exercises/e01-say-hello';
  const first = [`launched ${lessonPath}`, `attempted ${exercise}`, `failed ${exercise}`];
  await expect.poll(told).toEqual(first);
  expect(store.statements.map((one) => one.actor)).toEqual([actor, actor, actor]);
  expect(store.authorizations[0]).toBe('Basic a2V5');

  await store.close();
  await lesson.write(right);
  await lesson.check();
  await lesson.passKept();
  const waiting = () =>
    page.evaluate(
      () => (JSON.parse(localStorage.getItem('roundtrip-lms:queue') ?? '[]') as unknown[]).length,
    );
  await expect.poll(waiting).toBe(3);
  await store.open();
  await page.reload();
  const second = [`attempted ${exercise}`, `passed ${exercise}`, `completed ${lessonPath}`];
  await expect.poll(told).toEqual([...first, ...second]);

  // What comes after the first pass is the learner's own.
  await lesson.write(wrong);
  await lesson.check();
  await page.goto(`${home}learn/introduction/front-back-and-the-web-server/`);
  await expect
    .poll(told)
    .toEqual([...first, ...second, 'launched learn/introduction/front-back-and-the-web-server/']);
  expect(await waiting()).toBe(0);
});

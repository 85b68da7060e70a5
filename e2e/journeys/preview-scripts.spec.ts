// A page's own scripts in the preview: modules, what scripts add, streams, and what the console hears of them.
import { expect, logged, open, pageIn, test } from '../preview/lab-test.ts';

test('modules import each other, in a circle too, by name, and when asked for', async ({ page, lab }) => {
  await open(page, '/modules', lab.url);
  const shown = pageIn(page);
  await expect(shown.locator('#out')).toHaveText('hello Tom from Biscuit at /modules');
  await expect(shown.locator('#meta')).toHaveText('http://localhost:3000/modules Biscuit');
  await expect(shown.locator('#later')).toHaveText('hello later from Biscuit');
});

test('scripts, modules, stylesheets and images that a script adds come from the server', async ({
  page,
  lab,
}) => {
  await open(page, '/dynamic', lab.url);
  const shown = pageIn(page);
  await expect(shown.locator('#script')).toHaveText('added');
  await expect(shown.locator('#module')).toHaveText('hello module from Biscuit');
  await expect(shown.locator('h1')).toHaveCSS('letter-spacing', '9px');
  await expect(shown.locator('h1')).toHaveCSS('background-image', /^url\("data:image\/png/);
  await expect(shown.getByAltText('Added')).toHaveJSProperty('naturalWidth', 2);
  await expect(shown.getByAltText('From text')).toHaveJSProperty('naturalWidth', 2);
  for (const word of ['script', 'style', 'image', 'missing']) {
    await expect(shown.locator('#events')).toContainText(word);
  }
  await expect(shown.locator('#events')).not.toContainText('failed');
});

test('a body comes to fetch piece by piece', async ({ page, lab }) => {
  await open(page, '/streamed', lab.url);
  await expect(pageIn(page).locator('li')).toHaveText(['one', 'two', 'three', 'end']);
});

test('server-sent events arrive as they are sent, also when split', async ({ page, lab }) => {
  await open(page, '/events', lab.url);
  await expect(pageIn(page).locator('li')).toHaveText([
    'open',
    'message one',
    'message two\nlines',
    'pet Tom 7',
  ]);
});

test('what a page logs and how its scripts fail is told, with the place', async ({ page, lab }) => {
  await open(page, '/logs', lab.url);
  await expect(pageIn(page).locator('h1')).toHaveText('Logs');
  await expect.poll(() => logged(page)).toContainEqual(expect.stringContaining('nobody caught this'));
  const lines = await logged(page);
  expect(lines).toContainEqual("log hello {name: 'Tom', ages: [1, 2]} @/logs:3");
  expect(lines).toContainEqual('warn careful @/logs:4');
  expect(lines).toContainEqual(
    expect.stringMatching(
      /^error Uncaught Error: no food\n\s+at feed \(\/js\/broken\.js:3:\d+\)[^]*@\/js\/broken\.js:3$/,
    ),
  );
  expect(lines).toContainEqual(
    expect.stringMatching(/^error Uncaught SyntaxError: [^]*@\/js\/no-syntax\.js:2$/),
  );
  await page.getByText('3 problems on this page').click();
  await expect(page.getByText('Uncaught Error: no food')).toBeVisible();
});

test('a WebSocket fails with the reason', async ({ page, lab }) => {
  await open(page, '/socket', lab.url);
  await expect(pageIn(page).locator('#out')).toHaveText('closed 1006');
  expect(await logged(page)).toContainEqual(expect.stringContaining('opens no WebSockets'));
});

test('a script sent as something else runs only where a browser would run it', async ({ page, lab }) => {
  await open(page, '/nosniff', lab.url);
  await expect(pageIn(page).locator('#out')).toHaveText('nothing ran, text ran');
  await page.getByText('1 problem on this page').click();
  await expect(
    page.getByText('With X-Content-Type-Options: nosniff, browsers run a script only'),
  ).toBeVisible();
});

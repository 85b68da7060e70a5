// The Requests tool: every request can be seen, sent again, changed and written by hand.
import { AxeBuilder } from '@axe-core/playwright';
import { execFileSync } from 'node:child_process';
import { expect, test, type Locator, type Page } from 'playwright/test';
import { lessonPage, type LessonPage } from '../lesson-page.ts';
import { shop } from './requests-program.ts';

/** Places of the Requests tool. */
function requestsTool(page: Page) {
  const tool = page.locator('#workspace-requests');
  const list = tool.getByRole('listbox');
  return {
    tool,
    list,
    rows: list.getByRole('option'),
    row: (name: RegExp): Locator => list.getByRole('option', { name }),
    exchange: tool.getByRole('article'),
    request: tool.locator('.message-request'),
    response: tool.locator('.message-response'),
    button: (name: string): Locator => tool.getByRole('button', { name, exact: true }),
    field: (name: string): Locator => tool.getByRole('textbox', { name, exact: true }),
    choice: (name: string): Locator => tool.getByRole('combobox', { name, exact: true }),
    async open(): Promise<void> {
      await page.getByRole('tab', { name: 'Requests' }).click();
    },
  };
}

async function runShop(page: Page): Promise<LessonPage> {
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write(shop);
  await lesson.runUntilListening();
  await expect(lesson.preview.getByRole('heading')).toHaveText('Bakery');
  return lesson;
}

async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: page as never }).include('.workspace').analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

// Wide enough for the preview beside the tools, which are then too narrow for list and exchange side by side.
test.use({
  permissions: ['clipboard-read', 'clipboard-write'],
  viewport: { width: 1440, height: 900 },
});

test('a click in the preview appears, with what went over the wire both ways', async ({ page }) => {
  const lesson = await runShop(page);
  const requests = requestsTool(page);
  await requests.open();
  await expect(requests.rows).toHaveCount(1);
  await lesson.preview.getByRole('link', { name: 'Orders' }).click();
  await requests.row(/GET \/orders\?sort=new.* 200 Preview/).click();
  await expect(requests.exchange.getByRole('heading', { level: 3 })).toHaveText(
    /GET \/orders\?sort=new&q=rye%20bread.*200 OK/,
  );
  await expect(requests.request).toContainText('Host: localhost:3000');
  await expect(requests.request.getByRole('table', { name: 'Query' })).toContainText('rye bread');
  await expect(requests.response).toContainText(/content-type: text\/html/i);
  await requests.tool.getByRole('radio', { name: 'Raw' }).check();
  await expect(requests.request.locator('pre')).toContainText(
    'GET /orders?sort=new&q=rye%20bread HTTP/1.1\r\nHost: localhost:3000',
  );
  await expect(requests.response.locator('pre')).toContainText('HTTP/1.1 200 OK');
});

test('header fields and statuses say what they mean', async ({ page }) => {
  await runShop(page);
  const requests = requestsTool(page);
  await requests.open();
  await requests.row(/GET \//).click();
  await requests.button('Host').click();
  await expect(requests.request).toContainText('One server can serve many names.');
  await requests.button('HTTP/1.1 200 OK').click();
  await expect(requests.response).toContainText('All went well');
});

test('a form is sent, answered 303 and followed: one chain', async ({ page }) => {
  const lesson = await runShop(page);
  const requests = requestsTool(page);
  await requests.open();
  await lesson.preview.getByRole('button', { name: 'Order' }).click();
  await expect(lesson.preview.getByRole('listitem')).toHaveText('rye & spelt');
  await requests.row(/POST \/orders 303/).click();
  await expect(requests.request.getByRole('table', { name: 'Form fields' })).toContainText('rye & spelt');
  await expect(requests.request.getByRole('table', { name: 'Form fields' })).toContainText(
    'bread=rye+%26+spelt',
  );
  const chain = requests.tool.getByRole('list', { name: 'Redirects, in order' });
  await expect(chain.getByRole('button')).toHaveText(['POST /orders 303', 'GET /orders 200']);
  await chain.getByRole('button').last().click();
  await expect(requests.exchange.getByRole('heading', { level: 3 })).toContainText('GET /orders');
  await expect(requests.response.locator('pre')).toContainText('<li>');
});

test('an upload is shown in its parts, an image as an image', async ({ page }) => {
  const lesson = await runShop(page);
  const requests = requestsTool(page);
  const picture = { name: 'loaf.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0, 1]) };
  await lesson.preview.locator('input[type=file]').setInputFiles(picture);
  await lesson.preview.getByRole('button', { name: 'Upload' }).click();
  await expect(lesson.preview.locator('body')).toContainText('got loaf.png');
  await requests.open();
  await requests.row(/POST \/photo/).click();
  await expect(requests.request.getByRole('list', { name: 'Parts of the body' })).toContainText(
    'photo, file “loaf.png”, 4 B',
  );
  await lesson.address.fill('/dot.svg');
  await lesson.address.press('Enter');
  await requests.button('← All requests').click();
  await requests.row(/\/dot\.svg/).click();
  const image = requests.response.getByRole('img');
  await expect(image).toBeVisible();
  expect(await image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(8);
});

test('a failed check leads to the request that it sent, which can be sent again after mending', async ({
  page,
}) => {
  const lesson = lessonPage(page);
  await lesson.open();
  const greeting = `import { Hono } from 'hono';\nexport const app = new Hono();\napp.get('/', (c) => c.html('<h1>Morning</h1>'));\n`;
  await lesson.write(greeting);
  await lesson.check();
  const task = lesson.task('GET /about answers with a page');
  await task.getByRole('button', { name: 'Show in Requests' }).click();
  const requests = requestsTool(page);
  await expect(requests.exchange.getByRole('heading', { level: 3 })).toHaveText(/GET \/about.*404 Not Found/);
  await expect(lesson.state).toHaveText(/Listening/);
  await lesson.write(`${greeting}app.get('/about', (c) => c.html('<p>By the sea</p>'));\n`);
  await lesson.runUntilListening();
  await requests.button('Replay').click();
  await expect(requests.exchange.getByRole('heading', { level: 3 })).toHaveText(/GET \/about.*200 OK/);
  await expect(requests.exchange).toContainText('Sent by hand');

  await requests.button('← All requests').click();
  await requests
    .row(/GET \/about 404 GET \/about answers with a page/)
    .first()
    .click();
  await requests.button('GET /about answers with a page').click();
  await expect(task.locator('.task-title')).toBeFocused();
});

test('a request is edited and sent: method, header and body', async ({ page }) => {
  const lesson = await runShop(page);
  const requests = requestsTool(page);
  await lesson.preview.getByRole('button', { name: 'Order' }).click();
  await expect(lesson.preview.getByRole('listitem')).toHaveCount(1);
  await requests.open();
  await requests.row(/POST \/orders 303/).click();
  await requests.button('Edit and send').click();
  await expect(requests.choice('Method')).toHaveValue('POST');
  await expect(requests.field('Value of form field 1')).toHaveValue('rye & spelt');
  await requests.field('Value of form field 1').fill('tin loaf');
  await requests.button('Send').click();
  await expect(requests.exchange.getByRole('heading', { level: 3 })).toHaveText(/GET \/orders.*200 OK/);
  await expect(requests.response.locator('pre')).toContainText('tin loaf');

  await requests.button('← All requests').click();
  await requests.button('New request').click();
  await requests.choice('Method').selectOption('DELETE');
  await requests.field('Path').fill('/api/orders/7');
  await requests.choice('Body').selectOption('none');
  await requests.field('Path').press('Control+Enter');
  await expect(requests.exchange.getByRole('heading', { level: 3 })).toHaveText(/DELETE .*204 No Content/);
});

test('JSON is written by hand, and said when it is none', async ({ page }) => {
  await runShop(page);
  const requests = requestsTool(page);
  await requests.open();
  await requests.button('New request').click();
  await requests.choice('Method').selectOption('POST');
  await requests.field('Path').fill('/api/orders');
  await requests.button('Add a field').click();
  await requests.choice('Name of field 2').fill('X-Note');
  await requests.field('Value of field 2').fill('by hand');
  await requests.choice('Body').selectOption('json');
  const body = requests.field('JSON body');
  await body.fill('{"bread": ');
  await expect(requests.tool).toContainText('This is not JSON yet: it ends too early.');
  await body.fill('{"bread": "rye"}');
  await expect(requests.tool).not.toContainText('This is not JSON');
  await body.press('Control+Enter');
  await expect(requests.exchange.getByRole('heading', { level: 3 })).toHaveText(/POST .*201 Created/);
  await expect(requests.request).toContainText('Content-Type: application/json');
  await expect(requests.response.locator('pre')).toHaveText(
    '{\n  "id": 7,\n  "order": {\n    "bread": "rye"\n  },\n  "note": "by hand"\n}',
  );
  await page.reload();
  // A click that comes before the page's scripts is lost, so it is given again.
  await expect(async () => {
    await requests.open();
    await expect(requests.button('New request')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await requests.button('New request').click();
  await expect(body).toHaveValue('{"bread": "rye"}');
  await expect(requests.tool).toContainText('No program is running');
  await expect(requests.button('Send')).toBeDisabled();
});

test('copy as curl gives a command whose words are the request', async ({ page }) => {
  const lesson = await runShop(page);
  const requests = requestsTool(page);
  await lesson.preview.getByRole('button', { name: 'Order' }).click();
  await requests.open();
  await requests.row(/POST \/orders 303/).click();
  await requests.button('Copy as curl').click();
  await expect(requests.button('Copied')).toBeVisible();
  const command = await page.evaluate(() => navigator.clipboard.readText());
  const words = execFileSync('sh', ['-c', `curl() { printf '%s\\n' "$@"; }\n${command}`], {
    encoding: 'utf8',
  }).split('\n');
  expect(words.slice(0, 4)).toEqual(['-i', '-X', 'POST', 'http://localhost:3000/orders']);
  expect(words).toContain('bread=rye+%26+spelt');
  expect(words).toContain('Content-Type: application/x-www-form-urlencoded');
});

test('the list is filtered by sender and by text', async ({ page }) => {
  const lesson = await runShop(page);
  const requests = requestsTool(page);
  await lesson.check();
  await expect(lesson.state).toHaveText(/Listening/);
  await requests.open();
  await requests.choice('Filter requests by sender').selectOption('Preview');
  await expect(requests.row(/Preview/).first()).toBeVisible();
  await expect(requests.row(/answers/)).toHaveCount(0);
  await requests.choice('Filter requests by sender').selectOption('Checks');
  await expect(requests.row(/Preview/)).toHaveCount(0);
  await requests.tool.getByRole('searchbox').fill('about');
  await expect(requests.row(/\/about/).first()).toBeVisible();
  await requests.tool.getByRole('searchbox').fill('no such thing');
  await expect(requests.tool).toContainText('No request fits this filter.');
  await requests.button('Show all').click();
  await expect(requests.row(/Preview/).first()).toBeVisible();
});

for (const width of [1440, 1280]) {
  test(`by keyboard alone at ${width} px: arrows, Enter, Escape`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const lesson = await runShop(page);
    const requests = requestsTool(page);
    await lesson.preview.getByRole('link', { name: 'Orders' }).click();
    await requests.open();
    await requests.list.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    const heading = requests.exchange.getByRole('heading', { level: 3 });
    await expect(heading).toBeFocused();
    await expect(heading).toContainText('/orders');
    await page.keyboard.press('Escape');
    await expect(requests.list).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(heading).toHaveText(/GET \/ .*200 OK/);
  });
}

test('a request that is under way is listed at once, and gets its answer later', async ({ page }) => {
  const lesson = await runShop(page);
  const requests = requestsTool(page);
  await lesson.address.fill('/counter');
  await lesson.address.press('Enter');
  await requests.open();
  await lesson.preview.getByRole('button', { name: 'Wait' }).click();
  await requests.row(/GET \/bread waiting…/).click();
  const heading = requests.exchange.getByRole('heading', { level: 3 });
  await expect(heading).toHaveText(/GET \/bread\s*waiting…/);
  await expect(requests.exchange).toContainText('has not answered it yet');
  await expect(requests.request).toContainText('Host: localhost:3000');
  await expect(requests.response).toHaveCount(0);
  await lesson.preview.getByRole('button', { name: 'Ring' }).click();
  await expect(heading).toHaveText(/GET \/bread.*200 OK/);
  await expect(requests.response).toContainText('fresh bread');
  await requests.button('← All requests').click();
  await expect(requests.row(/GET \/bread 200/)).toHaveCount(1);
  await expect(requests.row(/waiting/)).toHaveCount(0);
});

test('a compressed body is shown unpacked, and says what went over the wire', async ({ page }) => {
  const lesson = await runShop(page);
  const requests = requestsTool(page);
  await lesson.address.fill('/packed');
  await lesson.address.press('Enter');
  await requests.open();
  await requests.row(/GET \/packed 200/).click();
  await expect(requests.response).toContainText(/Compressed with gzip: \d+ B went over the wire/);
  await expect(requests.response.getByLabel('Body, JSON')).toContainText('"breads": [');
  await requests.button('Copy response').click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('"rye"');
  await requests.tool.getByRole('radio', { name: 'Raw' }).check();
  await expect(requests.response).toContainText(/\d+ B compressed with gzip followed/);
});

test('a request opens in the window of the visitor that sent it', async ({ page }) => {
  const lesson = await runShop(page);
  const requests = requestsTool(page);
  const tab = (name: string) => page.getByRole('tab', { name, exact: true });
  const address = lesson.address.filter({ visible: true });
  await page.getByRole('button', { name: 'Second visitor' }).click();
  await expect(tab('Visitor 2')).toHaveAttribute('aria-selected', 'true');
  await address.fill('/me');
  await address.press('Enter');
  await requests.open();
  await expect(requests.row(/GET \/me 200 .*visitor 2/)).toBeVisible();
  await address.fill('/orders');
  await address.press('Enter');
  await expect(requests.row(/GET \/orders 200/)).toBeVisible();
  await tab('Visitor 1').click();
  await requests.row(/GET \/me 200 .*visitor 2/).click();
  await requests.button('Open in preview').click();
  await expect(tab('Visitor 2')).toHaveAttribute('aria-selected', 'true');
  await expect(address).toHaveValue('/me');
  await tab('Visitor 1').click();
  await expect(address).toHaveValue('/');
});

test('no response: why, and what next', async ({ page }) => {
  const lesson = await runShop(page);
  const requests = requestsTool(page);
  await requests.open();
  await requests.button('New request').click();
  await requests.field('Path').fill('/slow');
  await requests.button('Send').click();
  await requests.button('Stop waiting').click();
  await expect(requests.exchange.getByRole('heading', { level: 3 })).toContainText('no response');
  await expect(requests.tool.getByRole('region', { name: 'No response' })).toContainText('Next:');
  await page.locator('.workspace').getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(lesson.state).toHaveText('Stopped');
  await expect(requests.tool).toContainText('No program is running, so nobody would answer.');
  await requests.button('Run it').click();
  await expect(lesson.state).toHaveText(/Listening/);
  await expect(requests.button('Replay')).toBeEnabled();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing serious for axe in the list, an exchange and the composer, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    const lesson = await runShop(page);
    const requests = requestsTool(page);
    await lesson.preview.getByRole('button', { name: 'Order' }).click();
    await requests.open();
    await expect(requests.rows).toHaveCount(3);
    expect(await seriousFindings(page)).toEqual([]);
    await requests.row(/POST \/orders 303/).click();
    await requests.button('HTTP/1.1 303 See Other').click();
    expect(await seriousFindings(page)).toEqual([]);
    await requests.button('Edit and send').click();
    expect(await seriousFindings(page)).toEqual([]);
  });
}

// What a browser does around a page, in the preview: encodings, redirects, storage, history, dialogs and frames.
import { address, expect, open, pageIn, test, visit } from '../preview/lab-test.ts';

test.describe('answers', () => {
  test('compressed ones are unpacked, for pages and for scripts', async ({ page, lab }) => {
    await open(page, '/gzip', lab.url);
    await expect(pageIn(page).locator('h1')).toHaveText('Unpacked');
    await expect(pageIn(page).locator('#out')).toHaveText('Biscuit');
    await visit(page, '/echo');
    await expect(pageIn(page).locator('pre')).toContainText('Accept-Encoding: gzip, deflate');
  });

  test('letters are read as the server says, and as a browser guesses', async ({ page, lab }) => {
    await open(page, '/latin', lab.url);
    await expect(pageIn(page).locator('h1')).toHaveText('ZoÃ«');
    await page.getByText('1 problem on this page').click();
    await expect(page.getByText('came without a charset')).toBeVisible();
    await visit(page, '/named');
    await expect(pageIn(page).locator('h1')).toHaveText('Zoë');
    await visit(page, '/latin-1');
    await expect(pageIn(page).locator('h1')).toHaveText('Zoë');
  });

  for (const [status, method] of [
    ['301', 'GET'],
    ['302', 'GET'],
    ['303', 'GET'],
    ['307', 'POST'],
    ['308', 'POST'],
  ] as const) {
    test(`${status} sends a POST on as ${method}`, async ({ page, lab }) => {
      await open(page, '/posts', lab.url);
      await pageIn(page).getByRole('button', { name: status }).click();
      await expect(pageIn(page).locator('pre')).toContainText(`${method} /echo`);
      if (method === 'POST') await expect(pageIn(page).locator('pre')).toContainText('a=1');
    });
  }

  test('Refresh leads on, and 204 stays', async ({ page, lab }) => {
    await open(page, '/refresh-header', lab.url);
    await expect(address(page)).toHaveValue('/about');
    await visit(page, '/stays');
    await expect(page.getByText('stay on the page that is shown')).toBeVisible();
    await expect(pageIn(page).locator('h1')).toHaveText('About');
  });

  test('JSON can be seen as it was sent', async ({ page, lab }) => {
    await open(page, '/data.json', lab.url);
    await expect(pageIn(page).locator('pre:visible')).toHaveText('{\n  "name": "Biscuit",\n  "age": 3\n}');
    await pageIn(page).getByLabel('Pretty').uncheck();
    await expect(pageIn(page).locator('pre:visible')).toHaveText('{"name":"Biscuit","age":3}');
  });

  test('a PDF and what a script made are saved', async ({ page, lab }) => {
    await open(page, '/paper.pdf', lab.url);
    await expect(page.getByText('A file to save: paper.pdf, 4 bytes of application/pdf.')).toBeVisible();
    await visit(page, '/blob-download');
    await pageIn(page).getByRole('link', { name: 'Save' }).click();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save' }).click();
    expect((await saving).suggestedFilename()).toBe('made.txt');
  });

  test('base, icons, pictures, fonts and media need no request beyond their own', async ({ page, lab }) => {
    await open(page, '/based', lab.url);
    await expect(pageIn(page).locator('h1')).toHaveCSS('letter-spacing', '7px');
    await pageIn(page).getByRole('link', { name: 'About' }).click();
    await expect(address(page)).toHaveValue('/about');
    await visit(page, '/pictures');
    await expect(pageIn(page).getByAltText('Picture')).toHaveJSProperty('naturalWidth', 2);
    await expect(pageIn(page).getByAltText('Set')).toHaveJSProperty('naturalWidth', 2);
    const sent = await page.evaluate(() => window.lab.sent);
    for (const path of ['/lab.woff2', '/clip.mp4', '/clip.mp3'])
      expect(sent).toContain(`visitor 1 GET ${path}`);
    expect(sent.filter((line) => line.includes('favicon'))).toEqual([]);
  });

  test('SameSite=None without Secure is refused, Secure is kept on localhost', async ({ page, lab }) => {
    await open(page, '/secure', lab.url);
    await pageIn(page).getByRole('link', { name: 'Echo' }).click();
    await expect(pageIn(page).locator('pre')).toContainText('Cookie: strict=1\n');
  });
});

test.describe('forms', () => {
  test('text/plain, and several files at once', async ({ page, lab }) => {
    await open(page, '/plain-form', lab.url);
    await pageIn(page).getByRole('button', { name: 'Plain' }).click();
    await expect(pageIn(page).locator('pre')).toContainText('Content-Type: text/plain');
    await expect(pageIn(page).locator('pre')).toContainText('a=x y');
    await visit(page, '/plain-form');
    await pageIn(page)
      .locator('[name=photos]')
      .setInputFiles([
        { name: 'one.txt', mimeType: 'text/plain', buffer: Buffer.from('first') },
        { name: 'two.txt', mimeType: 'text/plain', buffer: Buffer.from('second') },
      ]);
    await pageIn(page).getByRole('button', { name: 'Several' }).click();
    await expect(pageIn(page).locator('pre')).toContainText('filename="one.txt"');
    await expect(pageIn(page).locator('pre')).toContainText('filename="two.txt"');
  });

  test('an answer of 204 keeps the page and what was typed', async ({ page, lab }) => {
    await open(page, '/plain-form', lab.url);
    await pageIn(page).locator('[name=a]').fill('typed');
    await pageIn(page).getByRole('button', { name: 'Stay' }).click();
    await expect(page.getByText('stay on the page that is shown')).toBeVisible();
    await expect(pageIn(page).locator('[name=a]')).toHaveValue('typed');
  });
});

test.describe('storage and history', () => {
  test('localStorage and sessionStorage live as long as the visitor', async ({ page, lab }) => {
    await open(page, '/storage', lab.url);
    await expect(pageIn(page).locator('#out')).toHaveText('1 visits 1 false');
    await pageIn(page).getByRole('link', { name: 'Again' }).click();
    await expect(pageIn(page).locator('#out')).toHaveText('2 visits 1 false');
    await page.getByRole('button', { name: 'Window options' }).click();
    await page.getByRole('menuitem', { name: 'New private window' }).click();
    await expect(pageIn(page).locator('h1')).toHaveText('Home');
    await expect(page.getByRole('button', { name: 'Back' })).toBeDisabled();
    await visit(page, '/storage');
    await expect(pageIn(page).locator('#out')).toHaveText('1 visits 1 false');
  });

  test('pushState changes the address, and back and forward stay within the page', async ({ page, lab }) => {
    await open(page, '/spa', lab.url);
    const out = pageIn(page).locator('#out');
    await pageIn(page).getByRole('button', { name: 'Go' }).click();
    await expect(out).toHaveText('two at /spa/two');
    await expect(address(page)).toHaveValue('/spa/two');
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(out).toHaveText('popped null at /spa');
    await expect(address(page)).toHaveValue('/spa');
    await page.getByRole('button', { name: 'Forward' }).click();
    await expect(out).toHaveText('popped {"step":2} at /spa/two');
    const loads = await page.evaluate(() => window.lab.sent.filter((line) => line.endsWith('GET /spa')));
    expect(loads).toHaveLength(1);
  });

  test('what would open a new tab says where it went', async ({ page, lab }) => {
    await open(page, '/', lab.url);
    await pageIn(page).getByRole('link', { name: 'New tab' }).click();
    await expect(page.getByText('In a browser this opens in a new tab.')).toBeVisible();
    await expect(address(page)).toHaveValue('/about');
  });
});

test.describe('dialogs', () => {
  test('a form that asks first is sent after OK, and not after Cancel', async ({ page, lab }) => {
    await open(page, '/dialogs', lab.url);
    await pageIn(page).getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByRole('alertdialog')).toContainText('Really delete Tom?');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('alertdialog')).toBeHidden();
    await expect(pageIn(page).locator('h1')).toHaveText('Dialogs');
    await pageIn(page).getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByRole('button', { name: 'OK', exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(pageIn(page).locator('h1')).toHaveText('Deleted');
  });

  test('prompt and alert', async ({ page, lab }) => {
    await open(page, '/dialogs', lab.url);
    await pageIn(page).getByRole('button', { name: 'Name' }).click();
    await page.getByLabel('Your answer').fill('Biscuit');
    await page.keyboard.press('Enter');
    await expect(pageIn(page).locator('#out')).toHaveText('named Biscuit');
    await pageIn(page).getByRole('button', { name: 'Say' }).click();
    await expect(page.getByRole('alertdialog', { name: 'The page says' })).toContainText('Saved');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('alertdialog')).toBeHidden();
  });
});

test('frames show pages of the same server', async ({ page, lab }) => {
  await open(page, '/frames', lab.url);
  const inner = pageIn(page).frameLocator('iframe[name=inner]');
  await expect(inner.locator('h2')).toHaveText('Inside');
  await expect(inner.locator('#data')).toHaveText('Biscuit');
  await expect(page.getByText('refuses to be shown in a frame (X-Frame-Options: DENY)')).toBeAttached();
  await inner.getByRole('link', { name: 'Further' }).click();
  await expect(inner.locator('h2')).toHaveText('Further inside');
  await pageIn(page).getByRole('link', { name: 'Into the frame' }).click();
  await expect(inner.locator('h1')).toHaveText('About');
  await expect(address(page)).toHaveValue('/frames');
  await visit(page, '/frames');
  await inner.getByRole('link', { name: 'Out' }).click();
  await expect(address(page)).toHaveValue('/about');
});

// The preview as a browser: everything that a server-rendered page does, and that none of it reaches the course.
import { expect, test, type FrameLocator, type Page } from 'playwright/test';
import { serveLab, type Lab } from '../preview/serve-lab.ts';

let lab: Lab;
test.beforeAll(async () => {
  lab = await serveLab();
});
test.afterAll(() => lab.close());

/** The learner's page: the inner frame of the host document. */
function pageIn(page: Page): FrameLocator {
  return page.frameLocator('.preview-stage iframe').frameLocator('iframe[data-live]');
}

const address = (page: Page) => page.getByLabel('Path on your server');

async function open(page: Page, path: string, url = lab.url): Promise<void> {
  await page.goto(url);
  await page.evaluate(() => window.lab.start());
  await expect(pageIn(page).locator('h1')).toHaveText('Home');
  await visit(page, path);
}

async function visit(page: Page, path: string): Promise<void> {
  await address(page).fill(path);
  await address(page).press('Enter');
}

test.describe('links and history', () => {
  for (const [link, heading, path] of [
    ['About', 'About', '/about'],
    ['Tom', 'Tom', '/cats/tom'],
    ['Absolute', 'About', '/about'],
    ['New tab', 'About', '/about'],
    ['Moved', 'About', '/about'],
  ] as const) {
    test(`the link ${link} leads to ${path}`, async ({ page }) => {
      await open(page, '/');
      await pageIn(page).getByRole('link', { name: link, exact: true }).click();
      await expect(pageIn(page).locator('h1')).toHaveText(heading);
      await expect(address(page)).toHaveValue(path);
      await expect(page.locator('.preview-code')).toHaveText('200 OK');
    });
  }

  test('an anchor scrolls without a request', async ({ page }) => {
    await open(page, '/');
    await pageIn(page).getByRole('link', { name: 'End' }).click();
    await expect(pageIn(page).locator('#end')).toBeInViewport();
    await expect(address(page)).toHaveValue('/#end');
  });

  test('links and redirects to other sites are said, not followed', async ({ page }) => {
    await open(page, '/');
    await pageIn(page).getByRole('link', { name: 'Elsewhere' }).click();
    await expect(page.getByText('The preview only reaches your own server.')).toBeVisible();
    await pageIn(page).getByRole('link', { name: 'Away' }).click();
    await expect(page.getByText('/away redirects to https://example.org/')).toBeVisible();
    await expect(pageIn(page).locator('h1')).toHaveText('Home');
  });

  test('back, forward and reload go through the history', async ({ page }) => {
    await open(page, '/about');
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

  test('a script may assign to location, and a page may refresh itself', async ({ page }) => {
    await open(page, '/jump');
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
    test(`the button ${button} sends what a browser sends`, async ({ page }) => {
      await open(page, '/form');
      await pageIn(page).getByRole('button', { name: button, exact: true }).click();
      await expect(pageIn(page).locator('pre')).toContainText('/echo');
      expect(await pageIn(page).locator('pre').textContent()).toMatch(expected);
    });
  }

  test('a post names its origin and the page it came from', async ({ page }) => {
    await open(page, '/form');
    await pageIn(page).getByRole('button', { name: 'Save' }).click();
    await expect(pageIn(page).locator('pre')).toContainText('Origin: http://localhost:3000');
    await expect(pageIn(page).locator('pre')).toContainText('Referer: http://localhost:3000/form');
  });

  test('reloading the answer to a form asks before it is sent again', async ({ page }) => {
    await open(page, '/form');
    await pageIn(page).getByRole('button', { name: 'Save' }).click();
    await expect(pageIn(page).locator('pre')).toContainText('POST /echo');
    await page.getByRole('button', { name: 'Reload' }).click();
    await page.getByRole('button', { name: 'Send again' }).click();
    await expect(page.getByText('Loading it again sends the form again')).toBeHidden();
    await expect(pageIn(page).locator('pre')).toContainText('POST /echo');
  });

  test('post, redirect, get ends on a page that may be reloaded', async ({ page }) => {
    await open(page, '/form');
    await pageIn(page).getByRole('button', { name: 'Post, redirect, get' }).click();
    await expect(address(page)).toHaveValue('/about');
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect(page.getByRole('button', { name: 'Send again' })).toBeHidden();
    await expect(pageIn(page).locator('h1')).toHaveText('About');
  });
});

test.describe('what a page refers to', () => {
  test('stylesheets with imports and images, images and scripts come along, and what is missing is said', async ({
    page,
  }) => {
    await open(page, '/styled');
    const heading = pageIn(page).locator('h1');
    await expect(heading).toHaveCSS('color', 'rgb(1, 2, 3)');
    await expect(heading).toHaveCSS('letter-spacing', '7px');
    await expect(heading).toHaveCSS('background-image', /^url\("data:image\/png/);
    await expect(pageIn(page).getByAltText('A pixel')).toHaveJSProperty('naturalWidth', 2);
    await expect(pageIn(page).locator('#out')).toHaveText('script at /styled');
    await page.getByText('2 problems on this page').click();
    await expect(page.getByText('GET /missing.png answered 404')).toBeVisible();
    await expect(page.getByText('GET /wrong.css came as text/plain')).toBeVisible();
  });

  test('fetch and XMLHttpRequest reach the own server only', async ({ page }) => {
    await open(page, '/fetches');
    await expect(pageIn(page).locator('#fetched')).toHaveText('Biscuit');
    await expect(pageIn(page).locator('#xhr')).toHaveText('200 Biscuit');
    await expect(pageIn(page).locator('#other')).toContainText('only reaches your own server');
  });

  test('cookies are kept, sent, and HttpOnly ones hidden from scripts', async ({ page }) => {
    await open(page, '/login');
    await expect(pageIn(page).locator('#seen')).toHaveText('seen=1; theme=dark');
    await pageIn(page).getByRole('link', { name: 'Echo' }).click();
    await expect(pageIn(page).locator('pre')).toContainText('Cookie: sid=secret; seen=1; theme=dark');
  });

  test('a script that throws is reported', async ({ page }) => {
    await open(page, '/throws');
    await page.getByText('1 problem on this page').click();
    await expect(page.getByText('A script of this page threw: Uncaught Error: page trouble')).toBeVisible();
  });
});

test.describe('answers that are no page', () => {
  test('text is shown as text and JSON readably', async ({ page }) => {
    await open(page, '/text');
    await expect(pageIn(page).locator('pre')).toHaveText('<b>not bold</b>');
    await visit(page, '/data.json');
    await expect(pageIn(page).locator('pre')).toHaveText('{\n  "name": "Biscuit",\n  "age": 3\n}');
  });

  test('an image is shown', async ({ page }) => {
    await open(page, '/pixel.png');
    await expect(pageIn(page).locator('img')).toHaveJSProperty('naturalWidth', 2);
  });

  test('a download is offered, and saved when asked for', async ({ page }) => {
    await open(page, '/');
    await pageIn(page).getByRole('link', { name: 'Report' }).click();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save' }).click();
    expect((await saving).suggestedFilename()).toBe('report.csv');
  });

  test('an empty answer says so', async ({ page }) => {
    await open(page, '/empty');
    await expect(page.getByRole('heading', { name: 'The answer is empty' })).toBeVisible();
  });
});

test.describe('no answer', () => {
  for (const [path, title, detail] of [
    ['/refused', 'Nothing is listening for requests', 'Nothing listens on port 3000.'],
    ['/reset', 'The server broke off in the middle of its answer', 'src/app.ts:12'],
    ['/timeout', 'No answer came', 'src/app.ts:7'],
    ['/circle', 'The redirects go in a circle', 'was redirected 20 times'],
  ] as const) {
    test(`${path} is told apart`, async ({ page }) => {
      await open(page, path);
      await expect(page.getByRole('heading', { name: title })).toBeVisible();
      await expect(page.locator('.preview-message')).toContainText(detail);
      await expect(page.locator('.preview-next')).not.toBeEmpty();
    });
  }

  test('before the program runs, and after it ended', async ({ page }) => {
    await page.goto(lab.url);
    await expect(page.getByText('The page that your server answers with appears here.')).toBeVisible();
    await visit(page, '/about');
    await expect(page.getByRole('heading', { name: 'Your server is not running' })).toBeVisible();
    await page.evaluate(() => window.lab.start());
    await expect(pageIn(page).locator('h1')).toHaveText('About');
    await page.evaluate(() => window.lab.stop('Crashed'));
    await expect(page.getByText('Crashed. You see the last answer')).toBeVisible();
  });

  test('a slow answer is counted in seconds and can be given up', async ({ page }) => {
    await open(page, '/slow');
    await expect(page.getByText('Waiting for GET /slow')).toBeVisible();
    await page.locator('.preview-strip').getByRole('button', { name: 'Stop waiting' }).click();
    await expect(page.getByText('Stopped waiting for GET /slow')).toBeVisible();
    await expect(pageIn(page).locator('h1')).toHaveText('Home');
  });
});

test.describe('a hostile page', () => {
  test('reaches nothing of the course, and its messages do nothing', async ({ page }) => {
    await open(page, '/hostile');
    const found = pageIn(page).locator('#out');
    await expect(found).toContainText('parent: SecurityError');
    await expect(found).toContainText('top: SecurityError');
    await expect(found).toContainText('storage: SecurityError');
    await expect(found).toContainText('database: SecurityError');
    await expect(found).toContainText('origin: null');
    await expect(found).not.toContainText('course=private');
    await expect(address(page)).toHaveValue('/hostile');
    expect(page.url()).toBe(lab.url);
  });

  test('cannot leave for another site', async ({ page }) => {
    await open(page, '/escape');
    await expect(page.getByRole('heading', { name: 'The page tried to leave' })).toBeVisible();
  });

  test('that never pauses is ended when another page comes', async ({ page }) => {
    await open(page, '/spin');
    await expect(page.locator('.preview-code')).toHaveText('200 OK');
    await visit(page, '/about');
    await expect(pageIn(page).locator('h1')).toHaveText('About');
    await expect(page.getByText('The page before this one was ended')).toBeVisible();
  });

  test('gets no rights from the host document opened by itself', async ({ page }) => {
    await page.goto(`${lab.url}sandbox/preview-host.html`);
    await page.evaluate(() =>
      postMessage({ type: 'render', html: '<script>parent.stolen = true</script>', title: '' }),
    );
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    await expect(page.locator('iframe')).toHaveCount(0);
  });
});

test('works on a cross-origin isolated page', async ({ page }) => {
  await open(page, '/styled', lab.isolatedUrl);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await expect(pageIn(page).locator('h1')).toHaveCSS('color', 'rgb(1, 2, 3)');
});

test('shows pages when the host document cannot be framed', async ({ page }) => {
  // As offline, where a sandboxed frame is beyond the service worker's reach but the page is not.
  await page.route('**/sandbox/preview-host.html', (route) =>
    route.request().isNavigationRequest() ? route.abort() : route.continue(),
  );
  await open(page, '/about');
  await expect(pageIn(page).locator('h1')).toHaveText('About');
});

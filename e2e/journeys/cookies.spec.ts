// The Cookies tool: what a visitor's browser keeps, and what the server does when it is tampered with.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from 'playwright/test';
import { lessonPage, type LessonPage } from '../lesson-page.ts';
import { shop } from './requests-program.ts';

// Wide enough for the preview beside the tools.
test.use({ viewport: { width: 1440, height: 900 } });

async function logIn(page: Page): Promise<LessonPage> {
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write(shop);
  await lesson.runUntilListening();
  await expect(lesson.preview.getByRole('heading')).toHaveText('Bakery');
  await visit(lesson, '/login', 'hello');
  await page.getByRole('tab', { name: 'Cookies' }).click();
  return lesson;
}

async function visit(lesson: LessonPage, path: string, text: string): Promise<void> {
  await lesson.address.fill(path);
  await lesson.address.press('Enter');
  await expect(lesson.preview.locator('body')).toHaveText(text);
}

const cookie = (page: Page, name: string) => page.getByRole('region', { name: `Cookie ${name}` });

test('each cookie is shown with its flags, its time and its signature', async ({ page }) => {
  await logIn(page);
  await expect(cookie(page, 'role')).toContainText('guest');
  await expect(cookie(page, 'role')).toContainText('Scripts on the page can read it');
  await expect(cookie(page, 'role')).toContainText('Until the browser closes');
  const user = cookie(page, 'user');
  await expect(user).toContainText('Scripts cannot read or change it');
  await expect(user).toContainText('For another 1 hour');
  await expect(user.getByRole('definition').first()).toHaveText('tom');
  await expect(user).toContainText('only the server, with its secret');
});

test('a changed cookie is sent with the next request, and a broken signature is noticed', async ({
  page,
}) => {
  const lesson = await logIn(page);
  await visit(lesson, '/me', 'role=guest user=tom');
  await cookie(page, 'role').getByRole('button', { name: 'Edit role' }).click();
  const value = page.getByRole('textbox', { name: 'Value', exact: true });
  await expect(value).toBeFocused();
  await value.fill('adm;n');
  await value.press('Enter');
  await expect(page.locator('#workspace-cookies').getByRole('alert')).toContainText(
    'cannot hold a semicolon',
  );
  await value.fill('admin');
  await value.press('Enter');
  await expect(cookie(page, 'role')).toContainText('admin');
  await visit(lesson, '/me', 'role=admin user=tom');

  await cookie(page, 'user').getByRole('button', { name: 'Edit user' }).click();
  await value.fill((await value.inputValue()).replace(/^tom/, 'eve'));
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await visit(lesson, '/me', 'role=admin user=false');
});

test('cookies are deleted, added and cleared', async ({ page }) => {
  const lesson = await logIn(page);
  await page.getByRole('button', { name: 'Delete user' }).click();
  await visit(lesson, '/me', 'role=guest user=undefined');
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(page.locator('#workspace-cookies')).toContainText('has no cookies');
  await visit(lesson, '/me', 'role=none user=undefined');
  await page.getByRole('button', { name: 'Add a cookie' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('role');
  await page.getByRole('textbox', { name: 'Value', exact: true }).fill('baker');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Add a cookie' })).toBeFocused();
  await visit(lesson, '/me', 'role=baker user=undefined');
});

test('a request by hand shares the visitor’s jar, or comes without one', async ({ page }) => {
  await logIn(page);
  const requests = page.locator('#workspace-requests');
  await page.getByRole('tab', { name: 'Requests' }).click();
  const send = async (visitor: string, answer: string) => {
    await requests.getByRole('button', { name: 'New request' }).click();
    await requests.getByRole('combobox', { name: 'Cookies of' }).selectOption(visitor);
    await requests.getByRole('textbox', { name: 'Path' }).fill('/me');
    await requests.getByRole('button', { name: 'Send' }).click();
    await expect(requests.locator('.message-response pre')).toHaveText(answer);
    await requests.getByRole('button', { name: '← All requests' }).click();
  };
  await send('visitor 1', 'role=guest user=tom');
  await send('nobody', 'role=none user=undefined');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing serious for axe, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await logIn(page);
    await cookie(page, 'role').getByRole('button', { name: 'Edit role' }).click();
    const { violations } = await new AxeBuilder({ page: page as never }).include('.workspace').analyze();
    expect(
      violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ).toEqual([]);
  });
}

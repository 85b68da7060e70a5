// Every action and lesson is found by typing; keys are listed; both by keyboard alone.
import { expect, test } from 'playwright/test';
import { lessonPage } from '../lesson-page.ts';

test('the palette runs an action and gives the focus back', async ({ page }) => {
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.runButton.focus();
  await page.keyboard.press('ControlOrMeta+K');
  const input = page.getByRole('combobox', { name: 'What do you want to do?' });
  await expect(input).toBeFocused();
  await input.fill('run');
  await expect(page.getByRole('listbox').getByRole('option').first()).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Enter');
  await expect(lesson.state).toHaveText(/Listening on port 3000/);

  await page.keyboard.press('ControlOrMeta+K');
  await input.fill('zzz');
  await expect(page.getByText('Nothing is called “zzz”')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(input).toBeHidden();
  await expect(lesson.runButton).toBeFocused();
});

test('the palette opens from within the code, chooses by arrows and goes to a lesson', async ({ page }) => {
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.write('export const app = undefined;');
  await page.keyboard.press('ControlOrMeta+K');
  const input = page.getByRole('combobox', { name: 'What do you want to do?' });
  await input.fill('lesson introduction web');
  const option = page.getByRole('option', { name: /^1\.1 Introduction to Web Apps/ });
  await expect(option).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  await option.click();
  await page.waitForURL('**/learn/introduction/hello-server/');
});

test('a question mark lists the keys, but is a character in the code', async ({ page }) => {
  const lesson = lessonPage(page);
  await lesson.open();
  await lesson.runButton.focus();
  await page.keyboard.press('Shift+?');
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(list.getByText('Run the program')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();

  await lesson.write('');
  await page.keyboard.type('true ? 1 : 2');
  await expect.poll(() => lesson.code()).toContain('true ? 1 : 2');
  await expect(list).toBeHidden();
});

import { expect, it } from 'vitest';
import { createTypedAhead } from './typed-ahead.ts';

const press = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

it('keeps letters, line breaks and corrections in order, and gives them out once', () => {
  const typed = createTypedAhead();
  for (const key of ['a', 'x', 'Backspace', 'é', 'Enter', '🙂']) expect(typed.take(press(key))).toBe(true);
  expect(typed.text()).toBe('aé\n🙂');
  expect(typed.text()).toBe('');
});

it('leaves shortcuts and keys that write nothing to the page', () => {
  const typed = createTypedAhead();
  expect(typed.take(press('Enter', { ctrlKey: true }))).toBe(false);
  expect(typed.take(press('s', { metaKey: true }))).toBe(false);
  expect(typed.take(press('Tab'))).toBe(false);
  expect(typed.take(press('ArrowDown'))).toBe(false);
  expect(typed.take(press('{', { ctrlKey: true, altKey: true }))).toBe(true);
  expect(typed.text()).toBe('{');
});

import { describe, expect, it } from 'vitest';
import { defineChecks } from './define-checks.ts';

const text = { title: 'It works', why: 'Because.', hints: [] };

describe('defineChecks', () => {
  it.each([
    ['Bad Id', text, 'needs an id'],
    ['one', { ...text, requires: ['later'] }, 'requires “later”'],
    ['one', { ...text, why: ' ' }, 'needs a title and a why'],
    ['one', { ...text, hints: ['1', '2', '3', '4', '5'] }, 'more than four hints'],
  ])('refuses %s %j', (id, info, message) => {
    expect(() => defineChecks(({ check }) => check(id, info, () => Promise.resolve()))).toThrow(message);
  });
});

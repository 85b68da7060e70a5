import { describe, expect, it } from 'vitest';
import { indentJson, jsonProblem } from './indent-json.ts';

const indented = (text: string) =>
  indentJson(text)
    ?.map((token) => token.text)
    .join('');

describe('JSON for reading', () => {
  it('is indented as JSON.stringify would', () => {
    const value = { a: [1, { b: null }, []], 'c "d" {': {}, e: 'x:\n,[y', f: [[true]] };
    expect(indented(JSON.stringify(value))).toBe(JSON.stringify(value, undefined, 2));
    expect(indented(JSON.stringify(value, undefined, 4))).toBe(JSON.stringify(value, undefined, 2));
  });

  it('keeps numbers and escapes as they were sent', () => {
    expect(indented('[1.0,12345678901234567890,"\\u00e9"]')).toBe(
      '[\n  1.0,\n  12345678901234567890,\n  "\\u00e9"\n]',
    );
  });

  it('tells keys from strings', () => {
    const kinds = indentJson('{"a":"b"}')?.filter(({ kind }) => kind === 'name' || kind === 'string');
    expect(kinds).toEqual([
      { kind: 'name', text: '"a"' },
      { kind: 'string', text: '"b"' },
    ]);
  });

  it('is not made of what is no JSON', () => {
    expect(indentJson('{a:1}')).toBeUndefined();
  });
});

describe('what is wrong with JSON', () => {
  it.each([
    ['{"a": 1}', undefined],
    ['', 'This is empty'],
    ['{"a": 1,\n b: 2}', 'line 2, near “b: 2}”'],
    ['{"a": ', 'ends too early'],
  ])('%j', (text, problem) => {
    if (problem === undefined) expect(jsonProblem(text)).toBeUndefined();
    else expect(jsonProblem(text)).toContain(problem);
  });
});

import { describe, expect, it } from 'vitest';
import { toBytes } from '../../lib/bytes.ts';
import { longestShown, viewOfBody } from './body-view.ts';

const kindOf = (body: string | Uint8Array, type?: string) =>
  viewOfBody(typeof body === 'string' ? toBytes(body) : body, type).kind;
const bytes = new Uint8Array([0, 1, 2, 255]);

describe('how a body is shown', () => {
  it.each([
    ['', 'text/html', 'empty'],
    ['{"a":1}', 'application/json; charset=utf-8', 'code'],
    ['{"a":1}', 'application/problem+json', 'code'],
    ['[1]', undefined, 'code'],
    ['<p>Hi', undefined, 'code'],
    ['<p>Hi', 'text/plain', 'text'],
    ['<p>Hi', 'text/html', 'code'],
    ['a=1', 'application/x-www-form-urlencoded', 'form'],
    ['a=1', undefined, 'text'],
    ['no boundary', 'multipart/form-data', 'text'],
    [bytes, 'image/png', 'image'],
    [bytes, 'application/octet-stream', 'binary'],
    [bytes, undefined, 'binary'],
    ['plain', 'application/octet-stream', 'text'],
  ])('%j as %s: %s', (body, type, kind) => {
    expect(kindOf(body, type)).toBe(kind);
  });

  it('says when JSON was promised and is none', () => {
    expect(viewOfBody(toBytes('{oh'), 'application/json')).toMatchObject({
      kind: 'text',
      problem: expect.stringContaining('no valid JSON'),
    });
  });

  it('cuts what is too long', () => {
    const view = viewOfBody(toBytes('a'.repeat(longestShown + 5)), 'text/plain');
    expect(view).toMatchObject({ kind: 'text', text: 'a'.repeat(longestShown) });
  });
});

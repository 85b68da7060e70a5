import { expect, it } from 'vitest';
import { allowedHeaders, browserHeaders } from './browser-headers.ts';

const fields = (...parameters: Parameters<typeof browserHeaders>) =>
  new Headers(browserHeaders(...parameters));

it('says where a request comes from, and its origin when it may change something', () => {
  const typed = fields('document', 'GET', undefined);
  expect([typed.get('referer'), typed.get('origin'), typed.get('sec-fetch-site')]).toEqual([
    null,
    null,
    'none',
  ]);
  const posted = fields('document', 'POST', '/form?x=1#y');
  expect(posted.get('referer')).toBe('http://localhost:3000/form?x=1');
  expect(posted.get('origin')).toBe('http://localhost:3000');
});

it('lets a script replace what a script may replace', () => {
  const sent = browserHeaders('empty', 'GET', '/', [['accept', 'application/json']]);
  expect(sent.filter(([name]) => name.toLowerCase() === 'accept')).toEqual([['accept', 'application/json']]);
});

it('drops fields that a browser would refuse', () => {
  const kept = allowedHeaders([
    ['X-Mine', 'yes'],
    ['Cookie', 'forged=1'],
    ['Host', 'evil'],
    ['Sec-Fetch-Site', 'none'],
    ['X-Split', 'a\r\nSet-Cookie: b'],
    ['Bad Name', 'x'],
  ]);
  expect(kept).toEqual([['X-Mine', 'yes']]);
});

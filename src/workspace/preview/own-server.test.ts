import { expect, it } from 'vitest';
import { ownPath, typedPath } from './own-server.ts';

it.each([
  ['/a?b=1#c', '/a?b=1'],
  ['http://localhost:3000/x', '/x'],
  ['http://localhost:3001/x', undefined],
  ['https://example.org/', undefined],
  ['//example.org/', undefined],
  ['javascript:alert(1)', undefined],
  ['http://[', undefined],
])('finds the path of %s on the own server', (href, path) => {
  expect(ownPath(href)).toBe(path);
});

it.each([
  ['about', '/about'],
  [' /about?x=1#y ', '/about?x=1#y'],
  ['localhost:3000/cats', '/cats'],
  ['http://localhost:3000', '/'],
  ['', '/'],
  ['https://example.org/', undefined],
])('takes %j in the address bar', (typed, path) => {
  expect(typedPath(typed)).toBe(path);
});

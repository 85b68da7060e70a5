import { expect, it } from 'vitest';
import { cookieProblem } from './cookie-draft.ts';

it.each([
  [{ name: 'role', value: 'admin', path: '/' }, undefined],
  [{ name: 'role', value: '{"a": "b, c"}', path: '/x' }, undefined],
  [{ name: '', value: '', path: '/' }, 'needs a name'],
  [{ name: 'a b', value: '', path: '/' }, 'letters, digits'],
  [{ name: 'a', value: '1; Path=/', path: '/' }, 'semicolon'],
  [{ name: 'a', value: 'é', path: '/' }, 'percent form'],
  [{ name: 'a', value: '', path: 'x' }, 'slash'],
])('%j: %s', (cookie, problem) => {
  if (problem === undefined) expect(cookieProblem(cookie)).toBeUndefined();
  else expect(cookieProblem(cookie)).toContain(problem);
});

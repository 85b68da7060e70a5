import { expect, it } from 'vitest';
import { createCookieJar } from '../../engine/http/cookie-jar.ts';
import { readableCookies, storeFromScript } from './script-cookies.ts';

it('hides HttpOnly cookies and those of other paths', () => {
  const jar = createCookieJar();
  jar.store(['sid=1; HttpOnly; Path=/', 'theme=dark; Path=/', 'deep=1; Path=/admin'], '/');
  expect(readableCookies(jar, '/')).toBe('theme=dark');
});

it('lets a script set and delete its own cookies only', () => {
  const jar = createCookieJar();
  jar.store(['sid=1; HttpOnly; Path=/'], '/');
  storeFromScript(jar, 'sid=stolen; Path=/', '/');
  storeFromScript(jar, 'sly=1; HttpOnly', '/');
  storeFromScript(jar, 'theme=dark', '/');
  expect(jar.header('/')).toBe('sid=1; theme=dark');
  storeFromScript(jar, 'theme=; Max-Age=0', '/');
  expect(jar.header('/')).toBe('sid=1');
});

import { describe, expect, it } from 'vitest';
import { createCookieJar } from './cookie-jar.ts';

const NOON = Date.UTC(2030, 0, 1, 12);

describe('cookie jar', () => {
  it('sends back what was set, in the order of RFC 6265: longer paths first, then older cookies', () => {
    const jar = createCookieJar();
    jar.store(['a=1; Path=/', 'b=2; Path=/pets', 'c=3; Path=/'], '/');
    expect(jar.header('/pets/7?x=1')).toBe('b=2; a=1; c=3');
    expect(jar.header('/petshop')).toBe('a=1; c=3');
    jar.store(['a=9; Path=/'], '/');
    expect(jar.header('/')).toBe('a=9; c=3');
  });

  it.each([
    ['/login', '/'],
    ['/account/login', '/account'],
    ['/account/', '/account'],
    ['/a/b/c?next=/x/y', '/a/b'],
  ])('gives a cookie set by %s the path %s', (requestPath, path) => {
    const jar = createCookieJar();
    jar.store(['id=1'], requestPath);
    expect(jar.list()[0]?.path).toBe(path);
  });

  it('forgets cookies when their time is over, by the clock it was given', () => {
    let now = NOON;
    const jar = createCookieJar({ now: () => now });
    jar.store(
      [
        'short=1; Max-Age=10; Expires=Tue, 01 Jan 2040 00:00:00 GMT',
        'day=1; Expires=Wed, 02 Jan 2030 00:00:00 GMT',
        'tab=1',
      ],
      '/',
    );
    now = NOON + 9_999;
    expect(jar.header('/')).toBe('short=1; day=1; tab=1');
    now = NOON + 10_000;
    expect(jar.header('/')).toBe('day=1; tab=1');
    now = Date.UTC(2030, 0, 2);
    expect(jar.header('/')).toBe('tab=1');
  });

  it('removes a cookie when the server sets it with a time in the past', () => {
    const jar = createCookieJar();
    jar.store(['id=1; Path=/'], '/');
    jar.store(['id=; Path=/; Max-Age=0'], '/logout');
    expect(jar.list()).toEqual([]);
  });

  it('keeps attributes, and Secure cookies on localhost', () => {
    const jar = createCookieJar();
    jar.store(['s=a%20b; Path=/; HttpOnly; Secure; SameSite=lax'], '/');
    expect(jar.list()).toEqual([
      { name: 's', value: 'a%20b', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' },
    ]);
    expect(jar.header('/')).toBe('s=a%20b');
  });

  it.each([
    'id=1; Domain=example.com',
    '__Host-id=1; Path=/',
    '__Host-id=1; Secure; Path=/a',
    '__Secure-id=1',
    'id=1; SameSite=None',
    `id=${'x'.repeat(4096)}`,
    '=x',
    '__proto__=1',
    'constructor=1',
  ])('refuses %.40s as a browser does, or because the name is no fit name', (field) => {
    const jar = createCookieJar();
    jar.store([field], '/');
    expect(jar.list()).toEqual([]);
  });

  it('can be edited by hand', () => {
    const jar = createCookieJar();
    jar.set({ name: 'role', value: 'admin' });
    jar.set({ name: 'role', value: 'guest', path: '/x' });
    expect(jar.header('/x')).toBe('role=guest; role=admin');
    jar.delete('role', '/x');
    expect(jar.header('/x')).toBe('role=admin');
    jar.delete('role');
    expect(jar.header('/x')).toBeUndefined();
  });

  it('tells of every change, until nobody listens any more', () => {
    const jar = createCookieJar();
    const seen: (string | undefined)[] = [];
    const end = jar.subscribe(() => seen.push(jar.header('/')));
    jar.store(['a=1; Path=/'], '/');
    jar.store([], '/');
    jar.set({ name: 'a', value: '2' });
    jar.delete('a');
    jar.set({ name: 'b', value: '3' });
    jar.clear();
    end();
    jar.set({ name: 'c', value: '4' });
    expect(seen).toEqual(['a=1', 'a=2', undefined, 'b=3', undefined]);
  });
});

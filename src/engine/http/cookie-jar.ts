// A browser's cookie jar for one origin, after RFC 6265 with the prefixes and SameSite of 6265bis.
// Imported by the HTTP client and by cookie viewers; runs in pages, workers and Node.
import { parseSetCookie } from 'set-cookie-parser';

/** One cookie as a browser keeps it. */
export interface StoredCookie {
  name: string;
  /** As sent by the server: not decoded. */
  value: string;
  path: string;
  /** Milliseconds since 1970; missing on a cookie that lives as long as the browser. */
  expires?: number;
  secure: boolean;
  httpOnly: boolean;
  /** `Strict`, `Lax` or `None`; missing when the server said nothing, which browsers treat as Lax. */
  sameSite?: 'Strict' | 'Lax' | 'None';
}

export interface CookieJar {
  /** Takes in the values of the `Set-Cookie` fields of an answer to a request for `path`. */
  store(setCookie: readonly string[], path: string): void;
  /** The value of the `Cookie` field for a request to `path`; undefined when no cookie fits. */
  header(path: string): string | undefined;
  /** Every live cookie, in the order in which they would be sent to the deepest path. */
  list(): StoredCookie[];
  /** Puts a cookie in by hand, as a cookie editor does. Defaults: path `/`, neither Secure nor HttpOnly. */
  set(cookie: Pick<StoredCookie, 'name' | 'value'> & Partial<StoredCookie>): void;
  /** Removes a cookie; without `path`, all of that name. */
  delete(name: string, path?: string): void;
  clear(): void;
  /** Calls `listener` after each change by a server, a script or by hand; not when a cookie's time is over. Returns what ends it. */
  subscribe(listener: () => void): () => void;
}

/** Browsers ignore a cookie whose name and value are longer than this together. */
const MAX_COOKIE_LENGTH = 4096;

/**
 * Makes an empty jar for `host`. Every cookie is host-only. `Secure` cookies are kept and sent over plain HTTP,
 * because browsers treat localhost as secure. `now` gives milliseconds since 1970.
 */
export function createCookieJar({ host = 'localhost', now = Date.now } = {}): CookieJar {
  const cookies = new Map<string, StoredCookie>();
  const listeners = new Set<() => void>();
  const tellOfChange = () => listeners.forEach((listener) => listener());
  const keyOf = (name: string, path: string) => JSON.stringify([name, path]);

  function list(): StoredCookie[] {
    for (const [key, cookie] of cookies) {
      if (cookie.expires !== undefined && cookie.expires <= now()) cookies.delete(key);
    }
    // A Map keeps insertion order, and replacing keeps the place, as RFC 6265 (5.3, 11.3) wants of creation times.
    return [...cookies.values()].sort((a, b) => b.path.length - a.path.length);
  }

  return {
    list,
    store(setCookie, path) {
      for (const field of setCookie) {
        const cookie = readSetCookie(field, { host, requestPath: path, now: now() });
        if (cookie) cookies.set(keyOf(cookie.name, cookie.path), cookie);
      }
      if (setCookie.length > 0) tellOfChange();
    },
    header(path) {
      const matching = list().filter((cookie) => pathMatches(pathOnly(path), cookie.path));
      return matching.length === 0
        ? undefined
        : matching.map((cookie) => `${cookie.name}=${cookie.value}`).join('; ');
    },
    set(cookie) {
      const whole = { path: '/', secure: false, httpOnly: false, ...cookie };
      cookies.set(keyOf(whole.name, whole.path), whole);
      tellOfChange();
    },
    delete(name, path) {
      for (const [key, cookie] of cookies) {
        if (cookie.name === name && (path === undefined || cookie.path === path)) cookies.delete(key);
      }
      tellOfChange();
    },
    clear() {
      cookies.clear();
      tellOfChange();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** One `Set-Cookie` field as a cookie; undefined when a browser would refuse it. */
function readSetCookie(
  field: string,
  { host, requestPath, now }: { host: string; requestPath: string; now: number },
): StoredCookie | undefined {
  const [parsed] = parseSetCookie([field], { decodeValues: false, silent: true, split: false });
  if (!parsed || parsed.name === '' || parsed.name.length + parsed.value.length > MAX_COOKIE_LENGTH) {
    return undefined;
  }
  const { name, value } = parsed;
  const secure = parsed.secure === true;
  const sameSite = sameSiteOf(parsed.sameSite);
  if (parsed.domain && parsed.domain.replace(/^\./, '').toLowerCase() !== host) return undefined;
  if (name.startsWith('__Secure-') && !secure) return undefined;
  if (name.startsWith('__Host-') && (!secure || parsed.domain || parsed.path !== '/')) return undefined;
  if (sameSite === 'None' && !secure) return undefined;

  const path = parsed.path?.startsWith('/') ? parsed.path : defaultPath(requestPath);
  const cookie: StoredCookie = { name, value, path, secure, httpOnly: parsed.httpOnly === true };
  const expires = expiryOf(parsed.maxAge, parsed.expires, now);
  if (expires !== undefined) cookie.expires = expires;
  if (sameSite) cookie.sameSite = sameSite;
  return cookie;
}

/** Max-Age wins over Expires (RFC 6265, 5.3). */
function expiryOf(maxAge: number | undefined, expires: Date | undefined, now: number): number | undefined {
  if (maxAge !== undefined && !Number.isNaN(maxAge)) return maxAge <= 0 ? 0 : now + maxAge * 1000;
  return expires && !Number.isNaN(expires.getTime()) ? expires.getTime() : undefined;
}

function sameSiteOf(value: string | undefined): StoredCookie['sameSite'] {
  return (['Strict', 'Lax', 'None'] as const).find((known) => known.toLowerCase() === value?.toLowerCase());
}

function pathOnly(path: string): string {
  return path.split(/[?#]/, 1)[0] || '/';
}

/** RFC 6265, 5.1.4: the folder of the request's path. */
function defaultPath(requestPath: string): string {
  const path = pathOnly(requestPath);
  const lastSlash = path.lastIndexOf('/');
  return lastSlash <= 0 ? '/' : path.slice(0, lastSlash);
}

/** RFC 6265, 5.1.4: path-match. */
function pathMatches(path: string, cookiePath: string): boolean {
  return (
    path === cookiePath ||
    (path.startsWith(cookiePath) && (cookiePath.endsWith('/') || path[cookiePath.length] === '/'))
  );
}

// `document.cookie` seen from the jar's side: what scripts may read and write. Imported by the preview.
import type { CookieJar } from '../../engine/http/cookie-jar.ts';

/** What `document.cookie` reads on a page at `path`: the cookies that would be sent, without the HttpOnly ones. */
export function readableCookies(jar: CookieJar, path: string): string {
  const hidden = new Set(
    jar
      .list()
      .filter((cookie) => cookie.httpOnly)
      .map(({ name }) => name),
  );
  const sent = jar.header(path)?.split('; ') ?? [];
  return sent.filter((pair) => !hidden.has(pair.split('=', 1)[0] ?? '')).join('; ');
}

/** Takes an assignment to `document.cookie`. A script can neither set nor replace an HttpOnly cookie. */
export function storeFromScript(jar: CookieJar, assigned: string, path: string): void {
  const name = assigned.split(/[=;]/, 1)[0]?.trim() ?? '';
  const hidden = jar.list().some((cookie) => cookie.httpOnly && cookie.name === name);
  if (!hidden && !/;\s*httponly\s*(?:;|$|=)/i.test(assigned)) jar.store([assigned], path);
}

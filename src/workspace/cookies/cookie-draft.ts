// A cookie that is being written by hand, and what is wrong with it. Imported by the cookie panel.
import type { StoredCookie } from '../../engine/http/cookie-jar.ts';

/** Why a browser could not keep or send it, in a sentence; undefined when it could. */
export function cookieProblem({
  name,
  value,
  path,
}: Pick<StoredCookie, 'name' | 'value' | 'path'>): string | undefined {
  if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name)) {
    return name === ''
      ? 'A cookie needs a name.'
      : 'A cookie’s name has letters, digits, hyphens and underscores only.';
  }
  if (/[^\x20-\x7e]|[;\r\n]/.test(value)) {
    return 'A cookie’s value cannot hold a semicolon, a line break or letters beyond ASCII. Write them in percent form, such as %3B.';
  }
  return path.startsWith('/') ? undefined : 'The path begins with a slash.';
}

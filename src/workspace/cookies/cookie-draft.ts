// A cookie that is being written by hand, and what is wrong with it. Imported by the cookie panel.
import type { StoredCookie } from '../../engine/http/cookie-jar.ts';
import * as words from '../../words/en/cookies.ts';

/** Why a browser could not keep or send it, in a sentence; undefined when it could. */
export function cookieProblem({
  name,
  value,
  path,
}: Pick<StoredCookie, 'name' | 'value' | 'path'>): string | undefined {
  if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name)) {
    return name === '' ? words.needsName : words.nameForm;
  }
  if (/[^\x20-\x7e]|[;\r\n]/.test(value)) {
    return words.valueForm;
  }
  return path.startsWith('/') ? undefined : words.pathForm;
}

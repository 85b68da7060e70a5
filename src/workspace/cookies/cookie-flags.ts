// What a cookie's flags mean, each in a sentence. Imported by the cookie panel.
import type { StoredCookie } from '../../engine/http/cookie-jar.ts';
import * as words from '../../words/en/cookies.ts';

export interface CookieFlag {
  name: string;
  meaning: string;
}

const sameSiteMeanings: Record<NonNullable<StoredCookie['sameSite']>, string> = {
  Strict: words.sameSiteStrict,
  Lax: words.sameSiteLax,
  None: words.sameSiteNone,
};

/** The flags in the order of Set-Cookie, with what their absence means where that matters. */
export function flagsOf({ path, httpOnly, secure, sameSite }: StoredCookie): CookieFlag[] {
  return [
    {
      name: `Path=${path}`,
      meaning: path === '/' ? words.everyPath : words.pathBelow(path),
    },
    httpOnly
      ? { name: 'HttpOnly', meaning: words.httpOnly }
      : { name: words.notHttpOnlyTitle, meaning: words.notHttpOnly },
    secure
      ? { name: 'Secure', meaning: words.secure }
      : {
          name: words.notSecureTitle,
          meaning: words.notSecure,
        },
    sameSite
      ? { name: `SameSite=${sameSite}`, meaning: sameSiteMeanings[sameSite] }
      : { name: words.noSameSiteTitle, meaning: words.noSameSite(sameSiteMeanings.Lax) },
  ];
}

// What a cookie's flags mean, each in a sentence. Imported by the cookie panel.
import type { StoredCookie } from '../../engine/http/cookie-jar.ts';

export interface CookieFlag {
  name: string;
  meaning: string;
}

const sameSiteMeanings: Record<NonNullable<StoredCookie['sameSite']>, string> = {
  Strict: 'Other sites can never cause it to be sent, not even by a link to yours.',
  Lax: 'It comes along when a link leads to your site, but not with forms or fetches from other sites.',
  None: 'Other sites can cause it to be sent, so forms need their own guard against forgery.',
};

/** The flags in the order of Set-Cookie, with what their absence means where that matters. */
export function flagsOf({ path, httpOnly, secure, sameSite }: StoredCookie): CookieFlag[] {
  return [
    {
      name: `Path=${path}`,
      meaning:
        path === '/'
          ? 'It is sent with every request to your site.'
          : `It is sent only with requests to ${path} and what lies below.`,
    },
    httpOnly
      ? { name: 'HttpOnly', meaning: 'Scripts cannot read or change it; only the server sees it.' }
      : { name: 'Not HttpOnly', meaning: 'Scripts on the page can read it with document.cookie.' },
    secure
      ? { name: 'Secure', meaning: 'It is sent over HTTPS only. Browsers make an exception for localhost.' }
      : {
          name: 'Not Secure',
          meaning: 'It is sent over plain HTTP too, where others on the way could read it.',
        },
    sameSite
      ? { name: `SameSite=${sameSite}`, meaning: sameSiteMeanings[sameSite] }
      : { name: 'No SameSite', meaning: `Browsers take it for Lax. ${sameSiteMeanings.Lax}` },
  ];
}

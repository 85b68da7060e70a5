// The Cookies tool: a visitor's cookies, what they mean, and the form that changes them.
import { counted } from '../format.ts';

export const cookieLabel = (name: string) => `Cookie ${name}`;
export const editLabel = (name: string) => `Edit ${name}`;
export const edit = 'Edit';
export const deleteLabel = (name: string) => `Delete ${name}`;
export const remove = 'Delete';
export const empty = 'empty';
export const decoded = 'Decoded:';
export const claims = 'Claims of the token';
export const says = 'What it says';
export const signature = 'Signature';
export const aboutSignature =
  'Anyone can read a signed value, but only the server, with its secret, can make a signature that fits.';
export const noExpiry = 'No expiry';
export const expiry = 'Expiry';
export const expiresAt = (time: string) => `, to ${time}`;
export const needsName = 'A cookie needs a name.';
export const nameForm = 'A cookie’s name has letters, digits, hyphens and underscores only.';
export const valueForm =
  'A cookie’s value cannot hold a semicolon, a line break or letters beyond ASCII. Write them in percent form, such as %3B.';
export const pathForm = 'The path begins with a slash.';
export const sameSiteStrict = 'Other sites can never cause it to be sent, not even by a link to yours.';
export const sameSiteLax =
  'It comes along when a link leads to your site, but not with forms or fetches from other sites.';
export const sameSiteNone =
  'Other sites can cause it to be sent, so forms need their own guard against forgery.';
export const everyPath = 'It is sent with every request to your site.';
export const pathBelow = (path: string) => `It is sent only with requests to ${path} and what lies below.`;
export const httpOnly = 'Scripts cannot read or change it; only the server sees it.';
export const notHttpOnly = 'Scripts on the page can read it with document.cookie.';
export const secure = 'It is sent over HTTPS only. Browsers make an exception for localhost.';
export const notSecure = 'It is sent over plain HTTP too, where others on the way could read it.';
export const noSameSite = (lax: string) => `Browsers take it for Lax. ${lax}`;
export const notHttpOnlyTitle = 'Not HttpOnly';
export const notSecureTitle = 'Not Secure';
export const noSameSiteTitle = 'No SameSite';
export const newCookie = 'New cookie';
export const save = 'Save';
export const cancel = 'Cancel';
export const opening = 'Opening the cookie jar…';
export const whose = 'Whose cookies';
export const allGone = 'All cookies are gone.';
export const clearAll = 'Clear all';
export const add = 'Add a cookie';
export const added = (name: string) => `${name} was added.`;
export const changed = (name: string) => `${name} was changed. The next request sends it.`;
export const gone = (name: string) => `${name} is gone.`;
export const untilClosed = 'Until the browser closes';
export const parts = { name: 'Name', value: 'Value', path: 'Path' };
export const cookiesOf = (count: number, visitor: string) =>
  `${counted(count, { one: 'cookie', other: 'cookies' })} of ${visitor}`;
export const noCookies = (visitor: string) =>
  `${visitor} has no cookies. They appear when your server answers with Set-Cookie.`;
export const forAnother = {
  day: (count: number) => `For another ${counted(count, { one: 'day', other: 'days' })}`,
  hour: (count: number) => `For another ${counted(count, { one: 'hour', other: 'hours' })}`,
  minute: (count: number) => `For another ${counted(count, { one: 'minute', other: 'minutes' })}`,
  second: (count: number) => `For another ${counted(count, { one: 'second', other: 'seconds' })}`,
};

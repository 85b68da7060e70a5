// Cookies that nobody but the server could have made, made without it. Imported by the checks of the unit about accounts.

/** A cookie that was tampered with, and what was done to it. */
export interface Forgery {
  value: string;
  /** As it stands in a sentence: “We … and …”. */
  how: string;
}

/** Ways to write a text so that it looks like a secret, each with its way back. */
const ENCODINGS: {
  name: string;
  decode: (text: string) => string | undefined;
  encode: (text: string) => string;
}[] = [
  { name: '', decode: (text) => text, encode: (text) => text },
  { name: 'Base64', decode: fromBase64, encode: toBase64 },
  {
    name: 'Base64',
    decode: (text) => fromBase64(text.replaceAll('-', '+').replaceAll('_', '/')),
    encode: (text) => toBase64(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
  },
  { name: 'hexadecimal', decode: fromHex, encode: toHex },
];

/** A signature is set off by one of these; the last two stand in many signatures themselves. */
const SEPARATORS = ['.', ':', '|', '~', '--', '_', '-'];

/** The value as the server wrote it, before it was made fit for a header. */
export function plainValue(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** The value as it stands in a header. */
export const inHeader = (value: string): string => encodeURIComponent(value);

/** The same cookie with other words in it, also where they are encoded; empty when they are not in it. */
export function rewritten(value: string, from: string, to: string): Forgery[] {
  const places = [{ before: '', part: value, after: '' }];
  for (const separator of SEPARATORS) {
    const parts = value.split(separator);
    parts.forEach((part, index) => {
      const before = parts.slice(0, index).map((one) => one + separator);
      const after = parts.slice(index + 1).map((one) => separator + one);
      places.push({ before: before.join(''), part, after: after.join('') });
    });
  }
  const found = new Map<string, Forgery>();
  for (const { before, part, after } of places) {
    for (const { name, decode, encode } of ENCODINGS) {
      const text = decode(part);
      if (!text?.includes(from)) continue;
      const forged = before + encode(text.replaceAll(from, to)) + after;
      const how =
        name === ''
          ? `wrote ${to} in the place of ${from}`
          : `decoded the cookie from ${name}, wrote ${to} into it`;
      if (!found.has(forged)) found.set(forged, { value: forged, how });
    }
  }
  return [...found.values()];
}

/** What somebody makes of a cookie with a signature, who has a cookie of their own (`mine`) and has seen another one (`theirs`). */
export function tampered(mine: string, theirs: string): Forgery[] {
  const list: Forgery[] = [];
  for (const separator of SEPARATORS) {
    const [my, their] = [mine, theirs].map((value) => value.lastIndexOf(separator)) as [number, number];
    if (my <= 0 || their <= 0) continue;
    const head = theirs.slice(0, their);
    const signature = theirs.slice(their + separator.length);
    if (signature.length < 16) continue;
    list.push(
      { value: head, how: 'left out the signature' },
      { value: head + separator, how: 'left the signature empty' },
      {
        value: head + separator + mine.slice(my + separator.length),
        how: 'put the signature of a guest’s cookie behind it',
      },
      { value: head + separator + otherLetter(signature, 0), how: 'changed a letter of the signature' },
      {
        value: head + separator + otherLetter(signature, Math.floor(signature.length / 2)),
        how: 'changed a letter in the middle of the signature',
      },
      {
        value: head + separator + signature.slice(0, 6),
        how: 'kept only the first letters of the signature',
      },
      { value: head + separator + signature + signature, how: 'wrote the signature twice' },
    );
    break;
  }
  return list;
}

/** The words with a hash behind them that anybody can compute. */
export async function hashed(words: string): Promise<Forgery[]> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words)));
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const hash = btoa(letters);
  const forms = [
    hash,
    hash.replaceAll('+', '-').replaceAll('/', '_').replace('=', ''),
    toHex(letters, false),
  ];
  return ['.', ':'].flatMap((separator) =>
    forms.map((form) => ({
      value: words + separator + form,
      how: 'wrote the SHA-256 of it behind it, which needs no secret,',
    })),
  );
}

/** What Hono takes for signed, made with a secret of our own. */
export async function signedWith(secret: string, words: string): Promise<Forgery> {
  const text = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', text.encode(secret), algorithm, false, ['sign']);
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, text.encode(words)));
  return {
    value: `${words}.${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`,
    how: `signed it with the secret “${secret}”`,
  };
}

function otherLetter(text: string, index: number): string {
  const letter = text[index];
  return (
    text.slice(0, index) +
    (letter === '0' ? '1' : letter === 'Q' ? 'R' : /\d/.test(letter ?? '') ? '0' : 'Q') +
    text.slice(index + 1)
  );
}

function fromBase64(text: string): string | undefined {
  try {
    return text === ''
      ? undefined
      : new TextDecoder().decode(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
  } catch {
    return undefined;
  }
}

function toBase64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}

function fromHex(text: string): string | undefined {
  if (!/^(?:[0-9a-f]{2})+$/i.test(text)) return undefined;
  const bytes = text.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

function toHex(text: string, isText = true): string {
  const bytes = isText
    ? new TextEncoder().encode(text)
    : Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

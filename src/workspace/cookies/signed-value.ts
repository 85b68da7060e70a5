// Reading what well-known kinds of cookie values hold. Imported by the cookie panel.

/** Parts of a value that a server signed; a part that is not there is left out. */
export interface SignedValue {
  /** How the value is put together. */
  kind: 'signed' | 'token';
  /** What the server says, decoded where it can be. */
  content: string;
  signature: string;
}

/** The value as a script or a server reads it; undefined when decoding changes nothing or fails. */
export function decodedValue(value: string): string | undefined {
  try {
    const decoded = decodeURIComponent(value);
    return decoded === value ? undefined : decoded;
  } catch {
    return undefined;
  }
}

/**
 * Takes apart what looks signed: JSON Web Tokens, Hono's `value.signature` and Express's `s:value.signature`.
 * Undefined when it does not look so. The signature is not verified: only the server knows the secret.
 */
export function splitSigned(value: string): SignedValue | undefined {
  const text = decodedValue(value) ?? value;
  const token = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(text);
  const claims = token && fromBase64Url(token[2]!);
  if (token && claims?.startsWith('{') && fromBase64Url(token[1]!)?.startsWith('{')) {
    return { kind: 'token', content: claims, signature: token[3]! };
  }
  // HMAC-SHA256 in Base64 has 43 letters, and one = where it is padded.
  const signed = /^(?:s:)?([^]*)\.([A-Za-z0-9+/_-]{43}=?)$/.exec(text);
  return signed ? { kind: 'signed', content: signed[1]!, signature: signed[2]! } : undefined;
}

function fromBase64Url(text: string): string | undefined {
  try {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)),
    );
  } catch {
    return undefined;
  }
}

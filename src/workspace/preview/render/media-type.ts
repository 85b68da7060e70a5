// Reading Content-Type (RFC 9110, 8.3) and bodies as text. Imported by the preview's rendering.

export interface MediaType {
  /** In lower case, such as `text/html`; empty when the server did not say. */
  type: string;
  /** The `charset` parameter in lower case; empty when it is missing. */
  charset: string;
}

/** Takes the field's value, or undefined when it is missing. */
export function mediaType(header: string | undefined): MediaType {
  const [type = '', ...parameters] = (header ?? '').split(';');
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([^"\s]+)/i.exec(parameter)?.[1])
    .find((value) => value !== undefined);
  return { type: type.trim().toLowerCase(), charset: (charset ?? '').toLowerCase() };
}

/** The body as text; without a charset, or with one that the browser does not know, as UTF-8. */
export function decodeText(body: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset || 'utf-8').decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}

/** What browsers take when nobody names the charset of a page. */
const UNNAMED_CHARSET = 'windows-1252';

/** How a browser reads a page or plain text. */
export interface ReadText {
  text: string;
  /** Letters came out wrong, because no charset was named. */
  isGuess: boolean;
}

/** A byte order mark comes first, then the Content-Type, then a `<meta charset>` near the beginning (HTML standard, 13.2.3). */
export function readText(body: Uint8Array, charset: string, isHtml: boolean): ReadText {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) {
    return { text: decodeText(body, 'utf-8'), isGuess: false };
  }
  const start = new TextDecoder(UNNAMED_CHARSET).decode(body.subarray(0, 1024));
  const inMeta = isHtml ? /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] : undefined;
  const named = charset || inMeta;
  if (named) return { text: decodeText(body, named), isGuess: false };
  return { text: decodeText(body, UNNAMED_CHARSET), isGuess: body.some((byte) => byte > 0x7f) };
}

/** Whether the server forbids guessing what a body is (Fetch standard, `X-Content-Type-Options`). */
export function forbidsSniffing(header: string | undefined): boolean {
  return header?.split(',')[0]?.trim().toLowerCase() === 'nosniff';
}

/** Whether a type is JavaScript's (MIME Sniffing standard). */
export function isJavaScript(type: string): boolean {
  return /^(?:text|application)\/(?:x-)?(?:java|ecma)script$|^text\/(?:jscript|livescript)$/.test(type);
}

// Reading Content-Type (RFC 9110, 8.3). Imported by the preview's rendering.

export interface MediaType {
  /** In lower case, such as `text/html`; empty when the server did not say. */
  type: string;
  /** The `charset` parameter in lower case; `utf-8` when it is missing. */
  charset: string;
}

/** Takes the field's value, or undefined when it is missing. */
export function mediaType(header: string | undefined): MediaType {
  const [type = '', ...parameters] = (header ?? '').split(';');
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([^"\s]+)/i.exec(parameter)?.[1])
    .find((value) => value !== undefined);
  return { type: type.trim().toLowerCase(), charset: (charset ?? 'utf-8').toLowerCase() };
}

/** The body as text; an encoding that the browser does not know is read as UTF-8. */
export function decodeText(body: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}

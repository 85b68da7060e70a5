// Resources travel into a page as `data:` addresses, because its sandbox lets it fetch nothing. Imported by the preview's rendering.

const CHUNK = 0x8000;

/** `type` is the media type with its parameters. */
export function dataUrl(body: Uint8Array, type: string): string {
  let binary = '';
  for (let at = 0; at < body.byteLength; at += CHUNK) {
    binary += String.fromCharCode(...body.subarray(at, at + CHUNK));
  }
  return `data:${type.replace(/[\s,]/g, '')};base64,${btoa(binary)}`;
}

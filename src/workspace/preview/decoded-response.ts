// A response with its Content-Encoding undone, as a browser does before it shows anything. Imported by the preview.
import type { ClientResponse } from '../../engine/http/client-response.ts';
import { contentEncodings, decodedBody, unknownEncoding } from '../../engine/http/content-encoding.ts';
import { toText } from '../../lib/bytes.ts';
import * as words from '../../words/en/preview.ts';

/** A body that cannot be unpacked. Tells what happened (`message`) and what to do next (`hint`). */
export class UnreadableBody extends Error {
  override readonly name = 'UnreadableBody';
  readonly code = 'unreadable-body';
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** The same response with the body that was meant. Rejects with an UnreadableBody. */
export async function decodedResponse(response: ClientResponse): Promise<ClientResponse> {
  const { headers, path } = response;
  const encodings = contentEncodings(headers);
  if (encodings.length === 0 || response.body.byteLength === 0) return response;
  const unknown = unknownEncoding(headers);
  if (unknown !== undefined) {
    throw new UnreadableBody(words.cannotUnpack(path, unknown), words.cannotUnpackNext);
  }
  const body = await decodedBody(response.body, headers).catch((error: unknown) => {
    const why = error instanceof RangeError ? error.message : words.otherBytes;
    throw new UnreadableBody(words.notUnpacked(path, encodings.join(', '), why), words.notUnpackedNext);
  });
  return { ...response, body, text: () => toText(body) };
}

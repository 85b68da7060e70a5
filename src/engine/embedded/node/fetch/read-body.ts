// Reads the body of a request or a response as undici does, with its errors. For `request.ts` and `response.ts`.
import { held } from './held.ts';

type Body = Pick<globalThis.Response, 'arrayBuffer' | 'blob' | 'body' | 'bodyUsed' | 'formData' | 'text'>;

const FORM_TYPES = /^\s*(multipart\/form-data|application\/x-www-form-urlencoded)\s*(;|$)/i;

/** Reads with one of the native object's own methods. Rejects with undici's TypeError when there is nothing left. */
export async function readBody<T>(body: Body, read: () => Promise<T>): Promise<T> {
  if (body.bodyUsed || body.body?.locked) {
    throw new TypeError('Body is unusable: Body has already been read');
  }
  return held(read());
}

/** Reads fields of a form. */
export async function readForm(
  body: Body,
  type: string | null,
  read: () => Promise<FormData>,
): Promise<FormData> {
  if (!FORM_TYPES.test(type ?? '') && !body.bodyUsed) {
    throw new TypeError(
      'Content-Type was not one of "multipart/form-data" or "application/x-www-form-urlencoded".',
    );
  }
  const failed = (cause: string) =>
    new TypeError('Failed to parse body as FormData.', { cause: new TypeError(cause) });
  if (/^\s*multipart/i.test(type ?? '') && !/;\s*boundary=/i.test(type ?? '')) {
    throw failed('missing boundary in content-type header');
  }
  return readBody(body, async () => {
    try {
      return await read();
    } catch (error) {
      throw error instanceof TypeError ? failed('no boundary found in multipart body') : error;
    }
  });
}

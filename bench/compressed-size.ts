// How much a page downloads when its host compresses, as hosts do. For the bench.
import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright';

/** Bytes of a response's body after gzip; 0 when it has none, or when the page made it itself as a blob. */
export async function compressedSize(response: Response): Promise<number> {
  if (response.url().startsWith('blob:')) return 0;
  const body = await response.body().catch(() => Buffer.alloc(0));
  return body.length === 0 ? 0 : gzipSync(body).length;
}

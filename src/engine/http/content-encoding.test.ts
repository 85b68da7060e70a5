import { describe, expect, it } from 'vitest';
import { deflateSync, gzipSync } from 'node:zlib';
import { toBytes, toText } from '../../lib/bytes.ts';
import type { RawHeaders } from '../port.ts';
import { decodedBody, unknownEncoding } from './content-encoding.ts';

const encodedAs = (value: string): RawHeaders => [['Content-Encoding', value]];

describe('content encoding', () => {
  it.each([
    ['gzip', gzipSync('Biscuit')],
    ['X-GZIP', gzipSync('Biscuit')],
    ['deflate', deflateSync('Biscuit')],
    ['deflate, gzip', gzipSync(deflateSync('Biscuit'))],
    ['identity', toBytes('Biscuit')],
  ])('undoes %s', async (name, body) => {
    expect(toText(await decodedBody(new Uint8Array(body), encodedAs(name)))).toBe('Biscuit');
  });

  it('names what it cannot undo', () => {
    expect(unknownEncoding(encodedAs('gzip, br'))).toBe('br');
    expect(unknownEncoding(encodedAs('gzip'))).toBeUndefined();
  });

  it('rejects bytes that are not what the field says, and stops a bomb', async () => {
    await expect(decodedBody(toBytes('plain'), encodedAs('gzip'))).rejects.toThrow();
    const bomb = new Uint8Array(gzipSync(new Uint8Array(100_000)));
    await expect(decodedBody(bomb, encodedAs('gzip'), 1_000)).rejects.toThrow(RangeError);
  });
});

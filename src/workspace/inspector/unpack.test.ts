import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { RawHeaders } from '../../engine/port.ts';
import { toBytes, toText } from '../../lib/bytes.ts';
import { unpackedOf } from './unpack.ts';

async function unpacked(body: Uint8Array, encoding?: string) {
  const headers: RawHeaders = encoding === undefined ? [] : [['Content-Encoding', encoding]];
  const state = unpackedOf({ headers, body });
  await expect.poll(() => state.value.kind).not.toBe('unpacking');
  return state.value;
}

describe('a body in the inspector', () => {
  it('is taken as it is when nothing packed it', async () => {
    expect(await unpacked(toBytes('{}'))).toEqual({ kind: 'plain', body: toBytes('{}') });
    expect(await unpacked(toBytes('{}'), 'identity')).toMatchObject({ kind: 'plain' });
    expect(await unpacked(new Uint8Array(), 'gzip')).toMatchObject({ kind: 'plain' });
  });

  it('is unpacked, once for a message', async () => {
    const message = {
      headers: [['content-encoding', 'gzip']] as RawHeaders,
      body: new Uint8Array(gzipSync('bread')),
    };
    const state = unpackedOf(message);
    expect(state.value).toEqual({ kind: 'unpacking', encoding: 'gzip' });
    await expect.poll(() => state.value.kind).toBe('unpacked');
    expect(toText((state.value as { body: Uint8Array }).body)).toBe('bread');
    expect(unpackedOf(message)).toBe(state);
  });

  it('stays packed with the reason where that cannot be done', async () => {
    expect(await unpacked(toBytes('x'), 'br')).toMatchObject({
      kind: 'packed',
      why: 'The body is compressed with br, which cannot be unpacked here.',
    });
    expect(await unpacked(toBytes('no gzip at all'), 'gzip')).toMatchObject({
      kind: 'packed',
      why: expect.stringContaining('not what Content-Encoding: gzip promises'),
    });
  });
});

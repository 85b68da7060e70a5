import { describe, expect, it } from 'vitest';
import { toText } from '../../lib/bytes.ts';
import { readMultipart } from './multipart.ts';

async function encode(form: FormData): Promise<{ body: Uint8Array; type: string }> {
  const response = new Response(form);
  return { body: await response.bytes(), type: response.headers.get('content-type') ?? '' };
}

describe('a multipart body', () => {
  it('is taken apart into fields and files, binary ones untouched', async () => {
    const form = new FormData();
    form.append('name', 'Zoë\r\n--x');
    form.append('photo', new File([new Uint8Array([0, 13, 10, 255])], 'a "b".png', { type: 'image/png' }));
    form.append('empty', new File([], 'none.txt', { type: 'text/plain' }));
    const { body, type } = await encode(form);
    const parts = readMultipart(body, type);
    expect(parts?.map(({ name, fileName }) => [name, fileName])).toEqual([
      ['name', undefined],
      ['photo', 'a "b".png'],
      ['empty', 'none.txt'],
    ]);
    expect(toText(parts?.[0]?.body ?? new Uint8Array())).toBe('Zoë\r\n--x');
    expect(parts?.[1]?.body).toEqual(new Uint8Array([0, 13, 10, 255]));
    expect(parts?.[1]?.headers[1]).toEqual(['Content-Type', 'image/png']);
  });

  it('is given up when it breaks off, or names no boundary', async () => {
    const form = new FormData();
    form.append('a', '1');
    const { body, type } = await encode(form);
    expect(readMultipart(body.subarray(0, body.length - 8), type)).toBeUndefined();
    expect(readMultipart(body, 'multipart/form-data')).toBeUndefined();
    expect(readMultipart(new Uint8Array(), type)).toBeUndefined();
  });
});

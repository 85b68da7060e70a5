import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decodedValue, splitSigned } from './signed-value.ts';

const hmac = (text: string) => createHmac('sha256', 'secret').update(text).digest();

describe('a signed value', () => {
  it('of Hono is its value and a padded signature', () => {
    const signature = hmac('tom').toString('base64');
    expect(splitSigned(encodeURIComponent(`tom.${signature}`))).toEqual({
      kind: 'signed',
      content: 'tom',
      signature,
    });
  });

  it('of Express begins with s: and is not padded', () => {
    const signature = hmac('a.b').toString('base64').replace(/=+$/, '');
    expect(splitSigned(`s%3Aa.b.${encodeURIComponent(signature)}`)).toMatchObject({
      content: 'a.b',
      signature,
    });
  });

  it('that is a JSON Web Token shows its claims', () => {
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const token = `${part({ alg: 'HS256' })}.${part({ sub: 'Zoë' })}.${hmac('x').toString('base64url')}`;
    expect(splitSigned(token)).toMatchObject({ kind: 'token', content: '{"sub":"Zoë"}' });
  });

  it.each(['dark', 'a.b', 'v1.2.3', '', '%E0%A4%A', 'x'.repeat(43)])('is not seen in %j', (value) => {
    expect(splitSigned(value)).toBeUndefined();
  });
});

it('decodes only what decoding changes', () => {
  expect(decodedValue('a%20b')).toBe('a b');
  expect(decodedValue('plain')).toBeUndefined();
  expect(decodedValue('100%')).toBeUndefined();
});

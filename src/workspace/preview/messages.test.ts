import { expect, it } from 'vitest';
import { readHostMessage } from './messages.ts';

const fromPage = (message: unknown) => readHostMessage({ type: 'from-page', message });

it('takes what a page may say', () => {
  const body = new ArrayBuffer(1);
  const message = {
    type: 'navigate',
    href: 'http://localhost:3000/',
    method: 'POST',
    body,
    contentType: 'text/plain',
  };
  expect(fromPage(message)).toEqual({ type: 'from-page', message });
});

it.each([
  undefined,
  'navigate',
  { type: 'passed' },
  { type: 'navigate', href: '/', method: 'DELETE' },
  { type: 'navigate', href: 'x'.repeat(9000), method: 'GET' },
  {
    type: 'request',
    id: 1,
    href: '/',
    method: 'GET /evil',
    headers: [],
    redirect: 'follow',
    destination: '',
  },
  {
    type: 'request',
    id: 1,
    href: '/',
    method: 'GET',
    headers: { a: 'b' },
    redirect: 'follow',
    destination: '',
  },
  { type: 'scroll', top: 'far' },
])('refuses %j', (message) => {
  expect(fromPage(message)).toBeUndefined();
});

it('does not carry over what no message has', () => {
  const forged = JSON.parse('{"type":"traverse","delta":1,"__proto__":{"admin":true},"extra":1}') as object;
  expect(fromPage(forged)).toEqual({ type: 'from-page', message: { type: 'traverse', delta: 1 } });
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
});

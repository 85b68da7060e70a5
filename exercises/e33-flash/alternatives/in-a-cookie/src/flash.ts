import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

// The browser keeps the messages, so the server needs no memory for them.
const read = (c: Context): string[] => {
  try {
    return JSON.parse(getCookie(c, 'flash') ?? '[]');
  } catch {
    return [];
  }
};

export function flash(c: Context, message: string): void {
  setCookie(c, 'flash', JSON.stringify([...read(c), message]), {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
  });
}

export function takeFlashes(c: Context): string[] {
  const messages = read(c);
  if (messages.length > 0) deleteCookie(c, 'flash', { path: '/' });
  return messages;
}

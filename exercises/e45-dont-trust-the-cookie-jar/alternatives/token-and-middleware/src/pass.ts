import { createHmac } from 'node:crypto';

export type Pass = { keeper: boolean };

/** A pass as text that can be read by anybody and made by whoever knows the secret. */
export function write(pass: Pass, secret: string): string {
  const words = Buffer.from(JSON.stringify(pass)).toString('base64url');
  return `${words}.${signature(words, secret)}`;
}

export function read(text: string | undefined, secret: string): Pass {
  const [words, own] = text?.split('.') ?? [];
  if (!words || own !== signature(words, secret)) return { keeper: false };
  return JSON.parse(Buffer.from(words, 'base64url').toString()) as Pass;
}

function signature(words: string, secret: string): string {
  return createHmac('sha256', secret).update(words).digest('base64url');
}

// Web Crypto and the ciphers are held against real Node: the same programs, the same output.
import { describe } from 'vitest';
import { sameAsNode } from '../../testing/same-as-node.ts';

/** Prints what each expression's promise gives, one after the other. `s` is `crypto.subtle`. */
function awaiting(expressions: string[]): string {
  const lines = expressions.map(
    (expression) =>
      `await (async () => ${expression})().then((value) => console.log(value instanceof ArrayBuffer ? ` +
      `Buffer.from(value).toString('hex') : value), (error) => console.log(error.name, error.message));`,
  );
  return (
    `const s = crypto.subtle; const b = (text) => Buffer.from(text); const SHA = { name: 'HMAC', hash: 'SHA-256' };` +
    `const zero = (n) => new Uint8Array(n);\n(async () => {\n${lines.join('\n')}\n})();`
  );
}

describe('crypto.subtle', () => {
  sameAsNode({
    'digests and HMAC': awaiting([
      `s.digest('sha-1', b('abc'))`,
      `s.digest({ name: 'SHA-512' }, b('abc'))`,
      `s.digest('MD5', b('abc'))`,
      `s.digest('SHA-256', 'abc')`,
      `s.sign('HMAC', await s.importKey('raw', b('key'), SHA, false, ['sign']), b('text'))`,
      `s.verify('HMAC', await s.importKey('raw', b('key'), SHA, false, ['sign']), zero(32), b('text'))`,
      `s.verify('HMAC', await s.importKey('raw', b('key'), SHA, false, ['verify']), zero(32), b('text'))`,
    ]),
    keys: awaiting([
      `s.exportKey('jwk', await s.importKey('raw', b('key'), SHA, true, ['sign']))`,
      `s.exportKey('raw', await s.importKey('jwk', { kty: 'oct', k: 'a2V5' }, SHA, true, ['sign']))`,
      `s.exportKey('raw', await s.importKey('raw', b('key'), SHA, false, ['sign']))`,
      `s.importKey('raw', b(''), SHA, true, ['sign'])`,
      `s.importKey('raw', b('a'), SHA, true, [])`,
      `s.importKey('raw', b('a'), SHA, true, ['encrypt'])`,
      `s.importKey('raw', b('a'), 'AES-GCM', true, ['encrypt'])`,
      `s.importKey('raw', b('a'), 'PBKDF2', true, ['deriveBits'])`,
      `(await s.generateKey({ name: 'HMAC', hash: 'SHA-512' }, true, ['sign'])).algorithm.length`,
      `s.generateKey({ name: 'AES-CBC', length: 100 }, true, ['encrypt'])`,
    ]),
    'AES and derived keys': awaiting([
      `s.encrypt({ name: 'AES-GCM', iv: zero(12) }, await s.importKey('raw', zero(32), 'AES-GCM', true, ['encrypt']), b('hi'))`,
      `s.encrypt({ name: 'AES-CBC', iv: zero(16) }, await s.importKey('raw', zero(16), 'AES-CBC', true, ['encrypt']), b('hi'))`,
      `s.encrypt({ name: 'AES-CTR', counter: zero(16), length: 64 }, await s.importKey('raw', zero(16), 'AES-CTR', true, ['encrypt']), b('hi'))`,
      `s.decrypt({ name: 'AES-GCM', iv: zero(12) }, await s.importKey('raw', zero(32), 'AES-GCM', true, ['decrypt']), zero(40))`,
      `s.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: b('s'), info: b('i') }, await s.importKey('raw', b('pw'), 'HKDF', false, ['deriveBits']), 128)`,
      `s.exportKey('raw', await s.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt: b('s'), iterations: 3 }, await s.importKey('raw', b('pw'), 'PBKDF2', false, ['deriveKey']), { name: 'AES-GCM', length: 256 }, true, ['encrypt']))`,
    ]),
    'ciphers with an initialization vector': `
      const c = require('crypto'); const key = Buffer.alloc(32, 1); const iv = Buffer.alloc(16, 2);
      for (const name of ['aes-256-cbc', 'aes-256-ctr', 'aes-256-gcm']) {
        const cipher = c.createCipheriv(name, key, iv);
        const secret = cipher.update('some text to hide', 'utf8', 'hex') + cipher.final('hex');
        const decipher = c.createDecipheriv(name, key, iv);
        if (name.endsWith('gcm')) { console.log(cipher.getAuthTag()); decipher.setAuthTag(cipher.getAuthTag()); }
        console.log(secret, decipher.update(secret, 'hex', 'utf8') + decipher.final('utf8'));
      }
      const bad = (run) => { try { run(); } catch (error) { console.log(error.name, error.code, error.message); } };
      bad(() => c.createCipheriv('nope', key, iv));
      bad(() => c.createCipheriv('aes-256-cbc', Buffer.alloc(3), iv));
      bad(() => c.createCipheriv('aes-256-cbc', key, Buffer.alloc(3)));
      bad(() => { const d = c.createDecipheriv('aes-256-cbc', key, iv); d.update(Buffer.alloc(16)); d.final(); });
      bad(() => { const d = c.createDecipheriv('aes-256-cbc', key, iv); d.update(Buffer.alloc(15)); d.final(); });
      bad(() => { const d = c.createDecipheriv('aes-256-gcm', key, iv); d.setAuthTag(Buffer.alloc(16)); d.final(); });`,
  });
});

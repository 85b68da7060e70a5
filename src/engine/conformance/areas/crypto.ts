// Conformance: `node:crypto` and the web's crypto.
import type { Area } from '../case.ts';
import { program, script } from '../build-case.ts';

export const cryptoArea: Area = {
  id: 'crypto',
  title: 'node:crypto and Web Crypto',
  cases: [
    script(
      'hashes',
      program`
      import { createHash } from 'node:crypto';
      for (const name of ['md5', 'sha1', 'sha256', 'sha384', 'sha512', 'SHA256']) console.log(name, createHash(name).update('Zoë').digest('hex'));
      console.log(createHash('sha256').update('a').update(Buffer.from('b')).digest('base64'), createHash('sha1').update('x').digest('base64url'), createHash('md5').update('').digest());
    `,
    ),
    script(
      'hash in one call',
      program`
      import { hash, getHashes } from 'node:crypto';
      console.log(hash('sha256', 'abc'), hash('sha1', 'abc', 'base64'), getHashes().includes('sha256'));
    `,
    ),
    script(
      'a hash is finished once, and copied',
      program`
      import { createHash } from 'node:crypto';
      const a = createHash('sha256').update('a');
      const b = a.copy();
      console.log(a.digest('hex') === b.digest('hex'));
      for (const action of [() => a.digest(), () => a.update('x'), () => createHash('nope'), () => createHash('sha256').update(5)])
        try { action(); } catch (error) { console.log(error.name, error.code, error.message); }
    `,
    ),
    script(
      'HMAC',
      program`
      import { createHmac } from 'node:crypto';
      console.log(createHmac('sha256', 'key').update('message').digest('hex'));
      console.log(createHmac('sha512', Buffer.from([1, 2])).update('a').update('b').digest('base64url'), createHmac('sha1', '').update('').digest('hex'));
    `,
    ),
    script(
      'scrypt',
      program`
      import { scrypt, scryptSync } from 'node:crypto';
      console.log(scryptSync('password', 'salt', 32).toString('hex'), scryptSync('pw', 'na', 16, { N: 1024 }).toString('hex'));
      scrypt('password', 'salt', 32, (error, key) => console.log(error, key.toString('hex')));
    `,
    ),
    script(
      'scrypt promisified, as password code does',
      program`
      import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
      import { promisify } from 'node:util';
      const derive = promisify(scrypt);
      const salt = randomBytes(16).toString('hex');
      const stored = await derive('secret', salt, 64);
      console.log(timingSafeEqual(stored, await derive('secret', salt, 64)), timingSafeEqual(stored, await derive('other', salt, 64)), stored.length);
    `,
    ),
    script(
      'pbkdf2 and hkdf',
      program`
      import { hkdfSync, pbkdf2, pbkdf2Sync } from 'node:crypto';
      console.log(pbkdf2Sync('pw', 'salt', 1000, 32, 'sha256').toString('hex'), Buffer.from(hkdfSync('sha256', 'key', 'salt', 'info', 20)).toString('hex'));
      pbkdf2('pw', 'salt', 10, 16, 'sha512', (error, key) => console.log(error, key.toString('hex')));
    `,
    ),
    script(
      'random bytes, numbers and ids',
      program`
      import { randomBytes, randomFillSync, randomInt, randomUUID, getRandomValues } from 'node:crypto';
      console.log(randomBytes(8).length, randomBytes(4).toString('hex').length, /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(randomUUID()));
      const n = randomInt(5, 8);
      console.log(n >= 5 && n < 8, randomInt(1), randomFillSync(Buffer.alloc(3)).length, getRandomValues(new Uint8Array(2)).length, randomUUID() !== randomUUID());
      randomBytes(4, (error, bytes) => console.log(error, bytes.length));
    `,
    ),
    script(
      'random refuses',
      program`
      import { randomBytes, randomInt } from 'node:crypto';
      for (const action of [() => randomBytes(-1), () => randomBytes('a'), () => randomInt(5, 5), () => randomInt(1.5)])
        try { action(); } catch (error) { console.log(error.name, error.code, error.message); }
    `,
    ),
    script(
      'timingSafeEqual',
      program`
      import { timingSafeEqual } from 'node:crypto';
      console.log(timingSafeEqual(Buffer.from('abc'), Buffer.from('abc')), timingSafeEqual(Buffer.from('abc'), Buffer.from('abd')));
      for (const action of [() => timingSafeEqual(Buffer.from('a'), Buffer.from('ab')), () => timingSafeEqual('a', 'a')])
        try { action(); } catch (error) { console.log(error.name, error.code, error.message); }
    `,
    ),
    script(
      'the global crypto',
      program`
      import nodeCrypto, { webcrypto } from 'node:crypto';
      console.log(typeof crypto.randomUUID(), crypto === globalThis.crypto, webcrypto === crypto, typeof nodeCrypto.createHash, typeof nodeCrypto.subtle.digest);
      console.log(Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode('abc'))).toString('hex'));
    `,
    ),
    script(
      'subtle: HMAC and PBKDF2',
      program`
      const bytes = (text) => new TextEncoder().encode(text);
      const key = await crypto.subtle.importKey('raw', bytes('key'), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
      const signature = await crypto.subtle.sign('HMAC', key, bytes('message'));
      console.log(Buffer.from(signature).toString('hex'), await crypto.subtle.verify('HMAC', key, signature, bytes('message')));
      const base = await crypto.subtle.importKey('raw', bytes('pw'), 'PBKDF2', false, ['deriveBits']);
      console.log(Buffer.from(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: bytes('salt'), iterations: 10 }, base, 128)).toString('hex'));
    `,
    ),
    script(
      'subtle: AES-GCM there and back',
      program`
      const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const secret = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode('hidden'));
      console.log(secret.byteLength, new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, secret)));
    `,
    ),
    script(
      'AES with createCipheriv',
      program`
      import { createCipheriv, createDecipheriv } from 'node:crypto';
      const cipher = createCipheriv('aes-256-cbc', Buffer.alloc(32, 1), Buffer.alloc(16, 2));
      const secret = cipher.update('hidden text', 'utf8', 'hex') + cipher.final('hex');
      const decipher = createDecipheriv('aes-256-cbc', Buffer.alloc(32, 1), Buffer.alloc(16, 2));
      console.log(secret, decipher.update(secret, 'hex', 'utf8') + decipher.final('utf8'));
    `,
    ),
    script(
      'a hash as a stream',
      program`
      import { createHash } from 'node:crypto';
      import { Readable } from 'node:stream';
      import { pipeline } from 'node:stream/promises';
      const hash = createHash('sha256');
      await pipeline(Readable.from(['a', 'b']), hash);
      console.log(hash.read().toString('hex'));
    `,
    ),
    script(
      'a signed session cookie',
      program`
      import { createHmac, timingSafeEqual } from 'node:crypto';
      const sign = (value) => value + '.' + createHmac('sha256', 'secret').update(value).digest('base64url');
      const unsign = (signed) => {
        const value = signed.slice(0, signed.lastIndexOf('.'));
        const a = Buffer.from(sign(value)), b = Buffer.from(signed);
        return a.length === b.length && timingSafeEqual(a, b) ? value : false;
      };
      console.log(sign('user=7'), unsign(sign('user=7')), unsign('user=8' + sign('user=7').slice(6)));
    `,
    ),
  ],
};

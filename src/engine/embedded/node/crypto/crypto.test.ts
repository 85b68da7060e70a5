// `crypto` is held against real Node: the same programs, the same output.
import { describe } from 'vitest';
import { printing, sameAsNode } from '../testing/same-as-node.ts';

describe('crypto', () => {
  sameAsNode({
    hashes: printing(
      [
        'c.createHash("sha256").update("a").digest("hex")',
        'c.createHash("md5").update("a").update("b").digest("base64")',
        'c.createHash("SHA1").update(Buffer.from("x")).digest("base64url")',
        'c.createHash("sha512").update("x").digest().length',
        'c.createHash("sha3-256").update("x").digest("hex")',
        'c.createHmac("sha256", "key").update("data").digest("hex")',
        'c.hash("sha1", "x")',
        'c.hash("md5", "x", "base64")',
        'c.createHash("nope")',
        'c.createHash("sha256").update(5)',
        '(() => { const h = c.createHash("sha1"); h.digest(); return h.update("x"); })()',
        '(() => { const h = c.createHash("sha1").update("a"); const k = h.copy(); return h.digest("hex") === k.digest("hex"); })()',
        'c.createHmac("sha256")',
        'c.createHash("sha384").update("x").digest("hex").length',
        'c.getHashes().includes("sha256")',
        'c.createHash("ripemd160").update("").digest("hex")',
        'c.createHash("blake2b512").update("x").digest("hex")',
      ],
      `const c = require('crypto');`,
    ),
    'key derivation': printing(
      [
        'c.scryptSync("pw", "salt", 32).toString("hex")',
        'c.scryptSync("pw", "salt", 16, { N: 1024, r: 8, p: 1 }).toString("hex")',
        'c.scryptSync("pw", "salt", 16, { N: 1000 })',
        'c.scryptSync("pw", "salt", 16, { N: 2 ** 20 })',
        'c.scryptSync("pw", "salt", 16, { N: 32768, r: 8, p: 1 })',
        'c.scryptSync("pw", "salt", 16, { N: 1024, r: 8, p: 2, maxmem: 1052672 })',
        'c.scryptSync("pw", "salt", 16, { N: 1024, r: 8, p: 2, maxmem: 1052671 })',
        'c.pbkdf2Sync("pw", "salt", 10, 20, "sha512").toString("hex")',
        'c.pbkdf2Sync("pw", "salt", 10, 20, "nope")',
        'c.pbkdf2Sync("pw", "salt", 0, 20, "sha1")',
        'Buffer.from(c.hkdfSync("sha256", "key", "salt", "info", 16)).toString("hex")',
        'c.scryptSync(5, "salt", 3)',
        'c.pbkdf2("pw", "s", 1, 8, "sha1", (e, k) => console.log(e, k.toString("hex")))',
        'require("util").promisify(c.scrypt)("pw", "s", 4).then((k) => console.log(k))',
      ],
      `const c = require('crypto');`,
    ),
    randomness: printing(
      [
        'c.randomBytes(8).length',
        'c.randomBytes(-1)',
        'c.randomBytes("x")',
        'c.randomUUID().length',
        '/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(c.randomUUID())',
        'c.randomInt(5) < 5',
        'c.randomInt(5, 5)',
        'c.randomInt("a")',
        'c.randomInt(3, 4)',
        'c.randomFillSync(Buffer.alloc(4)).length',
        'c.randomFillSync("x")',
        'c.getRandomValues(new Uint8Array(3)).length',
        'c.timingSafeEqual(Buffer.from("a"), Buffer.from("a"))',
        'c.timingSafeEqual(Buffer.from("a"), Buffer.from("ab"))',
        'typeof c.webcrypto.subtle.digest',
        'typeof crypto.randomUUID()',
        'c.randomBytes(100000).length',
      ],
      `const c = require('crypto');`,
    ),
    streams: `const c = require('crypto'); const { Readable } = require('stream'); Readable.from(['a', 'b']).pipe(c.createHash('sha1')).on('data', (d) => console.log(d.toString('hex'))); const h = c.createHash('md5'); h.on('readable', () => { const d = h.read(); if (d) console.log(d.toString('hex')); }); h.write('x'); h.end();`,
  });
});

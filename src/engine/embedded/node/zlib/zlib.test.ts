// `zlib` is held against real Node: the same programs, the same output.
import { describe } from 'vitest';
import { sameAsNode } from '../testing/same-as-node.ts';

describe('zlib', () => {
  sameAsNode({
    'round trips': `const z = require('zlib'); const text = 'hello '.repeat(100); for (const [c, d] of [['gzipSync', 'gunzipSync'], ['deflateSync', 'inflateSync'], ['deflateRawSync', 'inflateRawSync'], ['gzipSync', 'unzipSync']]) console.log(c, z[d](z[c](text)).toString() === text, z[c](text).length < 60); try { z.gunzipSync(Buffer.from('nonsense')) } catch (e) { console.log(e.code, e.errno, e.message) } z.gzip('x', (e, b) => z.gunzip(b, (e, r) => console.log(String(r)))); console.log(z.crc32('hello'), z.constants.Z_BEST_COMPRESSION); require('util').promisify(z.deflate)('p').then((b) => console.log(String(z.inflateSync(b)))); console.log(z.gunzipSync(Buffer.from('H4sIAAAAAAAAA8tIzcnJBwCGphA2BQAAAA==', 'base64')).toString());`,
    streams: `const z = require('zlib'); const { pipeline } = require('stream/promises'); const { Readable } = require('stream'); (async () => { let out = ''; await pipeline(Readable.from(['a', 'b', 'c'.repeat(1000)]), z.createGzip(), z.createGunzip(), async (src) => { for await (const c of src) out += c; }); console.log(out.length); z.createGunzip().on('error', (e) => console.log(e.code)).end('bad data here'); })();`,
  });
});

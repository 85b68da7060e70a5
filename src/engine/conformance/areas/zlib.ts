// Conformance: `node:zlib` and the web's compression streams.
import type { Area } from '../case.ts';
import { program, script } from '../build-case.ts';

export const zlibArea: Area = {
  id: 'zlib',
  title: 'node:zlib and CompressionStream',
  cases: [
    script(
      'gzip, deflate, raw, there and back',
      program`
      import zlib from 'node:zlib';
      const text = 'pets '.repeat(100);
      console.log(zlib.gunzipSync(zlib.gzipSync(text)).toString() === text, zlib.inflateSync(zlib.deflateSync(text)).toString() === text, zlib.inflateRawSync(zlib.deflateRawSync(text)).toString() === text, zlib.unzipSync(zlib.gzipSync('x')).toString());
      console.log(zlib.gzipSync(text).length < 60, zlib.gzipSync('a').subarray(0, 3), zlib.deflateSync('')[0]);
    `,
    ),
    script(
      'what another gzip made',
      `import { gunzipSync } from 'node:zlib';\nconsole.log(gunzipSync(Buffer.from('H4sIAAAAAAAAA0tMSgYAwkEkNQMAAAA=', 'base64')).toString());\n`,
    ),
    script(
      'callbacks and promises',
      program`
      import { gunzip, gzip } from 'node:zlib';
      import { promisify } from 'node:util';
      gzip('callback', (error, zipped) => gunzip(zipped, (_, plain) => console.log(error, plain.toString())));
      console.log((await promisify(gunzip)(await promisify(gzip)('promise'))).toString());
    `,
    ),
    script(
      'streams',
      program`
      import { createGunzip, createGzip } from 'node:zlib';
      import { Readable } from 'node:stream';
      import { pipeline } from 'node:stream/promises';
      import { text } from 'node:stream/consumers';
      const gunzip = createGunzip();
      const [plain] = await Promise.all([text(gunzip), pipeline(Readable.from(['one ', 'two']), createGzip(), gunzip)]);
      console.log(plain);
    `,
    ),
    script(
      'broken data',
      program`
      import { createGunzip, gunzip, gunzipSync, inflateSync } from 'node:zlib';
      for (const action of [() => gunzipSync(Buffer.from('not gzip')), () => inflateSync(Buffer.from([1, 2, 3])), () => gunzipSync(Buffer.from('H4sIAAAAAAAAA0tM', 'base64')), () => gunzipSync(5)])
        try { action(); } catch (error) { console.log(error.name, error.code, error.errno, error.message); }
      gunzip(Buffer.from('nope'), (error) => console.log(error.code));
      createGunzip().on('error', (error) => console.log('stream', error.message)).end('nope');
    `,
    ),
    script(
      'crc32 and constants',
      `import zlib, { constants, crc32 } from 'node:zlib';\nconsole.log(crc32('hello'), crc32(Buffer.from('lo'), crc32('hel')), constants.Z_BEST_COMPRESSION, constants.Z_SYNC_FLUSH, zlib.codes.Z_DATA_ERROR);\n`,
    ),
    script(
      'CompressionStream',
      program`
      const zipped = new Response('web').body.pipeThrough(new CompressionStream('gzip'));
      console.log(await new Response(zipped.pipeThrough(new DecompressionStream('gzip'))).text());
    `,
    ),
    script(
      'brotli, there and back',
      `import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';\nconsole.log(brotliDecompressSync(brotliCompressSync('brotli')).toString());\n`,
    ),
  ],
};

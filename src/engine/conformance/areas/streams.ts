// Conformance: `node:stream` and the web's streams.
import type { Area } from '../case.ts';
import { program, script } from '../build-case.ts';

export const streams: Area = {
  id: 'streams',
  title: 'node:stream and web streams',
  cases: [
    script(
      'Readable.from and async iteration',
      program`
      import { Readable } from 'node:stream';
      for await (const piece of Readable.from(['a', { b: 1 }, 3])) console.log(piece);
      for await (const piece of Readable.from('whole text')) console.log(piece);
    `,
    ),
    script(
      'an own Readable',
      program`
      import { Readable } from 'node:stream';
      let n = 0;
      const stream = new Readable({ read() { n += 1; this.push(n > 3 ? null : String(n)); } });
      stream.on('data', (piece) => console.log('data', piece)).on('end', () => console.log('end')).on('close', () => console.log('close'));
    `,
    ),
    script(
      'paused mode: readable and read',
      program`
      import { Readable } from 'node:stream';
      const stream = new Readable({ read() {} });
      stream.push('abcdef'); stream.push(null);
      stream.on('readable', () => { let piece; while ((piece = stream.read(4)) !== null) console.log(String(piece)); });
      stream.on('end', () => console.log('end', stream.readableEnded, stream.destroyed));
    `,
    ),
    script(
      'an own Writable',
      program`
      import { Writable } from 'node:stream';
      const out = new Writable({ write(piece, encoding, done) { console.log('write', piece, encoding); done(); }, final(done) { console.log('final'); done(); } });
      out.on('finish', () => console.log('finish')).on('close', () => console.log('close'));
      console.log(out.write('a'), out.end('b') === out, out.writableEnded);
    `,
    ),
    script(
      'a Transform and pipe',
      program`
      import { Readable, Transform } from 'node:stream';
      const upper = new Transform({ transform(piece, _, done) { done(null, String(piece).toUpperCase()); }, flush(done) { this.push('!'); done(); } });
      Readable.from(['ab', 'cd']).pipe(upper).on('data', (piece) => console.log(String(piece))).on('end', () => console.log('end'));
    `,
    ),
    script(
      'pipeline with promises and generators',
      program`
      import { pipeline } from 'node:stream/promises';
      import { Readable } from 'node:stream';
      const result = await pipeline(Readable.from([1, 2, 3]), async function* (source) { for await (const n of source) yield n * 2; }, async (source) => {
        let sum = 0;
        for await (const n of source) sum += n;
        return sum;
      });
      console.log(result);
    `,
    ),
    script(
      'pipeline passes errors on',
      program`
      import { pipeline, Readable, Writable } from 'node:stream';
      const source = new Readable({ read() { this.destroy(new Error('source broke')); } });
      const target = new Writable({ write(piece, _, done) { done(); } });
      pipeline(source, target, (error) => console.log(error.message, source.destroyed, target.destroyed));
    `,
    ),
    script(
      'back pressure',
      program`
      import { Writable } from 'node:stream';
      const waiting = [];
      const slow = new Writable({ highWaterMark: 4, write(piece, _, done) { waiting.push(done); } });
      console.log(slow.write('abc'), slow.write('de'), slow.writableLength, slow.writableNeedDrain, slow.writableHighWaterMark);
      slow.on('drain', () => console.log('drain', slow.writableLength));
      waiting.shift()();
      setImmediate(() => waiting.shift()());
    `,
    ),
    script(
      'object mode',
      program`
      import { PassThrough, Transform } from 'node:stream';
      const pass = new PassThrough({ objectMode: true });
      pass.on('data', (value) => console.log(value));
      pass.write({ a: 1 }); pass.write([2]); pass.end(0);
      try { new PassThrough().write({}); } catch (error) { console.log(error.name, error.code, error.message); }
      console.log(new Transform().readableObjectMode, pass.writableObjectMode, pass.readableHighWaterMark);
    `,
    ),
    script(
      'destroy with and without an error',
      program`
      import { Readable, finished } from 'node:stream';
      const one = new Readable({ read() {} });
      finished(one, (error) => console.log('finished', error.code, error.message));
      one.destroy();
      const two = new Readable({ read() {}, destroy(error, done) { console.log('destroying', error.message); done(error); } });
      two.on('error', (error) => console.log('error', error.message)).on('close', () => console.log('close', two.errored.message));
      two.destroy(new Error('on purpose'));
    `,
    ),
    script(
      'an error that nobody listens to',
      `import { Readable } from 'node:stream';\n\nconst stream = new Readable({ read() {} });\nstream.destroy(new Error('unheard'));\n`,
    ),
    script(
      'write after end, push after EOF',
      program`
      import { PassThrough, Readable } from 'node:stream';
      const pass = new PassThrough();
      pass.on('error', (error) => console.log(error.code, error.message));
      pass.end('x'); pass.write('y');
      const readable = new Readable({ read() {} });
      readable.on('error', (error) => console.log(error.code, error.message));
      readable.push(null); readable.push('late');
    `,
    ),
    script(
      'setEncoding holds a split character together',
      program`
      import { Readable } from 'node:stream';
      const stream = new Readable({ read() {} });
      stream.setEncoding('utf8');
      stream.on('data', (piece) => console.log(JSON.stringify(piece)));
      stream.push(Buffer.from([0xc3])); stream.push(Buffer.from([0xab, 0x21])); stream.push(null);
    `,
    ),
    script(
      'map, filter, take, toArray, reduce',
      program`
      import { Readable } from 'node:stream';
      console.log(await Readable.from([1, 2, 3, 4]).filter((n) => n % 2).map((n) => n * 10).toArray());
      console.log(await Readable.from([1, 2, 3]).take(2).reduce((a, b) => a + b, 0), await Readable.from(['x']).some((x) => x === 'x'));
    `,
    ),
    script(
      'consumers',
      program`
      import { Readable } from 'node:stream';
      import { arrayBuffer, buffer, json, text } from 'node:stream/consumers';
      console.log(await text(Readable.from(['a', 'b'])), await json(Readable.from(['{"a":1}'])), await buffer(Readable.from([Buffer.from('x')])), (await arrayBuffer(Readable.from([Buffer.from('yz')]))).byteLength);
    `,
    ),
    script(
      'Duplex, compose, isReadable',
      program`
      import stream, { Duplex, isErrored, isReadable, Readable, Stream } from 'node:stream';
      const duplex = Duplex.from(async function* (source) { for await (const piece of source) yield String(piece) + '.'; });
      duplex.on('data', (piece) => console.log(String(piece)));
      duplex.end('in');
      console.log(stream === Stream, isReadable(Readable.from([])), isErrored(duplex), new Duplex() instanceof Readable, stream.getDefaultHighWaterMark(false));
    `,
    ),
    script(
      'web streams',
      program`
      const source = new ReadableStream({ start(controller) { controller.enqueue('a'); controller.enqueue('b'); controller.close(); } });
      const upper = new TransformStream({ transform(piece, controller) { controller.enqueue(piece.toUpperCase()); } });
      for await (const piece of source.pipeThrough(upper)) console.log(piece);
      console.log(await Array.fromAsync(ReadableStream.from([1, 2])));
      const [one, two] = new Response('tee').body.tee();
      console.log(await new Response(one).text(), await new Response(two).text());
    `,
    ),
    script(
      'between Node and the web',
      program`
      import { Readable, Writable } from 'node:stream';
      import { ReadableStream as Same } from 'node:stream/web';
      const web = Readable.toWeb(Readable.from(['x', 'y']));
      console.log(web instanceof ReadableStream, Same === ReadableStream);
      for await (const piece of web) console.log(String(piece));
      for await (const piece of Readable.fromWeb(new Response('body').body)) console.log(String(piece));
      const writer = Writable.toWeb(new Writable({ write(piece, _, done) { console.log('got', String(piece)); done(); } })).getWriter();
      await writer.write('z'); await writer.close();
    `,
    ),
    script(
      'string_decoder',
      program`
      import { StringDecoder } from 'node:string_decoder';
      const decoder = new StringDecoder('utf8');
      console.log(JSON.stringify([decoder.write(Buffer.from([0xe2, 0x82])), decoder.write(Buffer.from([0xac])), decoder.end(Buffer.from([0xe2])), new StringDecoder('base64').write(Buffer.from('abcd'))]));
    `,
    ),
  ],
};

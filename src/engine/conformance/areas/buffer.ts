// Conformance: Buffer, encodings, Blob and text coders.
import type { Area } from '../case.ts';
import { program, script } from '../build-case.ts';

export const bufferArea: Area = {
  id: 'buffer',
  title: 'Buffer, encodings, Blob, TextEncoder',
  cases: [
    script(
      'from text in every encoding',
      program`
      for (const encoding of ['utf8', 'hex', 'base64', 'base64url', 'latin1', 'ascii', 'utf16le', 'binary', 'ucs2'])
        console.log(encoding, Buffer.from(encoding === 'hex' ? 'c3a9zz' : 'Zoë_-w', encoding));
    `,
    ),
    script(
      'to text in every encoding',
      program`
      const bytes = Buffer.from([0x5a, 0xc3, 0xab, 0xff, 0xfe, 0x00]);
      for (const encoding of ['utf8', 'hex', 'base64', 'base64url', 'latin1', 'ascii', 'utf16le']) console.log(encoding, JSON.stringify(bytes.toString(encoding)));
      console.log(bytes.toString('utf8', 0, 1), bytes.toJSON());
    `,
    ),
    script(
      'from arrays, array buffers, other buffers',
      program`
      const shared = new Uint8Array([1, 2, 3]);
      const view = Buffer.from(shared.buffer, 1, 2);
      shared[1] = 9;
      console.log(view, Buffer.from(shared), Buffer.from([256, -1, 1.9, '7']), Buffer.from({ type: 'Buffer', data: [4] }), Buffer.from(new String('s')));
    `,
    ),
    script(
      'alloc, fill, concat',
      program`
      console.log(Buffer.alloc(3), Buffer.alloc(5, 'ab'), Buffer.allocUnsafe(2).length, Buffer.alloc(2).fill('é'), Buffer.concat([Buffer.from('a'), Buffer.from('bc')]), Buffer.concat([Buffer.from('abc')], 2));
    `,
    ),
    script(
      'compare, equals, indexOf, includes',
      program`
      const b = Buffer.from('hello hello');
      console.log(b.indexOf('l'), b.lastIndexOf('hello'), b.includes('lo h'), b.indexOf(0x6f), b.equals(Buffer.from('hello')), Buffer.compare(Buffer.from('a'), Buffer.from('b')), b.indexOf(Buffer.from('zz')));
    `,
    ),
    script(
      'slice shares, copy and write do not',
      program`
      const b = Buffer.from('abcdef');
      b.subarray(1, 3)[0] = 0x58;
      const c = Buffer.alloc(4, '.');
      console.log(b.toString(), b.copy(c, 1, 2), c.toString(), c.write('zz', 2), c.toString(), b.slice(-2).toString());
    `,
    ),
    script(
      'numbers',
      program`
      const b = Buffer.alloc(16);
      b.writeUInt32BE(0xdeadbeef, 0); b.writeInt16LE(-2, 4); b.writeDoubleBE(1.5, 8); b.writeUIntBE(0x1234, 6, 2);
      console.log(b, b.readUInt32BE(0), b.readInt16LE(4), b.readDoubleBE(8), b.readUint8(0), b.readBigUInt64LE(0));
      for (const action of [() => b.readUInt8(16), () => b.writeUInt8(256, 0), () => b.readInt32LE(1.5)]) try { action(); } catch (error) { console.log(error.name, error.code, error.message); }
    `,
    ),
    script(
      'byteLength, isBuffer, isEncoding',
      program`
      console.log(Buffer.byteLength('Zoë🐈'), Buffer.byteLength('Zm8=', 'base64'), Buffer.isBuffer(Buffer.alloc(1)), Buffer.isBuffer(new Uint8Array(1)), Buffer.isEncoding('base64url'), Buffer.isEncoding('nope'), Buffer.poolSize);
    `,
    ),
    script(
      'refusals',
      program`
      for (const action of [() => Buffer.from(5), () => Buffer.from(null), () => Buffer.from('a', 'nope'), () => Buffer.alloc(-1), () => Buffer.alloc('3'), () => Buffer.concat('a'), () => Buffer.from(), () => Buffer.byteLength(5)])
        try { console.log(action()); } catch (error) { console.log(error.name, error.code, error.message); }
    `,
    ),
    script(
      'how a buffer prints',
      program`
      console.log(Buffer.from('abc'), [Buffer.alloc(2)], { b: Buffer.from([1]) }, Buffer.alloc(60));
      console.log(String(Buffer.from('é')), JSON.stringify(Buffer.from('a')), Buffer.from('abc') + '', new Uint8Array([1, 2]), new ArrayBuffer(3));
    `,
    ),
    script(
      'swap, reverse, iteration, at',
      program`
      const b = Buffer.from([1, 2, 3, 4]);
      console.log(b.swap16(), [...b.entries()], b.at(-1), b.reverse(), b.map((n) => n * 2), b instanceof Uint8Array, Buffer.of(1, 2));
    `,
    ),
    script(
      'Blob and File',
      program`
      import { Blob as NodeBlob, File as NodeFile, atob as a, btoa as b } from 'node:buffer';
      const blob = new Blob(['Zoë', new Uint8Array([33])], { type: 'Text/Plain' });
      console.log(blob.size, blob.type, await blob.text(), await blob.slice(0, 1).text(), NodeBlob === Blob, NodeFile === File);
      const file = new File(['x'], 'a.txt', { type: 'text/plain', lastModified: 5 });
      console.log(file.name, file.size, file.lastModified, a(b('hi')), atob('aGk='), blob);
    `,
    ),
    script(
      'TextEncoder and TextDecoder',
      program`
      console.log(new TextEncoder().encode('é'), new TextEncoder().encodeInto('ab', new Uint8Array(1)), new TextDecoder('latin1').decode(new Uint8Array([233])), new TextDecoder('utf-16le').decode(new Uint8Array([97, 0])));
      try { new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array([255])); } catch (error) { console.log(error.name, error.code); }
      try { btoa('ж'); } catch (error) { console.log(error.name, error.message); }
    `,
    ),
    script(
      'transcode, constants, isUtf8',
      program`
      import buffer, { constants, isAscii, isUtf8, kMaxLength, transcode } from 'node:buffer';
      console.log(transcode(Buffer.from('é'), 'utf8', 'latin1'), isUtf8(Buffer.from([255])), isAscii(Buffer.from('a')), kMaxLength === constants.MAX_LENGTH, buffer.Buffer === Buffer, buffer.INSPECT_MAX_BYTES);
    `,
    ),
  ],
};

// `stream` is held against real Node: the same programs, the same output.
import { describe } from 'vitest';
import { printing, sameAsNode } from '../testing/same-as-node.ts';

describe('stream', () => {
  sameAsNode({
    readable: `const { Readable } = require('stream'); (async () => { const r = Readable.from(['a', 'b', 'c']); for await (const c of r) console.log(c); const p = new Readable({ read() { this.push('x'); this.push(null); } }); p.on('data', (d) => console.log(d.toString())).on('end', () => console.log('end')).on('close', () => console.log('close')); await new Promise((r) => setTimeout(r, 5)); console.log(await Readable.from([1, 2, 3]).map((x) => x * 2).filter((x) => x > 2).toArray()); const e = new Readable({ read() { this.destroy(new Error('broken')); } }); e.on('error', (x) => console.log(x.message)); e.resume(); })();`,
    writable: `const { Writable } = require('stream'); const w = new Writable({ highWaterMark: 3, write(c, e, cb) { console.log('w', c.toString(), e); setImmediate(cb); }, final(cb) { console.log('final'); cb(); } }); console.log(w.write('ab'), w.write('cd')); w.on('drain', () => { console.log('drain'); w.end('x', () => console.log('ended')); }); w.on('finish', () => console.log('finish')).on('close', () => console.log('close', w.destroyed)); const b = new Writable({ write(c, e, cb) { cb(new Error('no')); } }); b.on('error', (e) => console.log('error', e.message)); b.write('x'); const d = new Writable({ write() {} }); d.on('error', (e) => console.log(e.code)); d.end(); d.write('late'); try { d.write(null) } catch (e) { console.log(e.code) }`,
    'transform and pipeline': `const { Transform, pipeline, PassThrough, finished, Readable } = require('stream'); const up = () => new Transform({ transform(c, e, cb) { cb(null, c.toString().toUpperCase()); }, flush(cb) { this.push('!'); cb(); } }); const out = new PassThrough(); let s = ''; out.on('data', (d) => (s += d)); pipeline(Readable.from(['a', 'b']), up(), out, (e) => console.log('done', e, s)); require('stream/promises').pipeline(Readable.from(['x']), async function* (src) { for await (const c of src) yield c + c; }, async (src) => { for await (const c of src) console.log(String(c)); }).then(() => console.log('p')); const f = new PassThrough(); finished(f, (e) => console.log(e && e.code)); f.destroy(); pipeline(new Readable({ read() { this.destroy(new Error('src')); } }), new PassThrough(), (e) => console.log(e.message));`,
    'web bridges': `const { Readable, Writable, Duplex } = require('stream'); (async () => { const web = Readable.toWeb(Readable.from([Buffer.from('a'), Buffer.from('b')], { objectMode: false })); let t = ''; for await (const c of web) t += Buffer.from(c); console.log(t); const r = Readable.fromWeb(new ReadableStream({ start(c) { c.enqueue(new Uint8Array([104, 105])); c.close(); } })); console.log(String((await r.toArray())[0])); const chunks = []; const w = Writable.toWeb(new Writable({ write(c, e, cb) { chunks.push(String(c)); cb(); } })); const wr = w.getWriter(); await wr.write('z'); await wr.close(); console.log(chunks); console.log(await new Response(Readable.toWeb(Readable.from(['q'], { objectMode: false }))).text()); console.log(await require('stream/consumers').json(Readable.from(['{"a":', '1}']))); })();`,
    names: printing(
      [
        'typeof s.Readable',
        's.Stream === s',
        's.Readable.name',
        's.PassThrough.name',
        'new s.PassThrough() instanceof s.Duplex',
        'new s.Readable() instanceof s',
        'typeof s.promises.pipeline',
        's.isReadable(new s.Readable())',
        's.getDefaultHighWaterMark(false)',
        's.getDefaultHighWaterMark(true)',
        'new s.Readable().readableHighWaterMark',
        'new s.Writable().writableHighWaterMark',
        's.isErrored(new s.Readable())',
        'Object.keys(new s.Readable()).length > 0',
        's.duplexPair().length',
      ],
      `const s = require('stream');`,
    ),
  });
});

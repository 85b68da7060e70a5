// Conformance: slips and looks around that people make in their first servers.
import type { Area } from '../case.ts';
import { get, post, printed, program, script, send, server } from '../build-case.ts';

const form = 'application/x-www-form-urlencoded';

export const miniSlips: Area = {
  id: 'mini-slips',
  title: 'Slips and looks around in first servers',
  cases: [
    server(
      'names of classes, as people meet them',
      program`
        import http from 'node:http';
        import net from 'node:net';
        import fs from 'node:fs';
        import { EventEmitter } from 'node:events';
        import { Readable, Transform } from 'node:stream';
        import { inspect } from 'node:util';
        const server = http.createServer((req, res) => {
          const first = (value) => inspect(value, { depth: -1 });
          console.log(req.constructor.name, res.constructor.name, req.socket.constructor.name, server.constructor.name);
          console.log(first(req), first(res), first(server), String(req), Object.prototype.toString.call(res));
          console.log(inspect({ req, res }, { depth: 0 }));
          console.log(req instanceof Readable, req instanceof http.IncomingMessage, res instanceof http.OutgoingMessage, res instanceof EventEmitter, server instanceof net.Server, req.socket instanceof net.Socket);
          console.log(http.Agent.name, http.globalAgent.constructor.name, http.ClientRequest.name, fs.ReadStream.name, fs.createReadStream('package.json').constructor.name, new URL('http://a').constructor.name, new URLSearchParams().constructor.name);
          res.end();
        }).listen(3000);
        console.log(setTimeout(() => {}, 1).constructor.name, setImmediate(() => {}).constructor.name, process.constructor.name, Buffer.from('').constructor.name, new AbortController().signal.constructor.name);
        console.log(new EventEmitter().constructor.name, new Transform().constructor.name, (await fetch('http://localhost:3000')).constructor.name, new Headers().constructor.name, new Request('http://a').constructor.name, console.constructor.name);
      `,
      [printed('EventEmitter'), get('/')],
    ),
    server(
      'methods of Express on a plain response',
      program`
        import { createServer } from 'node:http';
        let current;
        process.on('uncaughtException', (error) => { console.log(error.name + ': ' + error.message); current.destroy(); });
        createServer((req, res) => {
          current = res;
          if (req.url === '/json') res.json({ a: 1 });
          if (req.url === '/send') res.send('hi');
          if (req.url === '/status') res.status(404).end();
          if (req.url === '/body') res.end(req.body.name);
          if (req.url === '/query') res.end(req.query.name);
          if (req.url === '/object') res.end({ a: 1 });
          if (req.url === '/number') res.write(42);
          if (req.url === '/undefined') res.write(undefined);
          if (req.url === '/promise') res.end(Promise.resolve('x'));
          if (req.url === '/twice') { res.end('one'); res.end('two'); res.write('three'); }
          if (req.url === '/late') { res.end('done'); res.setHeader('X-Late', '1'); }
          if (req.url === '/head') { res.writeHead(200); res.writeHead(201); }
          if (req.url === '/newline') res.setHeader('X-Bad', 'a\nb');
          if (req.url === '/umlaut') res.setHeader('X-Name', 'Zoë ☃');
          if (req.url === '/code') res.writeHead('abc');
          if (req.url === '/nothing') res.setHeader('X-None');
        }).listen(3000);
        for (const path of ['json', 'send', 'status', 'body', 'query', 'object', 'number', 'undefined', 'promise', 'twice', 'late', 'head', 'newline', 'umlaut', 'code', 'nothing'])
          await fetch('http://localhost:3000/' + path, { signal: AbortSignal.timeout(1000) }).then(async (r) => console.log(path, r.status, await r.text()), (error) => console.log(path, error.name));
        console.log('over');
      `,
      [printed('over')],
    ),
    script(
      'a port that is no port, and a host that is no host',
      program`
        import { createServer } from 'node:http';
        for (const options of [[NaN], [{}], [true], [{ port: '80a' }], [{ port: 70000 }], [{ port: true }], [3000.5]]) {
          const server = createServer();
          server.on('error', (error) => console.log('event', error.code, error.message));
          try { server.listen(...options); console.log('listens'); server.close(); } catch (error) { console.log(error.name, error.code, error.message); }
        }
      `,
    ),
    script(
      'a port in use, uncaught, with Express',
      program`
        import express from 'express';
        const app = express();
        app.listen(3000, () => console.log('first'));
        app.listen(3000, (error) => { console.log('second', error?.code, error?.message); process.exit(); });
      `,
    ),
    server(
      'a body read twice, not at all, or as what it is not',
      program`
        import { Hono } from 'hono';
        import { serve } from '@hono/node-server';
        const app = new Hono();
        app.post('/twice', async (c) => c.json([await c.req.text(), await c.req.text(), await c.req.json().catch((e) => e.name)]));
        app.post('/json', async (c) => c.json(await c.req.json()));
        app.post('/form', async (c) => c.json(await c.req.parseBody({ all: true })));
        app.post('/raw', async (c) => { const first = await c.req.raw.text(); try { return c.text(first + await c.req.raw.text()); } catch (error) { return c.text(error.name + ': ' + error.message, 500); } });
        app.get('/forgot', (c) => { c.json({ lost: true }); });
        app.get('/await', async (c) => c.json({ user: (async () => 'Ada')() }));
        app.get('/throw', () => { throw 'text'; });
        app.get('/circle', (c) => { const a = {}; a.a = a; return c.json(a); });
        app.get('/bigint', (c) => c.json({ big: 1n }));
        app.get('/headers', (c) => { c.header('X-A', '1'); c.header('X-A', '2', { append: true }); c.status(202); return c.body('x'); });
        app.get('/redirect', (c) => c.redirect('/über?x=1 2'));
        serve(app);
      `,
      [
        post('/twice', 'text/plain', '{"a":1}'),
        post('/json', 'application/json', ''),
        post('/json', 'application/json', '{"a":1,}'),
        post('/json', form, 'a=1'),
        post('/form', form, 'a=1&a=2&b[]=3&%zz=x'),
        post(
          '/form',
          'multipart/form-data; boundary=x',
          '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n',
        ),
        post('/raw', 'text/plain', 'abc'),
        get('/forgot'),
        get('/await'),
        get('/throw'),
        get('/circle'),
        get('/bigint'),
        get('/headers'),
        get('/redirect'),
        get('/%E0%A4%A'),
        get('//double'),
        send('PATCH', '/json'),
      ],
    ),
    server(
      'middleware in the wrong order, and forgotten next',
      program`
        import express from 'express';
        const app = express();
        const asked = new AbortController();
        app.get('/early', (req, res) => res.json({ body: req.body ?? null }));
        app.use(express.json({ limit: 20 }));
        app.use((req, res, next) => { if (req.path !== '/stuck') next(); else { res.on('close', () => console.log('gave up')); asked.abort(); } });
        app.post('/json', (req, res) => res.json(req.body));
        app.get('/params/:id', (req, res) => res.send(req.params.id + 1));
        app.get('/number', (req, res) => res.send(404));
        app.get('/double', (req, res) => { res.send('a'); res.send('b'); });
        app.get('/next', (req, res, next) => next('broken'));
        app.get('/route', (req, res, next) => next('route'));
        app.get('/reject', async () => Promise.reject(undefined));
        app.get('/sendfile', (req, res) => res.sendFile('none.txt'));
        app.get('/sendfile2', (req, res) => res.sendFile('none.txt', { root: import.meta.dirname }));
        app.get('/render', (req, res) => res.render('none'));
        app.get('/stuck', () => {});
        app.listen(3000);
        await fetch('http://localhost:3000/stuck', { signal: asked.signal }).catch((error) => console.log(error.name, error.message, error.code));
      `,
      [
        printed('gave up'),
        get('/early'),
        post('/json', 'application/json', '{"a": 1 }'),
        post('/json', 'application/json', '{"much": "longer than that"}'),
        post('/json', 'application/json', '{"broken"'),
        post('/json', 'application/json; charset=shift_jis', '{}'),
        post('/json', 'text/plain', '{"a": 1 }'),
        get('/params/1'),
        get('/number'),
        get('/double'),
        get('/next'),
        get('/route'),
        get('/reject'),
        get('/sendfile'),
        get('/sendfile2'),
        get('/render'),
        printed('No default engine'),
      ],
    ),
    server(
      'text in other charsets',
      program`
        import express from 'express';
        const app = express();
        app.use(express.text({ type: '*/*', defaultCharset: 'utf-8' }));
        app.post('/', (req, res) => res.json(req.body));
        app.listen(3000);
      `,
      [
        post('/', 'text/plain; charset=shift_jis', new Uint8Array([0x93, 0xfa, 0x96, 0x7b])),
        post('/', 'text/plain; charset=gbk', new Uint8Array([0xc4, 0xe3, 0xba, 0xc3])),
        post('/', 'text/plain; charset=big5', new Uint8Array([0xa7, 0x41])),
        post('/', 'text/plain; charset=euc-kr', new Uint8Array([0xb0, 0xa1])),
        post('/', 'text/plain; charset=latin1', new Uint8Array([0xe9])),
        post('/', 'text/plain; charset=utf-16le', new Uint8Array([0x41, 0])),
        post('/', 'text/plain; charset=klingon', 'x'),
        printed('charset.unsupported'),
      ],
    ),
    script(
      'bodies of fetch that cannot be read',
      program`
        const attempt = async (name, read) => { try { console.log(name, await read()); } catch (error) { console.log(name, error.name, error.message, error.cause?.message); } };
        const typed = (type, body) => new Response(body, { headers: { 'content-type': type } });
        await attempt('no boundary', () => typed('multipart/form-data', 'x').formData());
        await attempt('nonsense', () => typed('multipart/form-data; boundary=x', 'nonsense').formData());
        await attempt('plain', () => typed('text/plain', 'a=1').formData());
        await attempt('form', async () => [...await typed('application/x-www-form-urlencoded', 'a=1&b').formData()]);
        for (const body of ['', 'nonsense', '{"a":1,}', '<!doctype html>']) await attempt(body, () => new Response(body).json());
        const response = new Response('once');
        await response.text();
        for (const method of ['text', 'json', 'blob', 'arrayBuffer', 'bytes', 'formData', 'clone']) await attempt(method, () => response[method]());
        console.log(response.bodyUsed);
        const request = new Request('http://a', { method: 'POST', body: 'once' });
        console.log(await request.clone().text(), await request.text());
        for (const method of ['text', 'json', 'clone']) await attempt(method, () => request[method]());
      `,
    ),
    script(
      'modules of other worlds can be imported',
      program`
        import http2 from 'node:http2';
        import { Worker, isMainThread, threadId, parentPort, workerData } from 'node:worker_threads';
        import { exec, spawn, fork } from 'node:child_process';
        import cluster from 'node:cluster';
        import https from 'node:https';
        import dns from 'node:dns/promises';
        import os from 'node:os';
        import tls from 'node:tls';
        import dgram from 'node:dgram';
        console.log(typeof http2.createServer, typeof Worker, isMainThread, threadId, parentPort, workerData, typeof exec, typeof spawn, typeof fork, cluster.isPrimary, cluster.isWorker, typeof https.createServer, typeof tls.connect, typeof dgram.createSocket);
        console.log(await dns.lookup('localhost', { family: 4 }), typeof os.cpus().length, os.EOL === '\n', typeof os.availableParallelism());
        console.log(typeof require, typeof module, typeof window, typeof document, typeof localStorage, typeof navigator, typeof alert, typeof self, typeof global, typeof WebSocket, typeof EventSource, typeof importScripts, typeof XMLHttpRequest);
        try { alert('hi'); } catch (error) { console.log(error.name, error.message); }
        try { document.body; } catch (error) { console.log(error.name, error.message); }
      `,
      { masks: [{ pattern: /\(node:<pid>\) [^]*$/, as: '' }] },
    ),
  ],
};

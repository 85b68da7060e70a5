// Conformance: AsyncLocalStorage and its relatives.
import type { Area } from '../case.ts';
import { begin, get, program, script, server } from '../build-case.ts';

export const asyncHooks: Area = {
  id: 'async-hooks',
  title: 'AsyncLocalStorage and diagnostics channels',
  cases: [
    script(
      'run and getStore',
      program`
      import { AsyncLocalStorage } from 'node:async_hooks';
      const storage = new AsyncLocalStorage();
      console.log(storage.getStore(), storage.run({ id: 1 }, (x) => [storage.getStore(), x], 5), storage.getStore());
      storage.run('outer', () => storage.run('inner', () => console.log(storage.getStore(), storage.exit(() => storage.getStore()))));
    `,
    ),
    script(
      'through timers, ticks and promises',
      program`
      import { AsyncLocalStorage } from 'node:async_hooks';
      const storage = new AsyncLocalStorage();
      storage.run('kept', () => {
        setImmediate(() => {
          console.log('immediate', storage.getStore());
          setTimeout(() => console.log('timeout', storage.getStore()), 1);
        });
        process.nextTick(() => console.log('tick', storage.getStore()));
        queueMicrotask(() => console.log('microtask', storage.getStore()));
        Promise.resolve().then(() => console.log('then', storage.getStore()));
      });
      console.log('outside', storage.getStore());
    `,
    ),
    script(
      'through await',
      program`
      import { AsyncLocalStorage } from 'node:async_hooks';
      import { setTimeout as wait } from 'node:timers/promises';
      const storage = new AsyncLocalStorage();
      const work = async (name, ms) => { await wait(ms); console.log(name, storage.getStore()); await null; return storage.getStore(); };
      console.log(await Promise.all([storage.run('a', work, 'a', 20), storage.run('b', work, 'b', 5)]), storage.getStore());
    `,
    ),
    script(
      'through generators and for await',
      program`
      import { AsyncLocalStorage } from 'node:async_hooks';
      const storage = new AsyncLocalStorage();
      async function* numbers() { for (let n = 0; n < 2; n += 1) { await null; yield [n, storage.getStore()]; } }
      await storage.run('gen', async () => { for await (const value of numbers()) console.log(value, storage.getStore()); });
    `,
    ),
    script(
      'enterWith, bind, snapshot, disable',
      program`
      import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';
      const storage = new AsyncLocalStorage();
      const bound = storage.run('bound', () => AsyncLocalStorage.bind(() => storage.getStore()));
      const snapshot = storage.run('shot', () => AsyncLocalStorage.snapshot());
      const resource = storage.run('resource', () => new AsyncResource('Pet'));
      storage.enterWith('entered');
      console.log(storage.getStore(), bound(), snapshot(() => storage.getStore()), resource.runInAsyncScope(() => storage.getStore()));
      storage.disable();
      console.log(storage.getStore());
    `,
    ),
    server(
      'a request id for each request',
      program`
      import { AsyncLocalStorage } from 'node:async_hooks';
      import { createServer } from 'node:http';
      const storage = new AsyncLocalStorage();
      let held;
      const answer = async (response) => {
        if (storage.getStore() === '/first') await new Promise((resolve) => (held = resolve));
        else { held(); await null; }
        response.end('for ' + storage.getStore());
      };
      createServer((request, response) => { storage.run(request.url, answer, response); if (request.url === '/first') console.log('held'); }).listen(3000);
    `,
      [
        begin('first', '/first'),
        { do: 'output', contains: 'held' },
        get('/second'),
        { do: 'settle', name: 'first' },
      ],
    ),
    server(
      'context storage of Hono',
      program`
      import { serve } from '@hono/node-server';
      import { Hono } from 'hono';
      import { contextStorage, getContext } from 'hono/context-storage';
      const app = new Hono();
      app.use(contextStorage());
      const path = async () => { await null; return getContext().req.path; };
      app.get('/x', async (c) => c.text(await path()));
      serve({ fetch: app.fetch, port: 3000 });
    `,
      [get('/x')],
    ),
    script(
      "events and emitters keep the caller's store",
      program`
      import { AsyncLocalStorage } from 'node:async_hooks';
      import { EventEmitter } from 'node:events';
      const storage = new AsyncLocalStorage();
      const emitter = new EventEmitter();
      storage.run('listener', () => emitter.on('x', () => console.log(storage.getStore())));
      storage.run('emitter', () => emitter.emit('x'));
    `,
    ),
    script(
      'diagnostics_channel',
      program`
      import diagnostics, { channel, hasSubscribers, subscribe, tracingChannel } from 'node:diagnostics_channel';
      subscribe('pets', (message, name) => console.log(name, message));
      channel('pets').publish({ name: 'Ada' });
      console.log(hasSubscribers('pets'), hasSubscribers('none'), channel('pets') === diagnostics.channel('pets'));
      const tracing = tracingChannel('work');
      tracing.subscribe({ start: () => console.log('start'), end: () => console.log('end'), error: ({ error }) => console.log('error', error.message) });
      console.log(tracing.traceSync(() => 5, {}));
      try { tracing.traceSync(() => { throw new Error('x'); }, {}); } catch {}
    `,
    ),
    script(
      'executionAsyncId is a number',
      program`
      import { createHook, executionAsyncId, triggerAsyncId } from 'node:async_hooks';
      console.log(typeof executionAsyncId(), typeof triggerAsyncId(), typeof createHook({}).enable);
    `,
    ),
  ],
};

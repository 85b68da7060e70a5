// Conformance: signals, input and events in small programs, as curious people write them.
import type { Area } from '../case.ts';
import { begin, get, printed, program, script, server, stepped } from '../build-case.ts';

export const miniPrograms: Area = {
  id: 'mini-programs',
  title: 'Small programs as people write them: signals, input, events, tests',
  cases: [
    server(
      'graceful shutdown',
      program`
        import { createServer } from 'node:http';
        import { setTimeout as sleep } from 'node:timers/promises';
        const server = createServer(async (req, res) => { console.log('begun'); await sleep(100); res.end('finished'); });
        server.listen(3000);
        for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, async (name, number) => {
          console.log('got', name, number);
          const force = setTimeout(() => process.exit(1), 5000);
          force.unref();
          server.close((error) => { console.log('closed', error); process.exitCode = 0; });
          server.closeIdleConnections();
        });
        process.on('exit', (code) => console.log('bye', code));
      `,
      [begin('slow', '/'), printed('begun'), { do: 'stop', signal: 'SIGTERM' }],
    ),
    stepped(
      'a prompt on stdin that is at its end',
      program`
        import { createInterface } from 'node:readline/promises';
        import { stdin, stdout } from 'node:process';
        const lines = createInterface({ input: stdin, output: stdout });
        lines.on('close', () => console.log('\nno more input'));
        lines.on('line', (line) => console.log('line', line));
        lines.setPrompt('> ');
        lines.prompt();
      `,
      [{ do: 'exit' }],
    ),
    server(
      'an event bus and request ids by AsyncLocalStorage',
      program`
        import { createServer } from 'node:http';
        import { AsyncLocalStorage } from 'node:async_hooks';
        import { EventEmitter, once, on } from 'node:events';
        import { setTimeout as sleep } from 'node:timers/promises';
        const context = new AsyncLocalStorage();
        const log = (...words) => console.log('[' + (context.getStore()?.id ?? '-') + ']', ...words);
        class Orders extends EventEmitter { async place(what) { await sleep(5); this.emit('placed', { what }); return what; } }
        const orders = new Orders({ captureRejections: true });
        orders.on('placed', ({ what }) => log('placed', what));
        orders.on('placed', async ({ what }) => { if (what === 'bad') throw new Error('cannot mail'); });
        orders.on('error', (error) => log('error', error.message));
        let last = 0;
        createServer((req, res) => context.run({ id: ++last }, async () => {
          log(req.method, req.url);
          res.on('finish', () => log('finished', res.statusCode));
          const placed = once(orders, 'placed');
          await orders.place(req.url.slice(1));
          const [order] = await placed;
          log('answering');
          res.setHeader('x-request-id', context.getStore().id).end(JSON.stringify(order));
        })).listen(3000);
        log('outside');
      `,
      [get('/tea'), get('/bad'), printed('[2] finished 200')],
    ),
    script(
      'Drizzle on sqlite-proxy',
      program`
        import { DatabaseSync } from 'node:sqlite';
        import { drizzle } from 'drizzle-orm/sqlite-proxy';
        import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
        import { and, asc, count, desc, eq, like, sql } from 'drizzle-orm';
        const file = new DatabaseSync(':memory:');
        file.exec('CREATE TABLE pets (id INTEGER PRIMARY KEY, name TEXT NOT NULL, age INTEGER); CREATE TABLE toys (id INTEGER PRIMARY KEY, pet_id INTEGER, what TEXT)');
        const db = drizzle(async (query, params, method) => {
          console.log(query, JSON.stringify(params));
          const statement = file.prepare(query);
          if (method === 'run') { statement.run(...params); return { rows: [] }; }
          const rows = statement.all(...params).map((row) => Object.values(row));
          return { rows: method === 'get' ? rows[0] : rows };
        });
        const pets = sqliteTable('pets', { id: integer().primaryKey(), name: text().notNull(), age: integer() });
        const toys = sqliteTable('toys', { id: integer().primaryKey(), petId: integer('pet_id'), what: text() });
        console.log(await db.insert(pets).values([{ name: 'Ada', age: 3 }, { name: 'Grace' }]).returning());
        await db.insert(toys).values({ petId: 1, what: 'ball' });
        console.log(await db.select().from(pets).where(and(like(pets.name, 'A%'), eq(pets.age, 3))).orderBy(desc(pets.id)).limit(5));
        console.log(await db.select({ name: pets.name, toys: count(toys.id) }).from(pets).leftJoin(toys, eq(toys.petId, pets.id)).groupBy(pets.id).orderBy(asc(pets.name)));
        await db.update(pets).set({ age: sql\`coalesce(age, 0) + 1\` }).where(eq(pets.id, 2));
        console.log(await db.select().from(pets).get());
        try { await db.insert(pets).values({ id: 1, name: 'twice' }); } catch (error) { console.log(error.name, error.cause?.code, error.cause?.message); }
      `,
    ),
    script(
      'a test file',
      program`
        import { describe, it, test, before, beforeEach, afterEach, mock } from 'node:test';
        import assert from 'node:assert/strict';
        const add = (a, b) => a + b;
        describe('add', () => {
          let calls;
          before(() => { calls = 0; });
          beforeEach(() => { calls += 1; });
          it('adds', () => assert.equal(add(1, 2), 3));
          it('adds texts', async () => { await null; assert.deepEqual([add('a', 'b')], ['ab']); });
          it.skip('is skipped', () => assert.fail());
          it.todo('is to be done');
          it('counts', (t) => { t.diagnostic('called ' + calls); assert.throws(() => { throw new RangeError('no'); }, { name: 'RangeError', message: 'no' }); });
        });
        test('mocks', (t) => {
          const log = t.mock.fn((x) => x * 2);
          assert.equal(log(4), 8);
          assert.equal(log.mock.callCount(), 1);
          assert.deepEqual(log.mock.calls[0].arguments, [4]);
        });
      `,
      {
        masks: [
          { pattern: /\d+(\.\d+)?(?=ms\b)/g, as: '<time>' },
          { pattern: /duration_ms [\d.]+/g, as: 'duration_ms <time>' },
        ],
      },
    ),
  ],
};

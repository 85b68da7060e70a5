// The embedded engine in a bare page: `AsyncLocalStorage` follows `await`, timers and packages.
import { expect, test } from 'playwright/test';
import { playToEnd, program, useEmbeddedPage } from './embedded-programs.ts';

useEmbeddedPage();

test('a store follows await, in the program’s own code', async ({ page }) => {
  const source = `import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';
const store = new AsyncLocalStorage<string>();
const seen: unknown[] = [];
async function* numbers() { for (const n of [1, 2]) { await wait(1); yield n; } }
async function work(name: string) {
  await wait(name === 'a' ? 5 : 1);
  seen.push([name, store.getStore()]);
  await Promise.reject(new Error('no')).catch(() => {});
  try { await Promise.reject(new Error('caught')); } catch { seen.push([name, store.getStore()]); }
  for await (const n of numbers()) seen.push([name + n, store.getStore()]);
  await new Promise((resolve) => setTimeout(resolve, 1));
  return store.getStore();
}
const results = await Promise.all(['a', 'b', 'c'].map((name) => store.run(name, () => work(name))));
console.log(results.join(), seen.length, seen.every(([name, got]) => name[0] === got), store.getStore());`;
  const { stdout, stderr } = await playToEnd(page, program(source));
  expect(stderr + stdout).toBe('a,b,c 12 true undefined\n');
});

test('a store follows await inside packages', async ({ page }) => {
  const source = `import { Hono } from 'hono';
import { contextStorage, getContext } from 'hono/context-storage';
import { validator } from 'hono/validator';
const app = new Hono();
app.use(contextStorage());
app.use(async (c, next) => { c.set('name', c.req.query('name')); await next(); });
const name = () => getContext().get('name');
app.post('/', validator('json', (value) => value), async (c) => {
  const before = name();
  await c.req.json();
  return c.text([before, name()].join());
});
const ask = (who) => app.request('/?name=' + who, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } });
const answers = await Promise.all(['a', 'b', 'c'].map(async (who) => (await ask(who)).text()));
console.log(answers.join(' '));`;
  const { stdout, stderr } = await playToEnd(page, program(source));
  expect(stderr + stdout).toBe('a,a b,b c,c\n');
});

test('errors keep their place and their trace', async ({ page }) => {
  const source = `import 'node:async_hooks';
async function inner() {
  await null;
  throw new TypeError('late');
}
await inner();`;
  const { exit } = await playToEnd(page, program(source));
  expect(exit.error).toMatchObject({
    name: 'TypeError',
    location: { file: 'src/app.ts', line: 4, column: 9 },
  });
});

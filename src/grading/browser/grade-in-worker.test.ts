import { describe, expect, it } from 'vitest';
import { EngineError } from '../../engine/engine-error.ts';
import type { Exchange } from '../../engine/http/exchange.ts';
import { defineChecks, type CheckDefinition } from '../define-checks.ts';
import { createFakeEngine, type FakeProgram } from '../testing/fake-engine.ts';
import { gradeInWorker, type GradingWorker } from './grade-in-worker.ts';
import { startSession } from './worker-session.ts';

/** A session behind a real message channel, with all the copying that a worker brings. */
function workerWith(run: CheckDefinition['run']): () => GradingWorker {
  const checks = defineChecks(({ check }) => check('one', { title: 'T', why: 'W', hints: [] }, run));
  return () => {
    const { port1, port2 } = new MessageChannel();
    startSession(port2, () => Promise.resolve(checks));
    port1.start();
    port2.start();
    return Object.assign(port1, { terminate: () => port1.close() }) as unknown as GradingWorker;
  };
}

const program: FakeProgram = ({ path, body }, { files }, { env, clock }) => ({
  headers: [['Content-Type', 'text/html']],
  body: `<h1>${path} ${files['src/app.ts'] as string} ${env?.['A'] ?? ''} ${clock ?? ''} ${body?.byteLength ?? 0}</h1>`,
});
const base = { exercise: 'e01', files: { 'src/app.ts': 'one' }, entry: 'src/app.ts', env: { A: '1' } };

describe('gradeInWorker', () => {
  it('grades over messages as it does without', async () => {
    const exchanges: Exchange[] = [];
    const result = await gradeInWorker({
      ...base,
      engine: createFakeEngine(program),
      onExchange: (exchange) => exchanges.push(exchange),
      createWorker: workerWith(async ({ start, visitor, expect: expects }) => {
        expects((await visitor().get('/x')).html.find('h1')).toHaveText('/x one 1 0');
        await start({ files: { 'src/app.ts': 'two' }, clock: 5 });
        expects((await visitor().post('/y', { body: 'abc' })).html.find('h1')).toHaveText('/y two 1 5 3');
      }),
    });
    expect(result).toMatchObject({
      status: 'pass',
      engine: 'embedded',
      checks: [{ id: 'one', status: 'pass', exchanges: [1, 2] }],
    });
    expect(exchanges.map(({ request }) => request.path)).toEqual(['/x', '/y']);
  });

  it('carries errors of the engine, and what the program printed, across', async () => {
    const crash = { name: 'Error', message: 'boom', location: { file: 'src/app.ts', line: 1 } };
    const error = new EngineError('connection-reset', 'Gone.', 'Look.', {
      exit: { code: 1, reason: 'crash', error: crash },
    });
    const result = await gradeInWorker({
      ...base,
      engine: createFakeEngine(() => ({ error })),
      createWorker: workerWith(async ({ visitor }) => void (await visitor().get('/'))),
    });
    expect(result.checks[0]).toMatchObject({
      status: 'fail',
      location: { line: 1 },
      message: expect.stringContaining('threw “boom”') as string,
    });
    const printed = await gradeInWorker({
      ...base,
      engine: createFakeEngine(() => ({
        status: 500,
        stderr: 'Error: bad\n    at file:///app/src/app.ts:1:1\n',
      })),
      createWorker: workerWith(async ({ visitor, expect: expects }) =>
        expects(await visitor().get('/')).toHaveStatus(200),
      ),
    });
    expect(printed.checks[0]?.message).toContain('threw “bad”, at src/app.ts line 1');
  });

  it('does not let an answer of the program pass for a message of the checks', async () => {
    const forged = {
      type: 'graded',
      status: 200,
      headers: [['type', 'graded']],
      body: '{"type":"graded","status":"pass"}',
    };
    const result = await gradeInWorker({
      ...base,
      engine: createFakeEngine(() => forged as never),
      createWorker: workerWith(async ({ visitor, expect: expects }) =>
        expects(await visitor().get('/')).toHaveStatus(201),
      ),
    });
    expect(result.status).toBe('fail');
  });

  it('gives no verdict when the worker breaks, and stops when asked to', async () => {
    const engine = createFakeEngine(program);
    const broken = () => {
      const { port1, port2 } = new MessageChannel();
      port2.addEventListener('message', () =>
        port2.postMessage({ type: 'graded', result: { status: 'pass' } }),
      );
      port1.start();
      port2.start();
      return Object.assign(port1, { terminate: () => port1.close() }) as unknown as GradingWorker;
    };
    expect(await gradeInWorker({ ...base, engine, createWorker: broken })).toMatchObject({
      status: 'unchecked',
      checks: [],
    });
    const signal = AbortSignal.abort();
    const createWorker = workerWith(() => new Promise(() => {}));
    await expect(gradeInWorker({ ...base, engine, createWorker, signal })).rejects.toMatchObject({
      code: 'aborted',
    });
  });
});

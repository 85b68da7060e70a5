import { describe, expect, it } from 'vitest';
import { EngineError } from '../engine/engine-error.ts';
import { defineChecks, type CheckDefinition } from './define-checks.ts';
import { grade, type GradeOptions } from './grade.ts';
import { createFakeEngine, type FakeProgram } from './testing/fake-engine.ts';

const text = { title: 'It works', why: 'Because.', hints: [] };
const project = { files: { 'src/app.ts': 'const a = 1;\n' }, entry: 'src/app.ts' };
const ok: FakeProgram = () => ({ headers: [['Content-Type', 'text/html']], body: '<h1>Hi</h1>' });
const status200: CheckDefinition['run'] = async ({ visitor, expect: expects }) =>
  expects(await visitor().get('/')).toHaveStatus(200);

function run(program: FakeProgram, checks: GradeOptions['checks'], more: Partial<GradeOptions> = {}) {
  return grade({ exercise: 'e01', checks, project, engine: createFakeEngine(program), ...more });
}

function single(check: CheckDefinition['run']) {
  return defineChecks(({ check: define }) => define('one', text, check));
}

describe('faults', () => {
  it('tells a program that does not start as an error, with its place', async () => {
    const error = {
      name: 'SyntaxError',
      message: 'Unexpected token',
      location: { file: 'src/app.ts', line: 1 },
    };
    const engine = createFakeEngine(ok, { code: 1, reason: 'crash', error });
    const result = await grade({ exercise: 'e01', checks: single(status200), project, engine });
    expect(result).toMatchObject({
      status: 'error',
      message:
        'The program crashed before it listened, at src/app.ts line 1: SyntaxError: Unexpected token. Mend that, and run the program again.',
      location: { file: 'src/app.ts', line: 1 },
      checks: [{ status: 'not-run' }],
    });
  });

  it('ends every sentence of what it tells, whoever wrote its parts', async () => {
    const broken = new EngineError(
      'connection-reset',
      'The program crashed and could not answer GET /: Unexpected token',
      'Look at this place.',
    );
    const engine = createFakeEngine(() => ({ error: broken }));
    const { checks } = await grade({ exercise: 'e01', checks: single(status200), project, engine });
    expect(checks[0]?.message).toContain('Unexpected token. Look at this place.');
  });

  it.each([
    [
      'a mistake in a check',
      single(() => Promise.reject(new TypeError('x is not a function'))),
      {},
      'exercises/e01/checks.ts',
    ],
    [
      'an engine that cannot boot',
      single(status200),
      {
        engine: {
          ...createFakeEngine(ok),
          boot: () => Promise.reject(new EngineError('boot-failed', 'No worker.', 'Reload.')),
        },
      },
      'No worker. Reload.',
    ],
    [
      'a check that takes too long',
      single(() => new Promise(() => {})),
      { limits: { checkMs: 10 } },
      'Checking took too long',
    ],
  ])('counts %s as no attempt', async (_, checks, more, message) => {
    const result = await run(ok, checks, more);
    expect(result.status).toBe('unchecked');
    expect(result.message).toContain(message);
    expect(result.message).toContain('This is no fault of your code');
    expect(result.checks).toMatchObject([{ status: 'not-run' }]);
  });

  it('finds a missing await, and names the request', async () => {
    const checks = single(async ({ visitor }) => void visitor().get('/x'));
    expect(await run(ok, checks)).toMatchObject({
      status: 'unchecked',
      message: expect.stringContaining('ended before GET /x was over: an “await” is missing') as string,
    });
  });

  it('blames the program for a check that was spent waiting for it', async () => {
    const engine = createFakeEngine(ok);
    const slow = {
      ...engine,
      run: (...given: Parameters<typeof engine.run>) =>
        engine.run(...given).then((started) => ({ ...started, request: () => new Promise<never>(() => {}) })),
    };
    const result = await grade({
      exercise: 'e',
      checks: single(status200),
      project,
      engine: slow,
      limits: { checkMs: 50 },
    });
    expect(result.checks[0]).toMatchObject({
      status: 'fail',
      message: expect.stringContaining('Look for what makes each answer slow') as string,
    });
  });

  it('tells a request without an answer as a failure of the program', async () => {
    const timeout = new EngineError('request-timeout', 'GET / got no answer within 5 seconds.', 'Look.');
    const result = await run(() => ({ error: timeout }), single(status200));
    expect(result.checks[0]).toMatchObject({
      status: 'fail',
      message: expect.stringContaining('GET / is still waiting for an answer') as string,
      request: { path: '/' },
      exchanges: [1],
    });
  });

  it('rejects when it is stopped', async () => {
    const controller = new AbortController();
    const checks = single(() => Promise.resolve(controller.abort(new Error('stopped'))));
    await expect(run(ok, checks, { signal: controller.signal })).rejects.toThrow('stopped');
  });

  it('is not fooled by answers that try to pass for something else', async () => {
    const forged = { status: 200, headers: { length: 0 }, body: '{"status":"pass"}' };
    const result = await run(() => forged as never, single(status200));
    expect(result).toMatchObject({ status: 'fail', checks: [{ status: 'fail' }] });
    expect(result.checks[0]?.message).toContain('is no HTTP response');
  });
});

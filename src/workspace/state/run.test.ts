import { describe, expect, it, vi } from 'vitest';
import { EngineError } from '../../engine/engine-error.ts';
import { createConsoleStore } from './console-lines.ts';
import { createEngineSession } from './engine-session.ts';
import { createFakeEngine, type FakeRun } from './fake-engine.ts';
import { createRunStore } from './run.ts';

function setUp(files: Record<string, string> = { 'src/server.ts': '' }) {
  const engine = createFakeEngine();
  const console = createConsoleStore((announce) => announce());
  const viewer = { connect: vi.fn(), disconnect: vi.fn() };
  const run = createRunStore({
    session: createEngineSession({ standard: 'embedded' }, async () => engine),
    console,
    viewer,
    project: () => ({ files, entry: 'src/server.ts' }),
    settings: async () => ({}),
  });
  const started = async (index: number): Promise<FakeRun> =>
    vi.waitUntil(() => engine.runs[index], { timeout: 1_000 });
  return { engine, console, viewer, run, started };
}

describe('running a program', () => {
  it('goes from not running over starting to listening, and shows it in the preview', async () => {
    const { run, viewer, started } = setUp();
    expect(run.status.value).toEqual({ state: 'idle' });
    const done = run.start();
    expect(run.status.value).toEqual({ state: 'starting' });
    const first = await started(0);
    first.listen(3000);
    await done;
    expect(run.status.value).toEqual({ state: 'listening', port: 3000 });
    expect(viewer.connect).toHaveBeenCalledExactlyOnceWith(first);
  });

  it('prints what the program prints, and how it ended after that', async () => {
    const { run, console, started } = setUp();
    const done = run.start();
    const first = await started(0);
    first.print('one\ntwo\n');
    first.end({ code: 0, reason: 'exit' });
    await done;
    await vi.waitUntil(() => console.lines.length === 3);
    expect(console.text()).toBe('one\ntwo\nProgram ended: finished.');
    expect(run.problem.value).toBeUndefined();
  });

  it('tells of a crash with its place, until the next run', async () => {
    const { run, viewer, started } = setUp();
    const done = run.start();
    const location = { file: 'src/app.ts', line: 12 };
    const error = { name: 'ReferenceError', message: 'boom is not defined', location };
    (await started(0)).end({ code: 1, reason: 'crash', error });
    await done;
    await vi.waitUntil(() => run.problem.value);
    expect(run.problem.value).toMatchObject({
      title: 'Your program stopped with a ReferenceError in src/app.ts, line 12.',
      detail: 'boom is not defined',
      location,
    });
    expect(viewer.disconnect).toHaveBeenLastCalledWith('Crashed');
    void run.start();
    expect(run.problem.value).toBeUndefined();
  });

  it('says what the checks would say of a forgotten export, and where it belongs', async () => {
    const { run, started } = setUp({
      'src/server.ts': "import { app } from './app.ts';",
      'src/app.ts': "import { Hono } from 'hono';\nconst app = new Hono();\n",
    });
    void run.start();
    const error = {
      name: 'SyntaxError',
      message: "The requested module './app.ts' does not provide an export named 'app'",
      location: { file: 'src/server.ts', line: 1 },
    };
    (await started(0)).end({ code: 1, reason: 'crash', error });
    const problem = await vi.waitUntil(() => run.problem.value);
    expect(problem.next).toContain('Add “export” in front of where it is declared');
    expect(problem.location).toEqual({ file: 'src/app.ts', line: 2, source: 'const app = new Hono();' });
  });

  it('lets the last of several quick runs win', async () => {
    const { run, viewer, started, console } = setUp();
    const first = run.start();
    const old = await started(0);
    const second = run.start();
    const current = await started(1);
    old.print('from the old run\n');
    old.listen(3000);
    current.listen(4000);
    await Promise.all([first, second]);
    expect(run.status.value).toEqual({ state: 'listening', port: 4000 });
    expect(viewer.connect).toHaveBeenCalledExactlyOnceWith(current);
    expect(console.text()).not.toContain('from the old run');
  });

  it('shows a program that was stopped as stopped, however it ended', async () => {
    const { run, started } = setUp();
    const done = run.start();
    (await started(0)).listen(3000);
    await done;
    await run.stop();
    await vi.waitUntil(() => run.status.value.state === 'stopped');
    expect(run.problem.value).toBeUndefined();
  });

  it('can be stopped while it starts', async () => {
    const { run, engine } = setUp();
    const done = run.start();
    await run.stop();
    await done;
    expect(run.status.value).toEqual({ state: 'stopped' });
    for (const { exited } of engine.runs) expect((await exited).reason).toBe('stopped');
  });

  it('passes the words of a fault of the engine on, and tries again at the next run', async () => {
    const engine = createFakeEngine();
    const load = vi.fn(async () => engine);
    load.mockRejectedValueOnce(
      new EngineError('boot-failed', 'The engine did not start.', 'Reload the page.'),
    );
    const run = createRunStore({
      session: createEngineSession({ standard: 'embedded' }, load),
      console: createConsoleStore((announce) => announce()),
      viewer: { connect: vi.fn(), disconnect: vi.fn() },
      project: () => ({ files: {}, entry: 'src/server.ts' }),
      settings: async () => ({}),
    });
    await run.start();
    expect(run.problem.value).toMatchObject({ title: 'The engine did not start.', next: 'Reload the page.' });
    void run.start();
    await vi.waitUntil(() => engine.runs.length === 1);
  });
});

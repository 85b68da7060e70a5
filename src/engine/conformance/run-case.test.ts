import { expect, it } from 'vitest';
import { EngineError } from '../engine-error.ts';
import type { Engine, EngineRequest, Exit, OutputChunk, Run } from '../port.ts';
import { begin, get, open, printed, script, send, server } from './build-case.ts';
import { runCase } from './run-case.ts';

interface Fake {
  print(text: string, stream?: 'stdout' | 'stderr'): void;
  end(exit: Exit): void;
}

/** An engine whose one program is a function that answers requests. */
function fakeEngine(
  answer: (request: EngineRequest, fake: Fake) => BodyInit | undefined,
  start: (fake: Fake) => void = () => undefined,
): Engine {
  const run = async (): Promise<Run> => {
    let output!: ReadableStreamDefaultController<OutputChunk>;
    const exit = Promise.withResolvers<Exit>();
    const fake: Fake = {
      print: (text, stream = 'stdout') => output.enqueue({ stream, text }),
      end(how) {
        exit.resolve(how);
        output.close();
      },
    };
    const stream = new ReadableStream<OutputChunk>({ start: (controller) => void (output = controller) });
    start(fake);
    return {
      output: stream,
      listening: Promise.resolve({ port: 3000 }),
      exited: exit.promise,
      async request(request) {
        const body = answer(request, fake);
        if (body === undefined) throw new EngineError('connection-reset', 'Gone.', 'Look why.');
        const response = new Response(body);
        return { status: 200, statusText: 'OK', headers: [], body: response.body ?? new ReadableStream() };
      },
      files: {
        read: () => Promise.reject(new EngineError('no-such-file', 'No such file.', 'Name another.')),
        write: () => Promise.resolve(),
        list: () => Promise.resolve([]),
      },
      stop: async () => fake.end({ code: null, reason: 'stopped' }),
    };
  };
  return {
    kind: 'node',
    capabilities: { terminal: false, npmInstall: false, asyncContext: true },
    boot: () => Promise.resolve(),
    run,
    dispose: () => Promise.resolve(),
  };
}

it('writes down what a script prints and how it ends', async () => {
  const engine = fakeEngine(
    () => undefined,
    (fake) => {
      fake.print('one\ntwo\n');
      fake.print('oh', 'stderr');
      fake.end({ code: 3, reason: 'exit' });
    },
  );
  expect(await runCase(engine, script('x', ''))).toEqual({
    steps: [{ step: 'exit' }],
    stdout: ['one', 'two', ''],
    stderr: ['oh'],
    exit: { code: 3, reason: 'exit' },
  });
});

it('sends what the steps say and reads answers whole, in pieces, and late', async () => {
  const engine = fakeEngine(
    ({ method = 'GET', path, body }) => `${method} ${path} ${new TextDecoder().decode(body)}`,
  );
  const { steps } = await runCase(
    engine,
    server('x', '', [
      send('POST', '/a', { body: 'b' }),
      open('o', '/o'),
      { do: 'chunk', name: 'o' },
      { do: 'chunk', name: 'o' },
      begin('l', '/l'),
      { do: 'settle', name: 'l' },
    ]),
  );
  expect(steps.map(({ response, data }) => response?.body ?? data)).toEqual([
    'POST /a b',
    undefined,
    'GET /o ',
    null,
    undefined,
    'GET /l ',
    undefined,
  ]);
});

it('waits for output, and says when the program ended without it', async () => {
  const engine = fakeEngine((_request, fake) => {
    queueMicrotask(() => fake.print('served\n'));
    return 'x';
  });
  const { steps } = await runCase(engine, server('x', '', [get('/'), printed('served')]));
  expect(steps[1]).toEqual({ step: 'printed served' });

  const dead = fakeEngine(
    () => undefined,
    (fake) => fake.end({ code: 0, reason: 'exit' }),
  );
  const seen = await runCase(dead, server('x', '', [printed('never'), { do: 'exit' }]));
  expect(seen.steps[0]?.failure).toContain('without printing "never"');
});

it('writes an EngineError down by its code', async () => {
  const engine = fakeEngine(() => undefined);
  const { steps } = await runCase(engine, server('x', '', [get('/'), { do: 'read', path: 'none' }]));
  expect(steps.map(({ failure }) => failure)).toEqual(['connection-reset', 'no-such-file', undefined]);
});

it('says that a body broke off, whatever the error was', async () => {
  const broken = () =>
    new ReadableStream({
      start(controller) {
        controller.error(new Error('any'));
      },
    });
  const { steps } = await runCase(fakeEngine(broken), server('x', '', [get('/')]));
  expect(steps[0]).toMatchObject({ response: { status: 200 }, failure: 'the body broke off' });
});

it('keeps binary bodies as base64 and long ones as a digest', async () => {
  const engine = fakeEngine(({ path }) => (path === '/long' ? 'x'.repeat(6000) : new Uint8Array([0, 255])));
  const { steps } = await runCase(engine, server('x', '', [get('/'), get('/long')]));
  expect(steps[0]?.response?.body).toEqual({ base64: 'AP8=' });
  expect(steps[1]?.response?.body).toMatchObject({ length: 6000 });
});

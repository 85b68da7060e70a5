// An engine for the workspace's tests: its runs do what the test says, when it says so.
import type { Engine, Exit, OutputChunk, Project, Run } from '../../engine/port.ts';

export interface FakeRun extends Run {
  project: Project;
  print(text: string): void;
  listen(port: number): void;
  end(exit: Exit): void;
}

export interface FakeEngine extends Engine {
  runs: FakeRun[];
}

function createFakeRun(project: Project): FakeRun {
  const exited = Promise.withResolvers<Exit>();
  const listening = Promise.withResolvers<{ port: number }>();
  listening.promise.catch(() => undefined);
  let controller: ReadableStreamDefaultController<OutputChunk>;
  const output = new ReadableStream<OutputChunk>({
    start(started) {
      controller = started;
    },
  });
  const run: FakeRun = {
    project,
    output,
    listening: listening.promise,
    exited: exited.promise,
    files: { read: () => Promise.reject(new Error()), write: async () => {}, list: async () => [] },
    request: () => Promise.reject(new Error('The fake run answers nothing.')),
    async stop() {
      run.end({ code: null, reason: 'stopped' });
    },
    print: (text) => controller.enqueue({ stream: 'stdout', text }),
    listen: (port) => listening.resolve({ port }),
    end(exit) {
      controller.close();
      listening.reject(new Error('ended'));
      exited.resolve(exit);
    },
  };
  return run;
}

/** Each `run` adds to `runs`. */
export function createFakeEngine(): FakeEngine {
  const runs: FakeRun[] = [];
  return {
    kind: 'embedded',
    capabilities: { terminal: false, npmInstall: false, asyncContext: false },
    runs,
    boot: async () => {},
    dispose: async () => {},
    async run(project) {
      const run = createFakeRun(project);
      runs.push(run);
      return run;
    },
  };
}

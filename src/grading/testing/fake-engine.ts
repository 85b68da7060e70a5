// An engine whose programs are functions, for tests of grading.
import { EngineError } from '../../engine/engine-error.ts';
import { toBytes } from '../../lib/bytes.ts';
import type {
  Engine,
  EngineRequest,
  Exit,
  OutputChunk,
  Project,
  RawHeaders,
  Run,
  RunOptions,
} from '../../engine/port.ts';

export interface FakeAnswer {
  status?: number;
  headers?: RawHeaders;
  body?: string;
  /** Printed before the answer is given. */
  stderr?: string;
  /** Thrown instead of an answer. */
  error?: unknown;
}

/** What a program does with a request; `project` and `options` are those of the run. */
export type FakeProgram = (request: EngineRequest, project: Project, options: RunOptions) => FakeAnswer;

/** Makes an engine that runs `program` whatever the files are. With `endsAtStart`, programs end before they listen. */
export function createFakeEngine(program: FakeProgram, endsAtStart?: Exit): Engine & { runs: number } {
  const engine = {
    kind: 'embedded' as const,
    capabilities: { terminal: false, npmInstall: false, asyncContext: true },
    runs: 0,
    boot: () => Promise.resolve(),
    dispose: () => Promise.resolve(),
    run(project: Project, options: RunOptions = {}): Promise<Run> {
      engine.runs += 1;
      let output: ReadableStreamDefaultController<OutputChunk> | undefined;
      const ended = new EngineError(
        'program-ended',
        'The program ended.',
        'Read the console.',
        endsAtStart && { exit: endsAtStart },
      );
      return Promise.resolve({
        output: new ReadableStream<OutputChunk>({ start: (controller) => void (output = controller) }),
        listening: endsAtStart ? Promise.reject(ended) : Promise.resolve({ port: 3000 }),
        exited: endsAtStart ? Promise.resolve(endsAtStart) : new Promise<Exit>(() => {}),
        files: { read: (path) => readFile(project, path), write: unused, list: unused },
        stop: () => Promise.resolve(),
        request(request) {
          const { status = 200, headers = [], body = '', stderr, error } = program(request, project, options);
          if (stderr !== undefined) output?.enqueue({ stream: 'stderr', text: stderr });
          return error
            ? Promise.reject(error as Error)
            : Promise.resolve({ status, statusText: '', headers, body: new Blob([body]).stream() });
        },
      });
    },
  };
  return engine;
}

async function readFile({ files }: Project, path: string): Promise<Uint8Array> {
  const data = Object.hasOwn(files, path) ? files[path] : undefined;
  if (data === undefined) throw new EngineError('no-such-file', `There is no ${path}.`, 'Check the path.');
  return typeof data === 'string' ? toBytes(data) : data;
}

function unused(): never {
  throw new Error('Tests of grading only read files.');
}

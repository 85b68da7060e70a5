// Takes out of an observation what must differ between engines and runs, and nothing else. For run-case only.
import type { Exit } from '../port.ts';
import type { Mask } from './case.ts';
import type { BytesSeen, ExitSeen, Observation, ResponseSeen, StepSeen } from './observation.ts';

interface Rest {
  stdout: string;
  stderr: string;
  exit?: Exit;
}

/** The observation with folders, dates, process ids and Node's own trace lines made alike, and the output split into lines. */
export function normalise(seen: Observation, rest: Rest, masks: Mask[]): Observation {
  const text = (value: string): string =>
    masks.reduce((masked, { pattern, as }) => masked.replace(pattern, as), normaliseText(value));
  const bytes = (value: BytesSeen): BytesSeen => (typeof value === 'string' ? text(value) : value);

  const response = ({ headers, body, ...head }: ResponseSeen): ResponseSeen => {
    const before = typeof body === 'string' ? body : '';
    const after = body === undefined ? undefined : bytes(body);
    return {
      ...head,
      headers: headers.map(([name, value]) => [name, normaliseHeader(name, value, after !== before)]),
      ...(after === undefined ? {} : { body: after }),
    };
  };
  const step = (one: StepSeen): StepSeen => ({
    ...one,
    ...(one.response ? { response: response(one.response) } : {}),
    ...(one.data ? { data: bytes(one.data) } : {}),
  });

  return {
    ...seen,
    steps: seen.steps.map(step),
    stdout: text(rest.stdout).split('\n'),
    stderr: text(rest.stderr).split('\n'),
    ...(rest.exit ? { exit: exitSeen(rest.exit, text) } : {}),
  };
}

/** Folders become `/app`; process ids, Node's version and Node's own lines go. */
export function normaliseText(text: string): string {
  return withoutForeignFrames(
    text
      // The Node engine runs each program in a temporary folder of its own.
      .replace(/(\/private)?(\/var\/folders\/\w+\/\w+\/T|\/tmp)\/roundtrip-[\w-]+/g, '/app')
      // A WebContainer, and in front of it the folder of the stand-in for one.
      .replace(
        /((\/private)?(\/var\/folders\/\w+\/\w+\/T|\/tmp)\/webcontainer-stand-in-\w+)?\/home\/roundtrip\/app/g,
        '/app',
      )
      .replace(/\(node:\d+\)/g, '(node:<pid>)')
      .replace(/^Node\.js v24\.[\d.]+$/gm, 'Node.js v24')
      // `node:events:486`, the line of Node's source and the caret below it; so too for text given to JSON.parse.
      .replace(/^(node:[\w/]+|<anonymous_script>):\d+\n.*\n( *\^+)?\n\n?/gm, '')
      .replace(/<br> &nbsp; &nbsp;at [^<]*(node:|node_modules\/)[^<]*/g, ''),
  );
}

/** Frames of Node, of packages and of the engine itself, and how many were left out: an engine that bundles has others. */
const foreignFrame =
  /^ +(at .*(node:|node_modules\/|engine\/node\/preload\/)|\.\.\. \d+ lines matching cause stack trace)/;

function withoutForeignFrames(text: string): string {
  const kept: string[] = [];
  for (const line of text.split('\n')) {
    if (!foreignFrame.test(line)) kept.push(line);
    else {
      // The last frame is followed by the error's own fields, or by the comma of a list.
      const [end] = /( \{|,)$/.exec(line) ?? [];
      if (end && kept.length > 0 && !kept.at(-1)?.endsWith(end)) kept.push(`${kept.pop()}${end}`);
    }
  }
  return kept.join('\n');
}

function normaliseHeader(name: string, value: string, bodyChanged: boolean): string {
  switch (name.toLowerCase()) {
    case 'date':
    case 'last-modified':
      return '<date>';
    case 'etag':
      // An ETag made of a file's size and time.
      return value.replace(/-[0-9a-f]{11}"/, '-<time>"');
    case 'content-length':
      return bodyChanged ? '<length>' : value;
    default:
      return value;
  }
}

function exitSeen({ code, reason, error }: Exit, text: (value: string) => string): ExitSeen {
  if (!error) return { code, reason };
  const { name, message, location } = error;
  return {
    code,
    reason,
    error: {
      name,
      message: text(message),
      ...(error.code ? { code: error.code } : {}),
      ...(location ? { location } : {}),
    },
  };
}

// Short ways to write conformance cases, so that an area's file reads as a list. For the areas only.
import type { RawHeaders } from '../port.ts';
import type { CaseRequest, ConformanceCase, Step } from './case.ts';

/** Settings that few cases need. */
export interface CaseOptions {
  /** More files of the program. */
  files?: Record<string, string>;
  /** Default `main.js`. */
  entry?: string;
  env?: Record<string, string>;
  masks?: ConformanceCase['masks'];
}

const modulePackage = '{ "name": "case", "type": "module" }\n';

/** A program that runs to its end; what it prints and how it ends is observed. */
export function script(id: string, code: string, options: CaseOptions = {}): ConformanceCase {
  return { ...base(id, code, options), listens: false, steps: [{ do: 'exit' }] };
}

/** A program that listens, is sent the steps, and is then stopped with SIGTERM unless the steps end it. */
export function server(id: string, code: string, steps: Step[], options: CaseOptions = {}): ConformanceCase {
  const last = steps.at(-1)?.do;
  const ended = last === 'stop' || last === 'exit';
  return {
    ...base(id, code, options),
    listens: true,
    steps: ended ? steps : [...steps, { do: 'stop', signal: 'SIGTERM' }],
  };
}

/** A program that does not listen and is sent the steps. They must end it. */
export function stepped(id: string, code: string, steps: Step[], options: CaseOptions = {}): ConformanceCase {
  return { ...base(id, code, options), listens: false, steps };
}

function base(id: string, code: string, { files, entry = 'main.js', env, masks }: CaseOptions) {
  return { id, files: { 'package.json': modulePackage, [entry]: code, ...files }, entry, env, masks };
}

/**
 * Template tag for a program's text: takes common indentation and the first line break off, and leaves backslashes as
 * they are, except before a backtick or a `$`.
 */
export function program(strings: TemplateStringsArray, ...values: string[]): string {
  const text = String.raw(strings, ...values)
    .replace(/\\([`$])/g, '$1')
    .replace(/^\n/, '')
    .replace(/\n *$/, '\n');
  const indents = [...text.matchAll(/^ *(?=\S)/gm)].map(([indent]) => indent.length);
  const common = Math.min(...indents);
  return text.replace(new RegExp(`^ {${common}}`, 'gm'), '');
}

/** A step that sends a request and reads the whole response. */
export function send(method: string, path: string, options: Omit<CaseRequest, 'method' | 'path'> = {}): Step {
  return { do: 'request', request: { method, path, ...options } };
}

/** A GET step. */
export function get(path: string, headers?: RawHeaders): Step {
  return send('GET', path, headers && { headers });
}

/** A POST step with a body of the given content type. */
export function post(path: string, contentType: string, body: string | Uint8Array): Step {
  return send('POST', path, { headers: [['Content-Type', contentType]], body });
}

/** Opens a streamed response under a name. */
export function open(name: string, path: string, options: Partial<CaseRequest> = {}): Step {
  return { do: 'open', name, request: { method: 'GET', path, ...options } };
}

/** Sends a request under a name without waiting for its response. */
export function begin(name: string, path: string, options: Partial<CaseRequest> = {}): Step {
  return { do: 'begin', name, request: { method: 'GET', path, ...options } };
}

/** Waits until the program has printed this. */
export function printed(contains: string): Step {
  return { do: 'output', contains };
}

// `assert.AssertionError`, with the messages and line diffs of Node.
import { diffArrays } from 'diff';
import { invalidArgType } from '../errors.ts';
import { inspect } from '../util/inspect.ts';

/** What is known about a failed assertion. */
export interface AssertionDetails {
  actual?: unknown;
  expected?: unknown;
  operator?: string;
  message?: string | undefined;
  /** Frames above and including this function are left out of the trace. */
  stackStartFn?: unknown;
}

const HEADINGS: Record<string, string> = {
  deepStrictEqual: 'Expected values to be strictly deep-equal:',
  partialDeepStrictEqual: 'Expected values to be partially and strictly deep-equal:',
  strictEqual: 'Expected values to be strictly equal:',
  strictEqualObject: 'Expected "actual" to be reference-equal to "expected":',
  deepEqual: 'Expected values to be loosely deep-equal:',
  notDeepStrictEqual: 'Expected "actual" not to be strictly deep-equal to:',
  notStrictEqual: 'Expected "actual" to be strictly unequal to:',
  notStrictEqualObject: 'Expected "actual" not to be reference-equal to "expected":',
  notDeepEqual: 'Expected "actual" not to be loosely deep-equal to:',
  notIdentical: 'Values have same structure but are not reference-equal:',
  notDeepEqualUnequal: 'Expected values not to be loosely deep-equal:',
};
const WITH_DIFF = ['deepStrictEqual', 'strictEqual', 'partialDeepStrictEqual'];
const SHORT = 12;
const LONG = 512;
/** Equal lines shown around a difference before the rest is left out. */
const CONTEXT_LINES = 5;

/** The error of a failed assertion. */
export class AssertionError extends Error {
  generatedMessage: boolean;
  readonly code = 'ERR_ASSERTION';
  actual: unknown;
  expected: unknown;
  operator: string | undefined;
  diff = 'simple';

  constructor(details: AssertionDetails) {
    super(messageOf(details));
    const { actual, expected, operator, message, stackStartFn } = details;
    this.generatedMessage = !message;
    this.actual = actual;
    this.expected = expected;
    this.operator = operator;
    Object.defineProperty(this, 'name', {
      value: 'AssertionError [ERR_ASSERTION]',
      writable: true,
      configurable: true,
      enumerable: false,
    });
    Error.captureStackTrace?.(this, stackStartFn as () => void);
    // The trace's first line is written now, with the code in it.
    String(this.stack);
    this.name = 'AssertionError';
  }

  override toString(): string {
    return `${this.name} [${this.code}]: ${this.message}`;
  }
}

function messageOf(details: AssertionDetails): string {
  if (details === null || typeof details !== 'object') throw invalidArgType('options', 'Object', details);
  const { actual, expected, operator = '', message } = details;
  if (WITH_DIFF.includes(operator)) return differenceOf(actual, expected, operator, message);
  if (message !== undefined && message !== null) return String(message);
  const got = show(actual);
  if (operator === 'notDeepStrictEqual' || operator === 'notStrictEqual') {
    const same = operator === 'notStrictEqual' && isReference(actual);
    const heading = HEADINGS[same ? 'notStrictEqualObject' : operator]!;
    if (got.includes('\n')) return `${heading}\n\n${got}\n`;
    return `${heading}${got.length > 5 ? '\n\n' : ' '}${got}`;
  }
  const wanted = show(expected);
  if (operator === 'notDeepEqual' && got === wanted)
    return `${HEADINGS['notDeepEqual']}\n\n${cut(got, 1024)}`;
  if (operator === 'deepEqual') {
    return `${HEADINGS['deepEqual']}\n\n${cut(got)}\n\nshould loosely deep-equal\n\n${cut(wanted)}`;
  }
  if (operator === 'notDeepEqual') {
    return `${HEADINGS['notDeepEqualUnequal']}\n\n${cut(got)}\n\nshould not loosely deep-equal\n\n${cut(wanted)}`;
  }
  return `${cut(got)} ${operator} ${cut(wanted)}`;
}

function differenceOf(
  actual: unknown,
  expected: unknown,
  operator: string,
  custom: string | undefined,
): string {
  const references = typeof actual === typeof expected && isReference(actual) && isReference(expected);
  const kind = operator === 'strictEqual' && references ? 'strictEqualObject' : operator;
  const [got, wanted] = [show(actual), show(expected)];
  const heading = (name: string) => custom || HEADINGS[name]!;
  const isSimple = !got.includes('\n') && !wanted.includes('\n') && !(isObject(actual) && isObject(expected));
  if (isSimple) {
    const quotes = (typeof actual === 'string' ? 2 : 0) + (typeof expected === 'string' ? 2 : 0);
    const isShort = got.length + wanted.length - quotes <= SHORT && (actual !== 0 || expected !== 0);
    if (isShort) return `${heading(kind)}\n\n${got} !== ${wanted}\n`;
    return `${heading(kind)}\n+ actual - expected\n\n+ ${got}\n- ${wanted}${indicator(actual, expected, got, wanted)}\n`;
  }
  if (got === wanted) return `${heading('notIdentical')}\n\n${got}\n`;
  const { text, skipped } = lineDiff(got, wanted, isObject(actual));
  return `${heading(kind)}\n+ actual - expected${skipped ? '\n... Skipped lines' : ''}\n\n${text}\n`;
}

function indicator(actual: unknown, expected: unknown, got: string, wanted: string): string {
  if (typeof actual !== 'string' || typeof expected !== 'string' || got.length + wanted.length > 80)
    return '';
  const index = [...got].findIndex((character, at) => character !== wanted[at]);
  return index >= 3 ? `\n${' '.repeat(index + 2)}^` : '';
}

function lineDiff(got: string, wanted: string, ignoreCommas: boolean): { text: string; skipped: boolean } {
  const plain = (line: string) => (ignoreCommas ? line.replace(/,$/, '') : line);
  const comparator = (a: string, b: string) => plain(a) === plain(b);
  const lines: string[] = [];
  let skipped = false;
  let at = 0;
  // What is only in the actual value comes before what is only in the expected one.
  const wantedLines = wanted.split('\n');
  const parts = diffArrays(wantedLines, got.split('\n'), { comparator });
  for (let index = 1; index < parts.length; index += 1) {
    const [before, after] = [parts[index - 1]!, parts[index]!];
    if (before.removed && after.added) parts.splice(index - 1, 2, after, before);
  }
  parts.forEach(({ value, added, removed }, index) => {
    const from = at;
    if (!added) at += value.length;
    if (added || removed) {
      lines.push(...value.map((line) => `${added ? '+' : '-'} ${line}`));
      return;
    }
    // Lines that differ only in their comma are shown with it.
    const equal = value.map((line, offset) => `  ${line.endsWith(',') ? line : wantedLines[from + offset]!}`);
    const isLast = index === parts.length - 1;
    if (equal.length <= CONTEXT_LINES + 2) lines.push(...equal.slice(0, isLast ? CONTEXT_LINES : undefined));
    else if (isLast) lines.push(...equal.slice(0, CONTEXT_LINES));
    else {
      lines.push(...equal.slice(0, CONTEXT_LINES), '...', equal.at(-1)!);
      skipped = true;
    }
  });
  return { text: lines.join('\n').trimEnd(), skipped };
}

function show(value: unknown): string {
  return inspect(value, {
    compact: false,
    customInspect: false,
    depth: 1000,
    maxArrayLength: Infinity,
    showHidden: false,
    showProxy: false,
    sorted: true,
    getters: true,
  });
}

function cut(text: string, limit = LONG): string {
  return text.length > limit ? `${text.slice(0, limit - 3)}...` : text;
}

function isObject(value: unknown): value is object {
  return value !== null && typeof value === 'object';
}

function isReference(value: unknown): boolean {
  return isObject(value) || typeof value === 'function';
}

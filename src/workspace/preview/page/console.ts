// What the page's scripts log, and how they fail, for the course's console. Part of the page's script.
import { sayInConsole } from './course.ts';
import { inWords } from './in-words.ts';
import { placeOf, readableTrace } from './place.ts';
import * as words from '../../../words/en/page.ts';

const LEVELS = ['log', 'info', 'debug', 'warn', 'error'] as const;
/** More lines than this within a second are counted, not sent. */
const LINES_A_SECOND = 500;

/** The console that the page's own scripts write to. */
const pageConsole = globalThis.console;

let sent = 0;
let leftOut = 0;

/** Wraps the console's methods and listens for errors. */
export function installConsole(): void {
  for (const level of LEVELS) {
    const native = pageConsole[level].bind(pageConsole);
    pageConsole[level] = (...values: unknown[]) => {
      native(...values);
      if (mayLog()) sayInConsole(level, values.map(inWords).join(' '), placeHere());
    };
  }
  const nativeAssert = pageConsole.assert.bind(pageConsole);
  pageConsole.assert = (holds, ...values: unknown[]) => {
    nativeAssert(holds, ...values);
    if (!holds && mayLog()) sayInConsole('error', ['Assertion failed:', ...values.map(inWords)].join(' '));
  };
  addEventListener('error', ({ message, filename, lineno, colno, error }) => {
    if (!message || !mayLog()) return;
    const text = error instanceof Error && error.stack ? readableTrace(error.stack) : message;
    const place = placeOf(filename, lineno, colno);
    sayInConsole('error', text.startsWith('Uncaught') ? text : `Uncaught ${text}`, {
      isProblem: true,
      ...(place ? { place } : {}),
    });
  });
  addEventListener('unhandledrejection', ({ reason }: PromiseRejectionEvent) => {
    if (mayLog()) sayInConsole('error', `Uncaught (in promise) ${inWords(reason)}`, { isProblem: true });
  });
  addEventListener('securitypolicyviolation', (event) => {
    if (mayLog()) sayViolation(event);
  });
}

/** What the server's own policy blocked in the page. The preview's policy speaks by failed requests. */
function sayViolation({
  effectiveDirective,
  blockedURI,
  originalPolicy,
  sourceFile,
  lineNumber,
}: SecurityPolicyViolationEvent): void {
  if (originalPolicy.includes("default-src 'none'")) return;
  const what = blockedURI === 'inline' || blockedURI === 'eval' ? words.inlineScript(blockedURI) : blockedURI;
  const thing = effectiveDirective.startsWith('style') ? words.inlineStyle : what;
  const place = placeOf(sourceFile ?? '', lineNumber, 0);
  sayInConsole('error', words.policyBlocked(effectiveDirective.replace(/-(?:elem|attr)$/, ''), thing), {
    isProblem: true,
    ...(place ? { place } : {}),
  });
}

function mayLog(): boolean {
  if (sent === 0 && leftOut === 0) {
    setTimeout(() => {
      if (leftOut > 0) sayInConsole('warn', words.leftOut(leftOut));
      sent = leftOut = 0;
    }, 1_000);
  }
  if (sent >= LINES_A_SECOND) {
    leftOut += 1;
    return false;
  }
  sent += 1;
  return true;
}

/** Where the page's script called the console. */
function placeHere(): { place?: string } {
  const lines = (new Error().stack ?? '').split('\n');
  for (const line of lines) {
    const [, file = '', row, column] = /(\S+?):(\d+):(\d+)\)?$/.exec(line.replace(/^.*\(/, '')) ?? [];
    const place = placeOf(file, Number(row), Number(column));
    if (place) return { place };
  }
  return {};
}

// Why the preview has no page to show: what happened, why, and what to do next. Imported by the preview.
import { EngineError } from '../../engine/engine-error.ts';
import type { SourceLocation } from '../../engine/port.ts';

/** One full-page message of the preview. All texts are for the learner. */
export interface Failure {
  title: string;
  what: string;
  next: string;
  /** The learner's line, where the engine knows it. */
  location?: SourceLocation;
}

const TITLES: Record<string, string> = {
  'connection-refused': 'Nothing is listening for requests',
  'connection-reset': 'The server broke off in the middle of its answer',
  'request-timeout': 'No answer came',
  'program-ended': 'The program ended before it could answer',
  'redirect-loop': 'The redirects go in a circle',
  'body-broken': 'The answer broke off before its end',
  'bad-response': 'The answer is no HTTP response',
  'bad-redirect': 'The redirect leads nowhere',
  'unreadable-body': 'The answer could not be unpacked',
  'body-timeout': 'The answer began and never ended',
  'body-too-large': 'The answer is too large to show',
};

/** From what a request was rejected with. */
export function describeFailure(error: unknown): Failure {
  const { code, message, hint } = error as { code?: string; message?: string; hint?: string };
  const location = error instanceof EngineError ? (error.location ?? error.exit?.error?.location) : undefined;
  return {
    title: TITLES[code ?? ''] ?? 'The answer could not be shown',
    what: message ?? 'The request ended without an answer, and the engine gave no reason.',
    next: hint ?? 'Press Run to start the program again, then reload this page.',
    ...(location ? { location } : {}),
  };
}

/** `state` says in words what the program is doing instead, such as `Not running`. */
export function notRunning(state: string): Failure {
  return {
    title: 'Your server is not running',
    what: `No request was sent, because there is no program to answer it (${state.toLowerCase()}).`,
    next: 'Press Run. This page then loads by itself.',
  };
}

/** Why the page that is shown is an older one. `state` as above; an ellipsis at its end says that it goes on by itself. */
export function staleInWords(state: string): string {
  return state.endsWith('…')
    ? `${state} You see the last answer until the program listens again.`
    : `${state}. You see the last answer; press Run to send requests again.`;
}

/** A script went to `url` in a way that the preview cannot follow. */
export function leftPage(url: string): Failure {
  return {
    title: 'The page tried to leave',
    what: `A script or a frame of this page wanted to go to ${url}. The preview only reaches your own server, and follows scripts that assign to location by name.`,
    next: 'Use a link, a form or location.href to go to a path of your own server. Reload to see the page again.',
  };
}

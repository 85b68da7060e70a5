// Why the preview has no page to show: what happened, why, and what to do next. Imported by the preview.
import { EngineError } from '../../engine/engine-error.ts';
import type { SourceLocation } from '../../engine/port.ts';
import * as words from '../../words/en/failures.ts';

/** One full-page message of the preview. All texts are for the learner. */
export interface Failure {
  title: string;
  what: string;
  next: string;
  /** The learner's line, where the engine knows it. */
  location?: SourceLocation;
}

const TITLES: Record<string, string> = {
  'connection-refused': words.notListening,
  'connection-reset': words.brokeOff,
  'request-timeout': words.noAnswerCame,
  'program-ended': words.endedFirst,
  'redirect-loop': words.redirectCircle,
  'body-broken': words.bodyBrokeOff,
  'bad-response': words.noHttp,
  'bad-redirect': words.redirectNowhere,
  'unreadable-body': words.unpackFailed,
  'body-timeout': words.neverEnded,
  'body-too-large': words.tooLarge,
};

/** From what a request was rejected with. */
export function describeFailure(error: unknown): Failure {
  const { code, message, hint } = error as { code?: string; message?: string; hint?: string };
  const location = error instanceof EngineError ? (error.location ?? error.exit?.error?.location) : undefined;
  return {
    title: TITLES[code ?? ''] ?? words.notShown,
    what: message ?? words.noReason,
    next: hint ?? words.runAgainNext,
    ...(location ? { location } : {}),
  };
}

/** `state` says in words what the program is doing instead, such as `Not running`. */
export function notRunning(state: string): Failure {
  return {
    title: words.notRunning,
    what: words.notRunningWhy(state),
    next: words.notRunningNext,
  };
}

/** Why the page that is shown is an older one. `state` as above; an ellipsis at its end says that it goes on by itself. */
export function staleInWords(state: string): string {
  return state.endsWith('…') ? words.lastAnswerUntil(state) : words.lastAnswer(state);
}

/** A script went to `url` in a way that the preview cannot follow. */
export function leftPage(url: string): Failure {
  return {
    title: words.triedToLeave,
    what: words.triedToLeaveWhy(url),
    next: words.triedToLeaveNext,
  };
}

// A quiz item as a page gets it: code highlighted, and right answers found out by the engine. Types only.
import type { QuizRequest } from './quiz-schema.ts';

/** One answer that can be chosen. */
export interface PreparedOption {
  text: string;
  right: boolean;
  why: string;
}

interface Common {
  id: string;
  question: string;
}

/** One question with options: predictions, errors to explain, and “choose all”. */
export interface ChoiceItem extends Common {
  kind: 'choice';
  label: 'Predict' | 'Explain the error' | 'Choose all that are right';
  several: boolean;
  /** Highlighted HTML. */
  code?: string;
  /** Requests in words: `GET /about`. */
  sent: string[];
  /** The error that is to be explained, as text. */
  error?: string;
  options: PreparedOption[];
}

export interface SpotBugItem extends Common {
  kind: 'spot-bug';
  /** Highlighted HTML of each line. */
  lines: string[];
  /** From 0. */
  bug: number;
  /** What is said of each line. */
  whys: string[];
}

/** A line that is put into order; `why` says why it does not belong. */
export interface PreparedLine {
  /** Highlighted HTML. */
  html: string;
  text: string;
  why?: string;
}

export interface ParsonsItem extends Common {
  kind: 'parsons';
  /** In the order in which they are shown at first. */
  lines: PreparedLine[];
  /** Each right order, as indexes of `lines`. */
  orders: number[][];
  why: string;
}

/** Matching and sorting: each thing has one right place among `places`. */
export interface PlaceItem extends Common {
  kind: 'place';
  label: 'Match' | 'Sort';
  places: string[];
  things: { text: string; place: string; why: string }[];
}

/** What the page needs to run a filled text: everything but the blank. */
export interface FillRun {
  files: Record<string, string>;
  /** The file that holds the blank, as `____`. */
  file: string;
  entry: string;
  requests: QuizRequest[];
  shows: string;
  /** What our own answer makes of it. */
  truth: string;
}

export interface FillItem extends Common {
  kind: 'fill';
  /** Highlighted HTML before and after the blank. */
  before: string;
  after: string;
  answers: string[];
  wrong: { answer: string; why: string }[];
  run?: FillRun;
  why: string;
}

export interface TraceItem extends Common {
  kind: 'trace';
  steps: { event: string; question: string; options: PreparedOption[] }[];
}

export type PreparedItem = ChoiceItem | SpotBugItem | ParsonsItem | PlaceItem | FillItem | TraceItem;

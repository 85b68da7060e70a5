// What the observer is asked and what it answers, as JSON. Types only, for both of its sides.

/** What SQL takes for a `?`. */
export type SqlValue = string | number | null;

/** A value that JSON has no word for: a big integer, a real such as `Infinity`, or a blob, which may be left out. */
export type OddValue = { integer: string } | { real: string } | { bytes: number; blob?: number[] };

/** A value of a row or a parameter. */
export type WireValue = SqlValue | OddValue;

/** Asks for the execution of a statement. */
export interface SqlQuestion {
  sql: string;
  /** What stands for each `?`. */
  values?: SqlValue[];
  /** A database's number. Default: the first that is open. */
  database?: number;
  /** Rows that are given at most. Default: all. */
  limit?: number;
  /** Blobs come with all their bytes. Default: only with their size. */
  blobs?: boolean;
}

/** Asks which databases are open and what the program has executed from statement `since` on. */
export interface LogQuestion {
  since: number;
}

export type ObserverQuestion = SqlQuestion | LogQuestion;

/** A database that is open. `file` is null for one in memory. */
export interface ObservedDatabase {
  number: number;
  file: string | null;
}

/** A request to the program that was being answered. */
export interface ObservedRequest {
  /** Counts the requests of a run from 1. */
  number: number;
  method: string;
  /** Path and query. */
  path: string;
  /** When it came, in milliseconds since 1970. */
  at: number;
}

/** A statement that the program executed. */
export interface ObservedStatement {
  /** Counts the statements of a run from 0. */
  number: number;
  sql: string;
  values: (WireValue | Record<string, WireValue>)[];
  ms: number;
  /** Rows that came back. */
  rows?: number;
  /** Rows that were changed. */
  changes?: number;
  /** Why it failed, in SQLite's words. */
  error?: string;
  /** The request that it was executed for, when that is certain. */
  request?: ObservedRequest;
  /** How many requests were being answered at that moment. */
  open: number;
}

/** Answers a LogQuestion. */
export interface ObserverLog {
  databases: ObservedDatabase[];
  statements: ObservedStatement[];
}

/** A column of a result; `type` is the declared one, where there is one. */
export interface ResultColumn {
  name: string;
  type: string | null;
}

/** Answers a SqlQuestion. `at` is the offset in the SQL that SQLite complains of, when it is known. */
export type SqlAnswer =
  | { kind: 'result'; columns: ResultColumn[]; rows: WireValue[][]; more: boolean; changes: number }
  | { kind: 'refused'; reason: string; at?: number }
  | { kind: 'none' };

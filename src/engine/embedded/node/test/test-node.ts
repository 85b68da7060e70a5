// One test or suite of `node:test`: what it is, what came of it, and its place in the tree.

/** What a test is called with, and what hooks are. */
export type TestFunction = (context?: unknown, done?: (error?: unknown) => void) => unknown;

/** Settings of a test. */
export interface TestOptions {
  skip?: boolean | string;
  todo?: boolean | string;
  only?: boolean;
  /** Milliseconds; none by default. */
  timeout?: number;
}

export type HookName = 'before' | 'after' | 'beforeEach' | 'afterEach';

/** What came of a test. */
export type Outcome = 'pass' | 'fail' | 'cancelled' | 'skip' | 'todo';

/** A node of the tree; the root has no parent. */
export interface TestNode {
  readonly name: string;
  readonly kind: 'test' | 'suite';
  readonly parent: TestNode | undefined;
  readonly options: TestOptions;
  readonly body: TestFunction | undefined;
  /** `main.js:3:1`, or empty. */
  readonly location: string;
  readonly children: TestNode[];
  readonly hooks: Record<HookName, TestFunction[]>;
  readonly notes: string[];
  /** Settles when it has been run and reported. */
  readonly done: PromiseWithResolvers<void>;
  begun: boolean;
  outcome: Outcome | undefined;
  error: unknown;
  /** True when only tests inside it failed. */
  failedInside: boolean;
  durationMs: number;
}

/** Makes a node and hangs it under its parent. */
export function makeNode(
  kind: TestNode['kind'],
  parent: TestNode | undefined,
  name: string,
  options: TestOptions,
  body: TestFunction | undefined,
): TestNode {
  const node: TestNode = {
    name,
    kind,
    parent,
    options,
    body,
    location: callerLocation(),
    children: [],
    hooks: { before: [], after: [], beforeEach: [], afterEach: [] },
    notes: [],
    done: Promise.withResolvers(),
    begun: false,
    outcome: undefined,
    error: undefined,
    failedInside: false,
    durationMs: 0,
  };
  parent?.children.push(node);
  return node;
}

/** The program's own line that declares the test. */
function callerLocation(): string {
  return /file:\/\/\/app\/([^\s()]+:\d+:\d+)/.exec(new Error().stack ?? '')?.[1] ?? '';
}

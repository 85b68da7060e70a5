// Runs tests one after the other, with their hooks, and says what came of each.
import { native } from '../natives.ts';
import type { HookName, Outcome, TestFunction, TestNode } from './test-node.ts';

/** The error of a test that was still waiting when the program had nothing left to do. */
export const STILL_PENDING = 'Promise resolution is still pending but the event loop has already resolved';

/** Runs a test or a suite with all that is in it. Never rejects. */
export async function runNode(node: TestNode, contextOf: (node: TestNode) => unknown): Promise<void> {
  if (node.begun) return node.done.promise;
  node.begun = true;
  const startedAt = native.now();
  if (node.options.skip !== undefined && node.options.skip !== false) node.outcome = 'skip';
  else if (!node.outcome) {
    try {
      await (node.kind === 'suite' ? runSuite(node, contextOf) : runTest(node, contextOf));
    } catch (error) {
      fail(node, error);
    }
  }
  node.durationMs = native.now() - startedAt;
  settle(node);
}

/** Ends a test for which nothing can come any more. */
export function cancel(node: TestNode): void {
  for (const child of node.children) if (!child.outcome) cancel(child);
  if (node.outcome) return;
  node.outcome = 'cancelled';
  node.error = STILL_PENDING;
  node.done.resolve();
}

async function runSuite(node: TestNode, contextOf: (node: TestNode) => unknown): Promise<void> {
  await runHooks(node, 'before', contextOf);
  try {
    for (let index = 0; index < node.children.length; index += 1) {
      await runNode(node.children[index] as TestNode, contextOf);
    }
  } finally {
    await runHooks(node, 'after', contextOf);
  }
}

async function runTest(node: TestNode, contextOf: (node: TestNode) => unknown): Promise<void> {
  const context = contextOf(node);
  try {
    await aroundEach(node, 'beforeEach', context);
    await limited(node, call(node.body, context));
    for (let index = 0; index < node.children.length; index += 1) {
      await runNode(node.children[index] as TestNode, contextOf);
    }
  } finally {
    await aroundEach(node, 'afterEach', context);
    await runHooks(node, 'after', contextOf);
  }
}

/** The hooks of all that the test is in: outer ones first before it, inner ones first after it. */
async function aroundEach(node: TestNode, name: 'beforeEach' | 'afterEach', context: unknown): Promise<void> {
  const hooks: TestFunction[] = [];
  for (let at = node.parent; at; at = at.parent) {
    if (name === 'beforeEach') hooks.unshift(...at.hooks[name]);
    else hooks.push(...at.hooks[name]);
  }
  for (const hook of hooks) await call(hook, context);
}

async function runHooks(
  node: TestNode,
  name: HookName,
  contextOf: (node: TestNode) => unknown,
): Promise<void> {
  for (const hook of node.hooks[name]) await call(hook, contextOf(node));
}

/** A function that takes a second parameter is done when it calls it. */
function call(body: TestFunction | undefined, context: unknown): unknown {
  if (!body || body.length < 2) return body?.(context);
  return new Promise<void>((resolve, reject) => {
    body(context, (error) => {
      if (error) reject(error as Error);
      else resolve();
    });
  });
}

function limited(node: TestNode, result: unknown): unknown {
  const { timeout } = node.options;
  if (timeout === undefined || timeout === Infinity) return result;
  return Promise.race([
    result,
    new Promise((_resolve, reject) => {
      native.setTimeout(() => {
        node.outcome ??= 'cancelled';
        // A text and no Error, as in Node.
        reject(`test timed out after ${timeout}ms`);
      }, timeout);
    }),
  ]);
}

function fail(node: TestNode, error: unknown): void {
  node.outcome ??= 'fail';
  node.error = error;
}

function settle(node: TestNode): void {
  const failed = node.children.filter(({ outcome }) => outcome === 'fail' || outcome === 'cancelled');
  if (!node.outcome && failed.length > 0) {
    node.outcome = 'fail';
    node.failedInside = true;
    node.error = `${failed.length} subtest${failed.length > 1 ? 's' : ''} failed`;
  }
  const outcome: Outcome = node.outcome ?? 'pass';
  node.outcome = isTodo(node) && outcome !== 'skip' ? 'todo' : outcome;
  node.done.resolve();
}

function isTodo({ options: { todo } }: TestNode): boolean {
  return todo !== undefined && todo !== false;
}

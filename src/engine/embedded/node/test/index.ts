// `node:test`: enough for the test file of a small program. `node main.test.js` prints what Node's `spec` reporter does.
import { assert } from '../assert/index.ts';
import { postTask } from '../event-loop.ts';
import { native } from '../natives.ts';
import { program } from '../program.ts';
import { MockTracker } from './mock.ts';
import { describeNode, describeSummary } from './report.ts';
import { cancel, runNode } from './run-test.ts';
import { makeNode, type HookName, type TestFunction, type TestNode, type TestOptions } from './test-node.ts';

type TestArguments = [name?: string | TestOptions | TestFunction, ...rest: unknown[]];
type Declare = (...args: TestArguments) => Promise<void>;

/** Makes the module. Nothing is printed unless a test is declared. */
export function makeTest(process: NodeJS.Process): unknown {
  const root = makeNode('suite', undefined, '<root>', {}, undefined);
  const mock = new MockTracker();
  let suite = root;
  let running: Promise<void> | undefined;

  const contexts = new Map<TestNode, unknown>();

  /** What a test's function and its hooks are given. */
  function contextOf(node: TestNode): unknown {
    if (!contexts.has(node)) contexts.set(node, makeContext(node));
    return contexts.get(node);
  }

  function makeContext(node: TestNode): unknown {
    const ownMock = new MockTracker();
    node.hooks.after.push(() => ownMock.reset());
    return {
      name: node.name,
      fullName: fullName(node),
      signal: new AbortController().signal,
      mock: ownMock,
      assert,
      diagnostic: (note: string) => void node.notes.push(String(note)),
      skip: (reason?: string) => {
        node.options.skip = reason ?? true;
        node.outcome = 'skip';
      },
      todo: (reason?: string) => void (node.options.todo = reason ?? true),
      plan: () => {},
      runOnly: () => {},
      test: (...args: TestArguments) => runNode(declareIn(node, 'test', args), contextOf),
      ...hooksOf(() => node),
    };
  }

  function declareIn(parent: TestNode, kind: TestNode['kind'], args: TestArguments, extra: TestOptions = {}) {
    const body = args.find((arg) => typeof arg === 'function') as TestFunction | undefined;
    const options = args.find((arg) => typeof arg === 'object' && arg !== null) as TestOptions | undefined;
    const name = typeof args[0] === 'string' ? args[0] : body?.name || '<anonymous>';
    const node = makeNode(kind, parent, name, { ...options, ...extra }, body);
    if (kind === 'suite') collect(node);
    return node;
  }

  /** A suite's function runs at once, only to find out what is in it. */
  function collect(node: TestNode): void {
    const outer = suite;
    suite = node;
    try {
      if (!node.options.skip) void node.body?.(contextOf(node));
    } catch (error) {
      node.outcome = 'fail';
      node.error = error;
    } finally {
      suite = outer;
    }
  }

  function begin(): void {
    if (running) return;
    const startedAt = native.now();
    running = new Promise<void>((resolve) => {
      postTask(() => void runRoot().then(resolve));
    });
    process.once('beforeExit', () => {
      const unfinished = root.children.filter(({ outcome }) => !outcome);
      unfinished.forEach((node) => {
        cancel(node);
        print(describeNode(node));
      });
      print(describeSummary(root, native.now() - startedAt));
      const failed = root.children.some(({ outcome }) => outcome === 'fail' || outcome === 'cancelled');
      if (failed) process.exitCode = 1;
    });
  }

  async function runRoot(): Promise<void> {
    for (const hook of root.hooks.before) await hook();
    for (let index = 0; index < root.children.length; index += 1) {
      const node = root.children[index] as TestNode;
      await runNode(node, contextOf);
      print(describeNode(node));
    }
    for (const hook of root.hooks.after) await hook();
    running = undefined;
  }

  function hooksOf(node: () => TestNode): Record<HookName, (hook: TestFunction) => void> {
    const adder = (name: HookName) => (hook: TestFunction) => void node().hooks[name].push(hook);
    return {
      before: adder('before'),
      after: adder('after'),
      beforeEach: adder('beforeEach'),
      afterEach: adder('afterEach'),
    };
  }

  function declarer(kind: TestNode['kind']): Declare & Record<'skip' | 'todo' | 'only', Declare> {
    const declare =
      (extra: TestOptions): Declare =>
      (...args) => {
        const node = declareIn(suite, kind, args, extra);
        if (suite === root) begin();
        return node.done.promise;
      };
    return Object.assign(declare({}), {
      skip: declare({ skip: true }),
      todo: declare({ todo: true }),
      only: declare({ only: true }),
    });
  }

  const test = declarer('test');
  const describe = declarer('suite');
  const module = { test, it: test, describe, suite: describe, mock, assert, ...hooksOf(() => suite) };
  return Object.assign((...args: TestArguments) => test(...args), test, module);
}

function print(text: string): void {
  program.host.write('stdout', text);
}

function fullName(node: TestNode): string {
  const names: string[] = [];
  for (let at: TestNode | undefined = node; at?.parent; at = at.parent) names.unshift(at.name);
  return names.join(' > ');
}

// Prints results as Node's `spec` reporter does.
import { inspect } from '../util/inspect.ts';
import type { TestNode } from './test-node.ts';

const SIGNS = { pass: '✔', fail: '✖', cancelled: '✖', skip: '﹣', todo: '✔' } as const;

/** The lines of one test and of all in it. */
export function describeNode(node: TestNode, depth = 0): string {
  const indent = '  '.repeat(depth);
  const inner = node.children.map((child) => describeNode(child, depth + 1)).join('');
  const opening = node.children.length > 0 ? `${indent}▶ ${node.name}\n` : '';
  const notes = node.notes.map((note) => `${indent}ℹ ${note}\n`).join('');
  return `${opening}${inner}${indent}${resultLine(node)}\n${notes}`;
}

/** What stands at the end: the counts, then each failure with its error. */
export function describeSummary(root: TestNode, durationMs: number): string {
  const all = below(root);
  const tests = all.filter(({ kind }) => kind === 'test');
  const count = (outcome: TestNode['outcome']) => tests.filter((test) => test.outcome === outcome).length;
  const counts = {
    tests: tests.length,
    suites: all.length - tests.length,
    pass: count('pass'),
    fail: count('fail'),
    cancelled: count('cancelled'),
    skipped: count('skip'),
    todo: count('todo'),
    duration_ms: durationMs,
  };
  const lines = Object.entries(counts).map(([name, value]) => `ℹ ${name} ${value}\n`);
  const failures = all.filter((node) => node.error !== undefined && !node.failedInside);
  if (failures.length === 0) return lines.join('');
  return `${lines.join('')}\n✖ failing tests:\n${failures.map(describeFailure).join('')}`;
}

function describeFailure(node: TestNode): string {
  const where = node.location ? `test at ${node.location}\n` : '';
  const text = inspect(node.error, { breakLength: Infinity });
  return `\n${where}${resultLine(node)}\n${text.replace(/^/gm, '  ')}\n`;
}

function resultLine(node: TestNode): string {
  const { skip, todo } = node.options;
  const outcome = node.outcome ?? 'pass';
  const sign = outcome === 'todo' && node.error !== undefined ? '⚠' : SIGNS[outcome];
  const label = outcome === 'skip' ? remark(skip, 'SKIP') : outcome === 'todo' ? remark(todo, 'TODO') : '';
  return `${sign} ${node.name} (${Number(node.durationMs.toFixed(6))}ms)${label}`;
}

function remark(reason: boolean | string | undefined, word: string): string {
  return ` # ${typeof reason === 'string' && reason !== '' ? reason : word}`;
}

function below(node: TestNode): TestNode[] {
  return node.children.flatMap((child) => [child, ...below(child)]);
}

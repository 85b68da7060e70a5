// Declares tests that run each program twice, in the embedded runtime and in real Node, and compare what they print.
import { expect, test } from 'vitest';
import { runEmbedded, runNode } from './program.ts';

interface Settings {
  files?: Record<string, string>;
  env?: Record<string, string>;
}

/** Titles to CommonJS programs. Standard output and the exit code must be equal; standard error may differ in traces. */
export function sameAsNode(programs: Record<string, string>, settings: Settings = {}): void {
  test.concurrent.each(Object.entries(programs))('%s', { timeout: 30_000 }, async (_title, source) => {
    const [embedded, node] = await Promise.all([runEmbedded(source, settings), runNode(source, settings)]);
    expect({ stdout: embedded.stdout, code: embedded.code }).toEqual({
      stdout: node.stdout,
      code: node.code,
    });
  });
}

/** A program that prints the result, or the error, of each expression. `setup` comes first. */
export function printing(expressions: string[], setup = ''): string {
  const shown = expressions.map(
    (expression) =>
      `try { console.log(${JSON.stringify(expression.slice(0, 60))}, ${expression}); } catch (error) { console.log(${JSON.stringify(
        expression.slice(0, 60),
      )}, error.name, error.code, error.message); }`,
  );
  return `${setup}\n${shown.join('\n')}`;
}

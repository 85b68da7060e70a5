// What is added around `await`, and that the result runs the same.
import { describe, expect, it } from 'vitest';
import { SourceEdits } from './edits.ts';
import { followAsync } from './follow-async.ts';
import { parseSource } from './parse.ts';

function follow(source: string): string {
  const { program } = parseSource('a.ts', source);
  const edits = new SourceEdits(source);
  followAsync(program, edits, {
    current: 'now()',
    resume: 'resume(',
    settle: 'settle(',
    restore: (kept) => `restore(${kept})`,
  });
  return edits.apply().code;
}

describe('followAsync', () => {
  it('wraps every await', () => {
    expect(follow('const a = await b;')).toBe('const a = resume(now(),await settle(b));');
    expect(follow('await await b')).toBe('resume(now(),await settle(resume(now(),await settle(b))))');
    expect(follow('const f = async () => await g(await h);')).toBe(
      'const f = async () => resume(now(),await settle(g(resume(now(),await settle(h)))));',
    );
  });

  it('returns to the context of the function at each step of a for await', () => {
    expect(follow('async function f() { for await (const a of b) c(a); }')).toBe(
      'async function f() {;const __roundtripContext=now(); for await (const a of b) {restore(__roundtripContext);c(a);} }',
    );
    expect(follow('for await (const a of b) {}')).toBe(
      'const __roundtripContext=now();for await (const a of b) {restore(__roundtripContext);}',
    );
  });

  it('leaves code without await alone, line by line', () => {
    const source = 'function f(): void {\n  g();\n}\ninterface A { b: Promise<void> }\n';
    expect(follow(source)).toBe(source);
  });

  it('keeps the value, the error and the order of what it wraps', async () => {
    const source = `async function run() {
  const log = [await 1, await Promise.resolve(2)];
  try { await Promise.reject(new Error('no')); } catch (error) { log.push(error.message); }
  for await (const x of [Promise.resolve(3)]) log.push(x);
  return log;
}
return run();`;
    const { program } = parseSource('a.cjs', source, 'commonjs');
    const edits = new SourceEdits(source);
    followAsync(program, edits, { current: '0', resume: '((_,x)=>x)(', settle: '(', restore: () => '0' });
    const run = new Function(edits.apply().code) as () => Promise<unknown[]>;
    expect(await run()).toEqual([1, 2, 'no', 3]);
  });
});

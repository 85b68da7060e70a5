import { describe, expect, it } from 'vitest';
import { Sites } from '../monitor/sites.ts';
import { codeAddress } from '../primordials.ts';
import { compile } from '../program/compile.ts';
import { CallSite } from './call-sites.ts';
import { readCalls, waitingCall } from './foreign-trace.ts';

const path = '/app/main.ts';
const source = `class Pets {
  constructor(readonly all: string[] = load()) {}
  find(name: string) { return this.all.find((pet) => check(pet, name))!; }
}
const load = (): string[] => { throw new Error('boom'); };
async function main() {
  new Pets();
}
main();
`;
// The parameter property is refused elsewhere; here it only has to be parsed.
const plain = source.replace('readonly all: string[] = load()', 'all: string[] = load()');

function unitOf() {
  const unit = compile(path, plain, 'module', new Sites());
  unit.edited = unit.edits.apply('//# sourceURL=file:///app/main.ts');
  return unit;
}

/** What a browser says of a place in the finished text. */
function at(code: string, text: string, behind: string): string {
  const offset = code.indexOf(text) + behind.length;
  const lines = code.slice(0, offset).split('\n');
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

describe('readCalls', () => {
  const unit = unitOf();
  const code = unit.edited?.code ?? '';
  const find = (name: string) => (name === path ? unit : undefined);
  const read = (trace: string) => readCalls(trace, find).map((call) => String(new CallSite(call)));

  it('reads SpiderMonkey’s traces', () => {
    const trace = [
      `load@file:///app/main.ts:${at(code, "new Error('boom')", '')}`,
      `Pets@file:///app/main.ts:${at(code, 'load()', '')}`,
      'dispatch/<@node:internal/roundtrip:3:9',
      'Hono.prototype.fetch@file:///app/node_modules/hono/index.js:1:20',
      `@file:///app/main.ts:${at(code, '\nmain()', '\n')}`,
      '',
    ].join('\n');
    expect(read(trace)).toEqual([
      'load (file:///app/main.ts:5:38)',
      'new Pets (file:///app/main.ts:2:31)',
      'fetch (file:///app/node_modules/hono/index.js:1:20)',
      'file:///app/main.ts:9:1',
    ]);
  });

  it('reads JavaScriptCore’s traces, by the name of the code at an address', () => {
    const address = codeAddress(code);
    const trace = [
      'parse@[native code]',
      `load@${address}:${at(code, "new Error('boom')", 'new Error')}`,
      `main@${address}:${at(code, 'new Pets()', 'new Pets')}`,
      `main@${address}:${at(code, 'main() {', 'main() {')}`,
      `module code@${address}:${at(code, '\nmain()', '\nmain')}`,
      '@blob:null/the-worker-itself:1:1',
    ].join('\n');
    expect(read(trace)).toEqual([
      'load (file:///app/main.ts:5:38)',
      'main (file:///app/main.ts:7:3)',
      'file:///app/main.ts:9:1',
    ]);
  });

  it('names the function that waits at a place', () => {
    const call = waitingCall({ file: 'main.ts', line: 7, column: 3 }, find);
    expect(String(new CallSite(call))).toBe('async main (file:///app/main.ts:7:3)');
  });
});

// node:test is held against real Node: the same test files, the same report but for times and Node's own trace lines.
import { describe, expect, test } from 'vitest';
import { runEmbedded, runNode } from '../testing/program.ts';

const files: Record<string, string> = {
  'tests, subtests and notes': `
    const test = require('node:test');
    test('passes', () => {});
    test('with a callback', (t, done) => setTimeout(done, 1));
    test('sub', async (t) => { await t.test('inner', () => {}); t.diagnostic('a note'); });
    test('skipped', { skip: 'why' }, () => {});
    test('later', { todo: true }, () => {});`,
  'suites and the order of hooks': `
    const { after, afterEach, before, beforeEach, describe, it } = require('node:test');
    describe('outer', () => {
      before(() => console.log('before outer')); after(() => console.log('after outer'));
      beforeEach(() => console.log('each outer')); afterEach(() => console.log('each outer end'));
      it('one', () => console.log('one'));
      describe('inner', () => { beforeEach(() => console.log('each inner')); it('two', () => console.log('two')); });
    });`,
  'failures, whose trace is left out': `
    const test = require('node:test');
    const plain = (text) => { const error = new Error(text); error.stack = 'Error: ' + text; return error; };
    test('throws', () => { throw plain('one'); });
    test('rejects', async () => { throw plain('two'); });
    test('sub', async (t) => { await t.test('inner', () => { throw plain('three'); }); });
    test('text', () => { throw 'x'; });`,
};

describe('node:test', () => {
  test.concurrent.each(Object.entries(files))('%s', { timeout: 30_000 }, async (_, source) => {
    const [embedded, node] = await Promise.all([runEmbedded(source, {}), runNode(source, {})]);
    expect({ stdout: plain(embedded.stdout), code: embedded.code }).toEqual({
      stdout: plain(node.stdout),
      code: node.code,
    });
  });
});

function plain(report: string): string {
  return report
    .replace(/[\d.]+ms/g, '<time>')
    .replace(/duration_ms [\d.]+/, 'duration_ms <time>')
    .replace(/^test at .*\n/gm, '');
}

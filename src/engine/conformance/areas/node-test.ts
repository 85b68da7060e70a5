// Conformance: `node:test`, as far as a program run with `node` shows it.
import type { Area } from '../case.ts';
import { program, script } from '../build-case.ts';

const durations = [
  { pattern: /duration_ms:? [\d.]+/g, as: 'duration_ms <time>' },
  { pattern: /\([\d.]+ms\)/g, as: '(<time>)' },
];

export const nodeTest: Area = {
  id: 'node-test',
  title: 'node:test',
  cases: [
    script(
      'tests that pass',
      program`
      import assert from 'node:assert/strict';
      import test from 'node:test';
      test('adds', () => assert.equal(1 + 1, 2));
      test('waits', async () => { await null; });
    `,
      { masks: durations },
    ),
    script(
      'describe, it, hooks',
      program`
      import { after, before, beforeEach, describe, it } from 'node:test';
      describe('pets', () => {
        before(() => console.log('before'));
        beforeEach(() => console.log('each'));
        after(() => console.log('after'));
        it('one', () => console.log('in one'));
        it.skip('two', () => {});
        it.todo('three');
      });
    `,
      { masks: durations },
    ),
    script(
      'mock functions and timers',
      program`
      import { mock } from 'node:test';
      const spy = mock.fn((a) => a * 2);
      console.log(spy(4), spy.mock.callCount(), spy.mock.calls[0].arguments, spy.mock.calls[0].result);
      const object = { name: () => 'real' };
      mock.method(object, 'name', () => 'mocked');
      console.log(object.name());
      mock.restoreAll();
      console.log(object.name());
    `,
    ),
  ],
};

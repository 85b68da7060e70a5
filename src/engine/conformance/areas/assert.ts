// Conformance: `node:assert` and its messages.
import type { Area } from '../case.ts';
import { program, script } from '../build-case.ts';

/** Prints what each expression throws. */
function failing(expressions: string[]): string {
  return program`
    import assert from 'node:assert/strict';
    import loose from 'node:assert';
    ${expressions.map((expression) => `try { ${expression}; console.log('fine'); } catch (error) { console.log(error.name, error.code, error.generatedMessage, error.message); }`).join('\n')}
  `;
}

export const assertArea: Area = {
  id: 'assert',
  title: 'node:assert',
  cases: [
    script(
      'ok and equal',
      failing([
        `assert(true)`,
        `assert.ok(0, 'own words')`,
        `assert.equal(1, 2)`,
        `assert.equal('a', 'a')`,
        `assert.notEqual(1, 1)`,
        `loose.equal(1, '1')`,
        `loose.equal(1, 2)`,
        `assert.strictEqual('a\\nb', 'a\\nc')`,
        `assert.equal(1, 2, 'sum')`,
      ]),
    ),
    script(
      'deepEqual',
      failing([
        `assert.deepEqual({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] })`,
        `assert.deepEqual({ a: 1, b: 2 }, { a: 1, b: 3 })`,
        `assert.deepEqual([1, 2, 3], [1, 2, 4])`,
        `assert.notDeepEqual({ a: 1 }, { a: 1 })`,
        `loose.deepEqual([1], ['1'])`,
        `assert.deepEqual(new Map([[1, 2]]), new Map([[1, 3]]))`,
      ]),
    ),
    script(
      'throws',
      failing([
        `assert.throws(() => { throw new TypeError('bad'); }, TypeError)`,
        `assert.throws(() => { throw new Error('bad thing'); }, /thing/)`,
        `assert.throws(() => { throw new Error('bad'); }, { message: 'bad' })`,
        `assert.throws(() => {})`,
        `assert.throws(() => { throw new Error('other'); }, { message: 'bad' })`,
        `assert.doesNotThrow(() => { throw new Error('x'); })`,
      ]),
    ),
    script(
      'rejects',
      program`
      import assert from 'node:assert/strict';
      await assert.rejects(Promise.reject(new Error('r')), /r/);
      await assert.rejects(async () => 5).catch((error) => console.log(error.code, error.message));
      await assert.doesNotReject(async () => 5);
      console.log('done');
    `,
    ),
    script(
      'match, fail, ifError',
      failing([
        `assert.match('abc', /b/)`,
        `assert.match('abc', /x/)`,
        `assert.doesNotMatch('abc', /b/)`,
        `assert.fail()`,
        `assert.fail('because')`,
        `assert.ifError(null)`,
        `assert.ifError(new Error('given'))`,
      ]),
    ),
    script(
      'an own error as the message',
      failing([`assert.ok(false, new RangeError('mine'))`, `assert.equal(1, 2, new Error('e'))`]),
    ),
    script(
      'an uncaught assertion',
      `import assert from 'node:assert/strict';\n\nconst sum = 1 + 1;\nassert.equal(sum, 3);\n`,
    ),
    script(
      'assert.ok without words shows the code',
      `import assert from 'node:assert';\nconst pets = [];\ntry {\n  assert.ok(pets.length > 0);\n} catch (error) {\n  console.log(error.message);\n}\n`,
    ),
    script(
      'AssertionError',
      `import assert, { AssertionError } from 'node:assert';\nconst error = new AssertionError({ actual: 1, expected: 2, operator: 'strictEqual' });\nconsole.log(error.name, error.code, error.actual, error.expected, error.operator, error instanceof Error, assert.AssertionError === AssertionError, assert.strict.equal === assert.strictEqual);\n`,
    ),
    script(
      'partialDeepStrictEqual',
      failing([
        `assert.partialDeepStrictEqual({ a: 1, b: 2 }, { a: 1 })`,
        `assert.partialDeepStrictEqual({ a: 1 }, { a: 2 })`,
      ]),
    ),
  ],
};

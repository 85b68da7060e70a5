// Conformance: `node:util` but for inspect.
import type { Area } from '../case.ts';
import { program, script } from '../build-case.ts';

export const utilArea: Area = {
  id: 'util',
  title: 'node:util',
  cases: [
    script(
      'format',
      program`
      import { format } from 'node:util';
      console.log(format('%s is %d years and %i', 'Ada', 36.5, 36.9), format('%j %o %O', { a: 1 }, [1], { b: { c: {} } }), format('%%s %x', 1), format('a', 'b', 3), format(1, 2), format('%s', null, undefined), format('%s %s', Symbol('q'), 5n, -0), format('%c styled', 'x'), format('%s', { toString() { return 'own'; } }), format('%s', class A {}), format('%d', '0x10'), format('%f', '1.5x'));
    `,
    ),
    script(
      'promisify and callbackify',
      program`
      import { callbackify, promisify } from 'node:util';
      import { setTimeout as wait } from 'node:timers/promises';
      const old = (a, b, done) => (a ? done(null, a + b) : done(new Error('no a')));
      console.log(await promisify(old)(1, 2));
      await promisify(old)(0, 2).catch((error) => console.log(error.message));
      callbackify(async (x) => x * 2)(4, (error, value) => console.log(error, value));
      console.log(promisify(setTimeout) === wait, typeof promisify.custom);
      try { promisify('x'); } catch (error) { console.log(error.code, error.message); }
    `,
    ),
    script(
      'types',
      program`
      import { types } from 'node:util';
      console.log(types.isDate(new Date()), types.isRegExp(/a/), types.isPromise(Promise.resolve()), types.isMap(new Map()), types.isNativeError(new TypeError()), types.isAsyncFunction(async () => {}), types.isGeneratorFunction(function* () {}), types.isProxy(new Proxy({}, {})), types.isUint8Array(Buffer.alloc(1)), types.isTypedArray([]), types.isBoxedPrimitive(Object(1)), types.isArrayBuffer(new ArrayBuffer(1)), types.isAnyArrayBuffer(1));
    `,
    ),
    script(
      'isDeepStrictEqual',
      program`
      import { isDeepStrictEqual as same } from 'node:util';
      console.log(same({ a: [1, new Map([[1, { b: 2 }]])] }, { a: [1, new Map([[1, { b: 2 }]])] }), same([1], ['1']), same(NaN, NaN), same(0, -0), same(new Set([1, 2]), new Set([2, 1])), same({}, Object.create(null)), same(new Date(1), new Date(1)), same(/a/g, /a/i));
    `,
    ),
    script(
      'parseArgs',
      program`
      import { parseArgs } from 'node:util';
      const { values, positionals } = parseArgs({ args: ['-f', '--name=Ada', '--tag', 'a', '--tag', 'b', 'rest', '--no-color'], allowPositionals: true, allowNegative: true,
        options: { force: { type: 'boolean', short: 'f' }, name: { type: 'string' }, tag: { type: 'string', multiple: true }, port: { type: 'string', default: '3000' }, color: { type: 'boolean' } } });
      console.log({ ...values }, positionals);
      for (const args of [['--nope'], ['extra'], ['--name']]) try { parseArgs({ args, options: { name: { type: 'string' } } }); } catch (error) { console.log(error.code, error.message); }
    `,
    ),
    script(
      'styleText and stripVTControlCharacters',
      program`
      import { stripVTControlCharacters, styleText } from 'node:util';
      console.log(JSON.stringify(styleText('red', 'x', { validateStream: false })), JSON.stringify(styleText(['bold', 'underline'], 'y', { validateStream: false })), stripVTControlCharacters('\u001b[31mplain\u001b[39m'));
      try { styleText('nocolour', 'x'); } catch (error) { console.log(error.code); }
    `,
    ),
    script(
      'deprecate warns once',
      program`
      import { deprecate } from 'node:util';
      const old = deprecate((x) => x + 1, 'old() is gone soon', 'DEP_PETS');
      console.log(old(1), old(2));
    `,
    ),
    script(
      'debuglog by NODE_DEBUG',
      program`
      import { debuglog } from 'node:util';
      const log = debuglog('pets');
      console.log(log.enabled, debuglog('other').enabled);
      log('seen %d', 3);
    `,
      { env: { NODE_DEBUG: 'pets' }, masks: [{ pattern: /PETS \d+/, as: 'PETS <pid>' }] },
    ),
    script(
      'inherits, toUSVString, TextEncoder, MIMEType',
      program`
      import util, { inherits, MIMEType, TextDecoder as Decoder, toUSVString } from 'node:util';
      class A {} class B {}
      inherits(B, A);
      console.log(new B() instanceof A, toUSVString('a\ud800'), Decoder === TextDecoder, String(new MIMEType('text/html; charset=utf-8').params), util.types === (await import('node:util/types')).default);
    `,
    ),
    script(
      'getSystemErrorName, aborted, parseEnv',
      program`
      import { getSystemErrorName, parseEnv, aborted } from 'node:util';
      console.log(getSystemErrorName(-2), { ...parseEnv('A=1\nB="two words" # note\n#C=3\nexport D=\'x\'\n') }, typeof aborted);
    `,
    ),
    script(
      'isArray and the rest of the old checks',
      program`
      import util from 'node:util';
      console.log(Object.keys(util).filter((name) => /^(is|_)/.test(name)).sort());
    `,
      { masks: [{ pattern: /\(node:<pid>\) \[DEP[^]*$/, as: '' }] },
    ),
    script(
      'diff',
      program`
      import { diff } from 'node:util';
      console.log(diff('a\nb', 'a\nc'));
    `,
    ),
  ],
};

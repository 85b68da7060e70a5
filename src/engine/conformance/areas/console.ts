// Conformance: the console's methods.
import type { Area } from '../case.ts';
import { program, script } from '../build-case.ts';

export const consoleArea: Area = {
  id: 'console',
  title: 'console',
  cases: [
    script(
      'log, info, debug go to stdout; error, warn, trace to stderr',
      program`
      console.log('log'); console.info('info'); console.debug('debug'); console.error('error'); console.warn('warn');
    `,
    ),
    script(
      'nothing, and text with placeholders',
      program`
      console.log(); console.log(''); console.log('%s has %d', 'Ada', 3, 'more'); console.log('100%', 5); console.log('%o', { a: [1] }); console.log('a\nb');
    `,
    ),
    script(
      'table of objects',
      `console.table([{ name: 'Ada', age: 3 }, { name: 'Zoë', kind: 'cat' }]);\nconsole.table([{ a: 1, b: 2 }], ['b']);\n`,
    ),
    script(
      'table of other things',
      `console.table([[1, 2], [3]]);\nconsole.table({ x: { v: 1 }, y: { v: 2 } });\nconsole.table(['a', 'b']);\nconsole.table(5);\nconsole.table(new Map([['k', 1]]));\nconsole.table([]);\n`,
    ),
    script(
      'groups',
      `console.log('0');\nconsole.group('one');\nconsole.log('in\\ntwo lines');\nconsole.group();\nconsole.error({ a: { b: 1 } });\nconsole.groupEnd();\nconsole.groupEnd();\nconsole.groupEnd();\nconsole.log('out');\nconsole.groupCollapsed('c');\nconsole.log('c1');\n`,
    ),
    script(
      'count',
      `console.count();\nconsole.count('a');\nconsole.count();\nconsole.countReset();\nconsole.count();\nconsole.countReset('none');\n`,
    ),
    script(
      'time',
      `console.time('t');\nconsole.timeLog('t', 'extra', { a: 1 });\nconsole.timeEnd('t');\nconsole.timeEnd('none');\n`,
      { masks: [{ pattern: /t: [\d.]+ms/g, as: 't: <time>' }] },
    ),
    script(
      'assert',
      `console.assert(true, 'quiet');\nconsole.assert(false);\nconsole.assert(1 === 2, 'is %s', 'wrong');\nconsole.assert(0, { a: 1 });\n`,
    ),
    script(
      'dir',
      `console.dir({ a: { b: { c: { d: 1 } } } });\nconsole.dir({ a: { b: { c: { d: 1 } } } }, { depth: null });\nconsole.dirxml([1], 2);\n`,
    ),
    script('trace', `function outer() {\n  console.trace('here %d', 1);\n}\nouter();\nconsole.trace();\n`),
    script(
      'log of an error',
      `const error = new Error('seen');\nconsole.log(error);\nconsole.error('failed:', error.message);\n`,
    ),
    script(
      'an own Console',
      program`
      import { Console } from 'node:console';
      import { PassThrough } from 'node:stream';
      const out = new PassThrough().setEncoding('utf8');
      const own = new Console({ stdout: out, stderr: process.stderr });
      own.log('into %s', 'the stream'); own.error('to stderr');
      console.log(JSON.stringify(out.read()), console.Console === Console, own instanceof Console);
    `,
    ),
    script(
      'methods can be taken off',
      program`
      const { log, error } = console;
      log('free'); [1, 2].forEach(error); Promise.resolve('later').then(console.log);
      console.log(Object.keys(console).slice(0, 5), typeof console.profile);
    `,
    ),
    script(
      'process.stdout.write',
      program`
      console.log(process.stdout.write('no break'), process.stdout.isTTY, process.stderr.fd, process.stdout.columns);
      process.stdout.write(Buffer.from('bytes\n')); process.stdout.write('x\n', () => console.log('written'));
      process.stderr.write('to stderr\n');
      try { process.stdout.write(5); } catch (error) { console.log(error.code, error.message); }
    `,
    ),
    script(
      'patched console.log',
      program`
      const lines = [];
      const original = console.log;
      console.log = (...values) => lines.push(values);
      console.log('caught', 1); console.info('not caught');
      original(lines);
    `,
    ),
    script(
      'colours are off without a terminal',
      program`
      import { styleText } from 'node:util';
      console.log(styleText('green', 'plain?'), [1, 'a'], process.stdout.hasColors?.());
    `,
    ),
  ],
};

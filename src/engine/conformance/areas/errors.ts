// Conformance: how programs fail: exceptions, rejections, traces, exit codes.
import type { Area } from '../case.ts';
import { get, printed, program, script, send, server } from '../build-case.ts';

export const errors: Area = {
  id: 'errors',
  title: 'Failing: exceptions, rejections, traces, exit codes',
  cases: [
    script('an exception at the top', `const pets = ['Ada'];\n\nthrow new Error('nothing works');\n`),
    script(
      'an exception in a function, in another file',
      `import { find } from './lib/find.js';\n\nconsole.log('start');\nfind('Ada');\n`,
      {
        files: {
          'lib/find.js': `export function find(name) {\n  const pets = undefined;\n  return pets.filter((pet) => pet.name === name);\n}\n`,
        },
      },
    ),
    script('TypeError of undefined', `const request = {};\n\n  console.log(request.body.name);\n`),
    script('calling what is no function', `const app = { get: 5 };\napp.get('/', () => {});\n`),
    script('ReferenceError', `function main() {\n  return petz.length;\n}\nmain();\n`),
    script('assignment to a constant', `const port = 3000;\nport = 4000;\n`),
    script(
      'too much recursion',
      `function again() {\n  return again() + 1;\n}\ntry {\n  again();\n} catch (error) {\n  console.log(error.name, error.message);\n}\n`,
    ),
    script('a thrown text', `throw 'just text';\n`),
    script('a thrown object', `throw { status: 500 };\n`),
    script('a thrown null', `throw null;\n`),
    script(
      'an own error class with fields',
      `class PetError extends Error {\n  constructor(message) {\n    super(message);\n    this.name = 'PetError';\n    this.code = 'E_PET';\n    this.details = { kind: 'cat' };\n  }\n}\n\nthrow new PetError('no such pet');\n`,
    ),
    script(
      'an error with a cause',
      `try {\n  JSON.parse('{');\n} catch (cause) {\n  throw new Error('the file is broken', { cause });\n}\n`,
    ),
    script(
      'an AggregateError',
      `await Promise.any([Promise.reject(new Error('one')), Promise.reject(new Error('two'))]);\n`,
    ),
    script(
      'a rejection at the top level',
      `async function load() {\n  throw new Error('not loaded');\n}\nawait load();\n`,
    ),
    script(
      'an unhandled rejection',
      `async function load() {\n  throw new Error('not loaded');\n}\nload();\nsetTimeout(() => console.log('never'), 100);\n`,
    ),
    script(
      'an unhandled rejection that is no error',
      `Promise.reject('only text');\nsetTimeout(() => {}, 50);\n`,
    ),
    script('an unhandled rejection of an object', `Promise.reject({ a: 1 });\n`),
    script(
      'a rejection handled in the same turn',
      `const lost = Promise.reject(new Error('x'));\nqueueMicrotask(() => lost.catch((error) => console.log('in time', error.message)));\n`,
    ),
    script(
      'process.on unhandledRejection',
      `process.on('unhandledRejection', (reason, promise) => console.log(reason.message, promise instanceof Promise));\nprocess.on('rejectionHandled', () => console.log('handled late'));\nconst lost = Promise.reject(new Error('seen'));\nsetTimeout(() => lost.catch(() => {}), 10);\n`,
    ),
    script(
      'process.on uncaughtException',
      `process.on('uncaughtException', (error, origin) => console.log(error.message, origin));\nsetTimeout(() => console.log('still here'), 10);\nsetImmediate(() => { throw new Error('caught'); });\n`,
    ),
    script(
      'an unhandled rejection reaches uncaughtException',
      `process.on('uncaughtException', (error, origin) => console.log(error.message, origin));\nPromise.reject(new Error('rejected'));\n`,
    ),
    script(
      'uncaughtExceptionMonitor',
      `process.on('uncaughtExceptionMonitor', (error, origin) => console.log('monitor', error.message, origin));\nprocess.on('exit', (code) => console.log('exit', code));\nthrow new Error('seen on the way');\n`,
    ),
    script(
      'a handler that throws too',
      `process.on('uncaughtException', () => { throw new Error('second'); });\nthrow new Error('first');\n`,
    ),
    server(
      'an exception in a handler ends the server',
      program`
      import { createServer } from 'node:http';

      createServer((request, response) => {
        if (request.url === '/crash') throw new Error('in the handler');
        response.end('fine');
      }).listen(3000);
    `,
      [get('/'), get('/crash'), { do: 'exit' }],
    ),
    server(
      'a rejection in an async handler ends the server',
      program`
      import { createServer } from 'node:http';

      createServer(async (request, response) => {
        const body = JSON.parse('{"a":');
        response.end(body);
      }).listen(3000);
    `,
      [send('POST', '/', { body: 'x' }), { do: 'exit' }],
    ),
    server(
      'a handler is kept alive by uncaughtException',
      program`
      import { createServer } from 'node:http';
      process.on('uncaughtException', (error) => console.error('logged', error.message));
      createServer((request, response) => {
        if (request.url === '/crash') setImmediate(() => response.end('after')), null.x;
        response.end('fine');
      }).listen(3000);
    `,
      [get('/crash'), printed('logged'), get('/')],
    ),
    script(
      'JSON.parse messages',
      `for (const text of ['', '{', '{"a":1,}', 'nope', '[1 2]', '{"a":undefined}', "{'a':1}"]) try { JSON.parse(text); } catch (error) { console.log(error.name, error.message); }\n`,
    ),
    script(
      'messages of everyday mistakes',
      program`
      const tries = [() => undefined.x, () => null.x(), () => ({}).x(), () => nope, () => [].reduce((a) => a), () => new Array(-1), () => 'x'.repeat(-1), () => (5).toFixed(101), () => BigInt(1.5), () => 1n + 1, () => Symbol() + '', () => new (class { constructor() { this.x.y; } })(), () => { const { a } = null; }, () => { const [a] = {}; }, () => JSON.stringify(10n), () => { const o = {}; o.o = o; JSON.stringify(o); }, () => Object.defineProperty(Object.freeze({}), 'x', {}), () => { 'use strict'; Object.freeze([]).push(1); }, () => new Proxy({}, null), () => structuredClone(() => {}), () => decodeURIComponent('%'), () => new RegExp('('), () => [...5], () => new 5, () => x.y, () => class extends null {}.prototype.q.z];
      let x;
      for (const attempt of tries) try { console.log(attempt()); } catch (error) { console.log(error.name + ': ' + error.message); }
    `,
    ),
    script(
      'stack, captureStackTrace, stackTraceLimit',
      `function place() {\n  return new Error('here').stack;\n}\nconsole.log(place());\nconst holder = {};\nError.captureStackTrace(holder);\nconsole.log(holder.stack.split('\\n')[1].trim());\nError.stackTraceLimit = 1;\nconsole.log(place().split('\\n').length);\n`,
    ),
    script(
      'prepareStackTrace gets call sites',
      `Error.prepareStackTrace = (error, sites) => sites.map((site) => [site.getFunctionName(), site.getLineNumber(), site.getColumnNumber()].join(':')).slice(0, 1);\nfunction named() {\n  return new Error('x').stack;\n}\nconsole.log(named());\n`,
    ),
    script(
      'async traces',
      `async function inner() {\n  await null;\n  throw new Error('deep');\n}\nasync function outer() {\n  await inner();\n}\nouter().catch((error) => console.log(error.stack));\n`,
    ),
    script(
      'Error details',
      `console.log(new Error('m', { cause: 1 }).cause, Object.prototype.toString.call(new Error()), Error('x') instanceof Error, Error.isError?.({}), new DOMException('m', 'AbortError').code, new RangeError('r').name);\n`,
    ),
    script(
      'process.exit inside try, finally does not run',
      `try {\n  process.exit(2);\n} catch {\n  console.log('never');\n} finally {\n  console.log('never either');\n}\n`,
    ),
    script(
      'an exception after output',
      `process.stdout.write('half a line');\nconsole.error('a warning');\nthrow new Error('end');\n`,
    ),
    script('CommonJS exceptions', `const helper = require('./helper.cjs');\nhelper();\n`, {
      entry: 'main.cjs',
      files: {
        'helper.cjs': `module.exports = function helper() {\n  throw new RangeError('from CommonJS');\n};\n`,
      },
    }),
  ],
};

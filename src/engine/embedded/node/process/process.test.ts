// The life of a program: order of callbacks, what keeps it alive, exit codes, uncaught errors, signals, environment.
import { describe, expect, test } from 'vitest';
import { printing, sameAsNode } from '../testing/same-as-node.ts';
import { runEmbedded, start } from '../testing/program.ts';

describe('order of callbacks', () => {
  sameAsNode({
    'ticks come before promises, promises before timers': `
      setTimeout(() => console.log('timeout'), 0);
      process.nextTick(() => console.log('tick'));
      Promise.resolve().then(() => { console.log('promise'); process.nextTick(() => console.log('tick 2')); Promise.resolve().then(() => console.log('promise 2')); });
      queueMicrotask(() => console.log('microtask'));
      console.log('main');`,
    'ticks queued by ticks run before promises': `
      process.nextTick(() => { console.log(1); process.nextTick(() => console.log(2)); Promise.resolve().then(() => console.log(3)); });`,
    'each timer has its ticks and promises': `
      setTimeout(() => { console.log('a'); process.nextTick(() => console.log('a tick')); Promise.resolve().then(() => console.log('a promise')); }, 1);
      setTimeout(() => console.log('b'), 2);`,
    'timers of equal time keep their order': `setTimeout(() => console.log(1), 1); setTimeout(() => console.log(2), 0); setTimeout(() => console.log(3));`,
    'ticks after await': `(async () => { await null; process.nextTick(() => console.log('tick')); await null; console.log('await'); })();`,
  });
});

describe('what keeps a program alive', () => {
  sameAsNode(
    {
      nothing: `console.log('done'); process.on('exit', (code) => console.log('exit', code, process.exitCode));`,
      'a pending promise does not': `new Promise(() => {}); process.on('exit', () => console.log('exit'));`,
      'an unreferenced timer does not': `setTimeout(() => console.log('never'), 50).unref();`,
      'a referenced timer does': `const t = setTimeout(() => console.log('fired'), 5); t.unref(); t.ref(); console.log(t.hasRef());`,
      'an interval until it is cleared': `let n = 0; const t = setInterval(() => { console.log(++n); if (n === 3) clearInterval(t); }, 1);`,
      'beforeExit may give it more to do': `let n = 0; process.on('beforeExit', (c) => { console.log('before', c); if (n++ < 2) setTimeout(() => console.log('more'), 1); });`,
      'a closed server does not': `const s = require('http').createServer().listen(0, () => s.close(() => console.log('closed')));`,
      'an unreferenced server does not': `require('http').createServer().listen(0, () => console.log('up')).unref();`,
      'work with callbacks does': `require('crypto').randomBytes(4, (e, b) => console.log(b.length)); require('fs').readFile('main.cjs', () => console.log('read'));`,
      'promises of fs and timers do': `require('fs/promises').readFile('/nowhere').catch((e) => { console.log(e.code); require('timers/promises').setTimeout(3, 'x').then(console.log); });`,
      'web crypto does': `crypto.subtle.digest('SHA-256', new Uint8Array(3)).then((d) => console.log(d.byteLength));`,
    },
    { files: { '/app/main.cjs': '' } },
  );
});

describe('exit codes', () => {
  sameAsNode({
    'process.exit': `process.on('exit', (c) => console.log('exit', c)); process.exit(3); console.log('never');`,
    'process.exit inside try': `try { process.exit(2); } finally { console.log = () => {}; }`,
    'process.exit in a timer': `setTimeout(() => process.exit(4), 1); setInterval(() => {}, 10);`,
    'process.exit in a promise': `Promise.resolve().then(() => process.exit(5)); setInterval(() => {}, 10);`,
    exitCode: `process.exitCode = 7; process.on('exit', (c) => console.log(c));`,
    'exitCode changed by an exit listener': `process.on('exit', () => { process.exitCode = 9; });`,
    'exit code as a string': `process.exit('6');`,
    'a bad exit code': printing(['process.exit("x")', 'process.exit(1.5)', '(process.exitCode = {})']),
    'an uncaught error': `process.on('exit', (c) => console.log('exit', c)); throw new Error('boom');`,
    'an uncaught error in a timer': `process.on('exit', (c) => console.log('exit', c)); setTimeout(() => { throw new TypeError('boom'); }, 1); setInterval(() => {}, 10);`,
    'an uncaught error in a microtask': `queueMicrotask(() => { throw new Error('boom'); }); setInterval(() => {}, 10);`,
    'a caught uncaught error': `process.on('uncaughtException', (e, origin) => console.log(e.message, origin)); setTimeout(() => console.log('goes on'), 5); throw new Error('boom');`,
    'an unhandled rejection': `process.on('exit', (c) => console.log('exit', c)); Promise.reject(new Error('boom')); setTimeout(() => console.log('never'), 20);`,
    'a handled unhandled rejection': `process.on('unhandledRejection', (reason, promise) => console.log(reason, promise instanceof Promise)); Promise.reject(42);`,
    'a rejection as uncaught exception': `process.on('uncaughtException', (e, origin) => console.log(e.code, e.message, origin)); Promise.reject(42);`,
    'an error event without listener': `const { EventEmitter } = require('events'); process.on('uncaughtException', (e) => console.log(e.message)); new EventEmitter().emit('error', new Error('loud'));`,
    uncaughtExceptionMonitor: `process.on('uncaughtExceptionMonitor', (e, o) => console.log(e.message, o)); throw new Error('seen');`,
    'process.kill of itself': `process.on('SIGTERM', (s, n) => { console.log(s, n); process.exit(0); }); process.kill(process.pid, 'SIGTERM'); setInterval(() => {}, 10);`,
  });

  test('a top-level await that never settles ends the program with 13', async () => {
    const result = await runEmbedded(`console.log('waiting')`, { unsettled: true });
    expect(result).toEqual({
      stdout: 'waiting\n',
      stderr: 'Warning: Detected unsettled top-level await\n',
      code: 13,
    });
  });

  test('a top-level await for a timer does not', async () => {
    const source = `setTimeout(() => { console.log('timer'); process.exit(0); }, 300)`;
    expect(await runEmbedded(source, { unsettled: true })).toMatchObject({ stdout: 'timer\n', code: 0 });
  });

  test('the trace of an uncaught error goes to stderr', async () => {
    const { stderr, code } = await runEmbedded(`throw new Error('boom')`);
    expect(stderr).toContain('Error: boom');
    expect(stderr).toContain('/app/main.cjs');
    expect(code).toBe(1);
  });

  test('nothing runs or prints after the end', async () => {
    const result = await runEmbedded(
      `setTimeout(() => console.log('late'), 1); try { process.exit(0) } catch {} console.log('after'); fetch('http://localhost:1')`,
    );
    expect(result).toEqual({ stdout: '', stderr: '', code: 0 });
  });

  test('SIGTERM without listener ends the program without a code', async () => {
    const program = await start(`require('http').createServer().listen(3000)`);
    await program.listening;
    program.signal('SIGTERM');
    expect((await program.exited).code).toBe(null);
  });

  test('SIGTERM with a listener that closes the server ends it with 0', async () => {
    const program = await start(
      `const s = require('http').createServer().listen(3000); process.on('SIGTERM', () => s.close(() => console.log('bye')))`,
    );
    await program.listening;
    program.signal('SIGTERM');
    expect(await program.exited).toEqual({ stdout: 'bye\n', stderr: '', code: 0 });
  });
});

describe('properties and methods', () => {
  sameAsNode(
    {
      'environment values are strings': printing(
        [
          'process.env.A',
          'process.env.NONE',
          'process.env.B',
          '"C" in process.env',
          'process.env.U',
          'Object.keys(process.env).sort().join()',
        ],
        `process.env.B = 5; process.env.C = true; delete process.env.A2; process.env.U = undefined;`,
      ),
      'what it is': printing([
        'process.version.slice(0, 4)',
        'process.versions.node.split(".")[0]',
        'process.platform',
        'process.argv.length',
        'typeof process.pid',
        'process.execArgv',
        'process.release.name',
        'process.stdout.fd',
        'process.stderr.fd',
        'process.stdout.isTTY',
        'Object.prototype.toString.call(process)',
        'process instanceof require("events")',
        'process.uptime() > 0',
        'typeof process.memoryUsage().heapUsed',
        'process.hrtime().length',
        'typeof process.hrtime.bigint()',
        'process.hrtime([0, 0])[0] >= 0',
        'process.exitCode',
        'process.nextTick(5)',
        'process.hrtime(1)',
        'typeof process.umask()',
        'process.features.typescript',
        'process.emitWarning(5)',
        'process.kill("x")',
        'process.kill(process.pid, "SIGNOPE")',
      ]),
      chdir: printing([
        'process.chdir("sub")',
        'process.cwd().endsWith("/app/sub")',
        'require("fs").readdirSync(".")',
        'require("path").resolve("x").endsWith("app/sub/x")',
      ]),
      loadEnvFile: printing([
        'process.loadEnvFile()',
        'process.loadEnvFile("vars.env")',
        'process.env.ONE',
        'process.env.TWO',
        'process.env.QUOTED',
        'process.env.LINES',
        'process.env.SPACED',
        'process.env.EXP',
        'process.env.EMPTY',
        'process.env.A',
      ]),
      'stdout takes callbacks and bytes': `process.stdout.write('a', () => console.log('written')); process.stdout.write(new Uint8Array([98, 10])); process.stdout.end; console.log(process.stdout.writable);`,
      'warnings are events': `process.on('warning', (w) => console.log(w.name, w.code, w.message)); process.emitWarning('careful', 'MyWarning', 'W1'); process.emitWarning('old', { type: 'DeprecationWarning', code: 'D1' });`,
    },
    {
      env: { A: 'a', A2: 'x' },
      files: {
        '/app/sub/f.txt': 'f',
        '/app/vars.env': `# note\nONE=1\nTWO = two words # comment\nQUOTED="a # b\\nc"\nLINES='x\ny'\nSPACED="  s  "\nexport EXP=e\nEMPTY=\nA=other\n`,
      },
    },
  );

  test('a warning is printed as Node prints it', async () => {
    const { stderr } = await runEmbedded(
      `process.emitWarning('careful'); process.emitWarning('again', 'Odd', 'W2')`,
    );
    expect(stderr).toBe(
      '(node:4242) Warning: careful\n(Use `node --trace-warnings ...` to show where the warning was created)\n(node:4242) [W2] Odd: again\n',
    );
  });
});

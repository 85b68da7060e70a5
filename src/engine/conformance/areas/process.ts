// Conformance: `process`.
import type { Area } from '../case.ts';
import { get, printed, program, script, server, stepped } from '../build-case.ts';

export const processArea: Area = {
  id: 'process',
  title: 'process: env, exit, signals, warnings',
  cases: [
    script(
      'env holds text only',
      program`
      process.env.N = 5; process.env.U = undefined; process.env.B = true;
      console.log(process.env.N, process.env.U, process.env.B, process.env.NOPE, 'NOPE' in process.env, delete process.env.N, process.env.N, process.env.GIVEN);
      console.log(Object.keys(process.env).includes('GIVEN'), { ...process.env }.GIVEN);
    `,
      { env: { GIVEN: 'from outside' } },
    ),
    script(
      'env refuses symbols',
      `try { process.env[Symbol('x')] = 1; } catch (error) { console.log(error.name, error.message); }\n`,
    ),
    script(
      'argv, argv0, execArgv, cwd, title',
      program`
      import { basename } from 'node:path';
      console.log(process.argv.length, basename(process.argv[0]), process.argv[1] === import.meta.filename, process.cwd(), Array.isArray(process.execArgv));
    `,
    ),
    script(
      'version, platform, ids',
      program`
      console.log(process.version.split('.')[0], process.versions.node.split('.')[0], process.platform, typeof process.pid, typeof process.ppid, typeof process.arch, process.release.name, typeof process.versions.v8);
      console.log(typeof process.uptime(), process.memoryUsage().heapUsed > 0, typeof process.memoryUsage.rss(), typeof process.cpuUsage().user, process.features.typescript);
    `,
    ),
    script(
      'hrtime',
      program`
      const start = process.hrtime();
      console.log(start.length, process.hrtime(start)[0] < 60, typeof process.hrtime.bigint(), process.hrtime.bigint() >= 0n);
    `,
    ),
    script(
      'exit ends at once',
      `process.on('exit', (code) => console.log('exit', code));\nprocess.exit(3);\nconsole.log('never');\n`,
    ),
    script(
      'exitCode',
      `process.exitCode = 4;\nprocess.on('exit', (code) => console.log('exit', code, process.exitCode));\nconsole.log('goes on');\n`,
    ),
    script(
      'exit codes that are none',
      program`
      for (const code of ['x', 1.5, {}]) try { process.exitCode = code; } catch (error) { console.log(error.name, error.code, error.message); }
      process.exit('7');
    `,
    ),
    script(
      'exit handlers may set the code, and run no timers',
      `process.on('exit', () => { process.exitCode = 9; setTimeout(() => console.log('never'), 0); console.log('handler'); });\n`,
    ),
    script(
      'beforeExit may give more to do',
      `let times = 0;\nprocess.on('beforeExit', (code) => { times += 1; console.log('beforeExit', code, times); if (times < 3) setTimeout(() => console.log('more'), 1); });\nprocess.on('exit', () => console.log('exit'));\n`,
    ),
    server(
      'SIGTERM without a handler',
      program`
      import { createServer } from 'node:http';
      process.on('exit', () => console.log('never for a signal'));
      createServer((_, response) => response.end('up')).listen(3000);
    `,
      [get('/'), { do: 'stop', signal: 'SIGTERM' }],
    ),
    server(
      'SIGTERM with a handler',
      program`
      import { createServer } from 'node:http';
      const server = createServer((_, response) => response.end('up')).listen(3000);
      process.once('SIGTERM', (signal, number) => {
        console.log('got', signal, number);
        server.close(() => { console.log('closed'); process.exit(0); });
        server.closeAllConnections();
      });
    `,
      [get('/'), { do: 'stop', signal: 'SIGTERM' }],
    ),
    server(
      'SIGTERM with a handler that ends by itself',
      program`
      import { createServer } from 'node:http';
      const server = createServer().listen(3000);
      process.on('SIGTERM', () => server.close());
      process.on('exit', (code) => console.log('exit', code));
    `,
      [{ do: 'stop', signal: 'SIGTERM' }],
    ),
    stepped(
      'SIGKILL asks nobody',
      `process.on('SIGTERM', () => console.log('never'));\nprocess.on('exit', () => console.log('never'));\nsetInterval(() => {}, 1000);\nconsole.log('up');\n`,
      [printed('up'), { do: 'stop', signal: 'SIGKILL' }],
    ),
    script(
      'nextTick goes before promises and timers',
      program`
      setTimeout(() => console.log('timeout'), 0);
      Promise.resolve().then(() => console.log('promise'));
      process.nextTick((a, b) => console.log('tick', a, b), 1, 2);
      queueMicrotask(() => console.log('microtask'));
      console.log('sync');
    `,
    ),
    script(
      'nextTick in CommonJS, nested',
      program`
      process.nextTick(() => { console.log('tick 1'); process.nextTick(() => console.log('tick 3')); Promise.resolve().then(() => console.log('promise 2')); });
      Promise.resolve().then(() => { console.log('promise 1'); process.nextTick(() => console.log('tick 4')); });
      process.nextTick(() => console.log('tick 2'));
      setImmediate(() => console.log('immediate'));
    `,
      { entry: 'main.cjs' },
    ),
    script(
      'emitWarning',
      program`
      process.on('warning', (warning) => console.log('event', warning.name, warning.code, warning.message));
      process.emitWarning('careful');
      process.emitWarning('old', 'DeprecationWarning', 'DEP_X');
      process.emitWarning('named', { type: 'PetWarning', code: 'P1', detail: 'more words' });
    `,
    ),
    script(
      'kill itself',
      `process.on('SIGUSR2', () => console.log('got it'));\nprocess.kill(process.pid, 'SIGUSR2');\nsetTimeout(() => {}, 20);\ntry { process.kill(process.pid, 'NOPE'); } catch (error) { console.log(error.code); }\n`,
    ),
    script(
      'loadEnvFile',
      program`
      process.loadEnvFile();
      process.loadEnvFile('other.env');
      console.log(process.env.FROM_FILE, process.env.QUOTED, process.env.GIVEN, process.env.OTHER);
      try { process.loadEnvFile('none.env'); } catch (error) { console.log(error.code, error.message); }
    `,
      {
        files: { '.env': 'FROM_FILE=yes\nQUOTED="a b"\nGIVEN=file\n', 'other.env': 'OTHER=1\n' },
        env: { GIVEN: 'outside' },
      },
    ),
    script(
      'chdir',
      `import { mkdirSync } from 'node:fs';\nmkdirSync('sub');\nprocess.chdir('sub');\nconsole.log(process.cwd());\ntry { process.chdir('none'); } catch (error) { console.log(error.code, error.message); }\n`,
    ),
    script(
      'abort of what is asked wrongly',
      program`
      for (const action of [() => process.nextTick(5), () => process.on('x'), () => process.hrtime(5), () => process.emitWarning(5), () => process.kill('x')])
        try { action(); } catch (error) { console.log(error.name, error.code, error.message); }
    `,
    ),
    script(
      'process is global and a module',
      `import process2, { env } from 'node:process';\nconsole.log(process2 === process, env === process.env, process instanceof (await import('node:events')).EventEmitter, Object.prototype.toString.call(process), globalThis.process === process);\n`,
    ),
    script(
      'stdin is at its end',
      `process.stdin.on('data', () => console.log('data')).on('end', () => console.log('end'));\nprocess.stdin.resume();\n`,
    ),
    script(
      'getBuiltinModule and exit listeners',
      `console.log(process.getBuiltinModule('node:path').join('a', 'b'), process.getBuiltinModule('none'), process.listenerCount('exit'), typeof process.constrainedMemory);\n`,
    ),
  ],
};

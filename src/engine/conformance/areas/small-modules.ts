// Conformance: smaller built-in modules, and those that a page cannot offer but libraries import.
import type { Area } from '../case.ts';
import { program, script } from '../build-case.ts';

export const smallModules: Area = {
  id: 'small-modules',
  title: 'Other built-in modules: os, readline, net, vm, …',
  cases: [
    script(
      'os',
      program`
      import os from 'node:os';
      console.log(JSON.stringify(os.EOL), os.platform(), os.type(), typeof os.hostname(), typeof os.tmpdir(), os.cpus().length > 0, typeof os.totalmem(), typeof os.userInfo().username, os.endianness(), os.constants.signals.SIGTERM, os.devNull, typeof os.availableParallelism());
    `,
    ),
    script(
      'every built-in can be imported',
      program`
      const names = ['assert', 'async_hooks', 'buffer', 'child_process', 'cluster', 'console', 'constants', 'crypto', 'dgram', 'diagnostics_channel', 'dns', 'dns/promises', 'events', 'fs', 'fs/promises', 'http', 'http2', 'https', 'inspector', 'module', 'net', 'os', 'path', 'path/posix', 'perf_hooks', 'process', 'punycode', 'querystring', 'readline', 'readline/promises', 'stream', 'stream/consumers', 'stream/promises', 'stream/web', 'string_decoder', 'timers', 'timers/promises', 'tls', 'tty', 'url', 'util', 'util/types', 'v8', 'vm', 'worker_threads', 'zlib'];
      for (const name of names) { const module = await import(name); if (!module.default) console.log(name, 'has no default'); }
      console.log('all', names.length);
    `,
      { masks: [{ pattern: /\(node:<pid>\) \[DEP0040\][^]*$/, as: '' }] },
    ),
    script(
      'net: addresses',
      `import net from 'node:net';\nconsole.log(net.isIP('127.0.0.1'), net.isIP('::1'), net.isIP('nope'), net.isIPv4('1.2.3.4'), net.isIPv6('1.2.3.4'), typeof net.Socket, typeof net.createServer, new net.BlockList().check('1.1.1.1'));\n`,
    ),
    script(
      'readline over a stream',
      program`
      import { createInterface } from 'node:readline';
      import { Readable } from 'node:stream';
      const lines = createInterface({ input: Readable.from(['one\ntw', 'o\n', 'three']) });
      lines.on('line', (line) => console.log('line', line)).on('close', () => console.log('close'));
    `,
    ),
    script(
      'vm',
      `import vm from 'node:vm';\nconsole.log(vm.runInNewContext('a + 1', { a: 2 }), vm.runInThisContext('typeof process'), new vm.Script('1 + 2').runInThisContext(), vm.isContext({}));\n`,
    ),
    script(
      'v8 and serialize',
      `import v8 from 'node:v8';\nconsole.log(v8.deserialize(v8.serialize({ a: [1, new Date(0)] })), v8.getHeapStatistics().total_heap_size > 0);\n`,
    ),
    script(
      'tty',
      `import tty from 'node:tty';\nconsole.log(tty.isatty(1), typeof tty.WriteStream, typeof tty.ReadStream);\n`,
    ),
    script(
      'worker_threads of the main thread',
      `import { isMainThread, parentPort, threadId, workerData, MessageChannel as M } from 'node:worker_threads';\nconsole.log(isMainThread, parentPort, threadId, workerData, M === MessageChannel);\n`,
    ),
    script(
      'cluster of the primary',
      `import cluster from 'node:cluster';\nconsole.log(cluster.isPrimary, cluster.isMaster, cluster.isWorker, typeof cluster.fork);\n`,
    ),
    script(
      'http2 and https constants',
      `import http2 from 'node:http2';\nimport https from 'node:https';\nconsole.log(http2.constants.HTTP_STATUS_NOT_FOUND, typeof http2.createServer, typeof https.request, https.globalAgent.protocol, https.globalAgent.defaultPort, typeof https.Agent);\n`,
    ),
    script(
      'punycode and constants',
      `import constants from 'node:constants';\nconsole.log(constants.O_RDONLY, constants.SIGINT, constants.R_OK);\n`,
    ),
    script(
      'module helpers',
      `import { builtinModules, findPackageJSON, isBuiltin, Module, stripTypeScriptTypes } from 'node:module';\nconsole.log(builtinModules.length > 50, typeof findPackageJSON, isBuiltin('fs/promises'), typeof Module, stripTypeScriptTypes('const a: number = 1;'));\n`,
      { masks: [{ pattern: /\(node:<pid>\) ExperimentalWarning[^]*$/, as: '' }] },
    ),
    script(
      'types stripped by hand, and the package.json above',
      program`
        import { findPackageJSON, stripTypeScriptTypes } from 'node:module';
        console.log(JSON.stringify(stripTypeScriptTypes('let b: number = 2 as const;\n', { sourceUrl: 'a.ts' })));
        for (const code of ['enum X {}', 7]) {
          try { console.log(stripTypeScriptTypes(code)); } catch (error) { console.log(error.name, error.code, error.message); }
        }
        console.log(findPackageJSON('.', import.meta.url), findPackageJSON(import.meta.url));
        try { findPackageJSON(); } catch (error) { console.log(error.name, error.code, error.message); }
      `,
    ),
  ],
};

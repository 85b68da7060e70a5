// One stand-in container: a temporary folder, and real Node processes in it. Node only.
import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { FromServer, Operations, WireTree } from './protocol.ts';

/** What the container lacks. */
export interface Lacks {
  /** `DatabaseSync` of `node:sqlite` has no `exec`, as in WebContainer. */
  sqliteExec: boolean;
}

const NODE = join(dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin', 'node');

/** A shell as far as tests type into it. It has no terminal of its own, so the size is told by a file. */
const JSH = `#!/bin/sh
stty() { cat "$TERMINAL_SIZE"; }
printf '❯ '
while IFS= read -r line; do
  eval "$line"
  printf '❯ '
done
`;

/** Makes the operations of one container, which tells what its processes print by `send`. */
export function createContainer(lacks: Lacks, send: (message: FromServer) => void): Operations {
  const processes = new Map<number, ChildProcess>();
  /** Processes in a terminal, and the file that tells its size. */
  const terminals = new Map<number, string>();
  let root = '';
  let home = '';
  let bin = '';
  let last = 0;
  const at = (path: string) => resolve(home, path);

  /** As a terminal shows it: both streams in one, line ends made whole. */
  const print = (process: number, text: string) =>
    send({
      type: 'output',
      process,
      base64: Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1').toString('base64'),
    });

  async function end(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    const exited = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await Promise.race([exited, delay(500)]);
    child.kill('SIGKILL');
  }

  return {
    async build(workdirName) {
      root = await mkdtemp(join(tmpdir(), 'webcontainer-stand-in-'));
      home = join(root, 'home', workdirName);
      bin = join(root, 'bin');
      await mkdir(home, { recursive: true });
      await mkdir(bin);
      const hook = new URL('./own-network.ts', import.meta.url);
      hook.searchParams.set('address', `127.${randomInt(1, 255)}.${randomInt(255)}.${randomInt(1, 255)}`);
      if (lacks.sqliteExec) hook.searchParams.set('without-exec', '');
      await writeFile(join(bin, 'node'), `#!/bin/sh\nexec '${NODE}' --import '${hook.href}' "$@"\n`);
      await chmod(join(bin, 'node'), 0o755);
      await writeFile(join(bin, 'jsh'), JSH);
      await chmod(join(bin, 'jsh'), 0o755);
      return { path: bin, cwd: home };
    },
    mount: (tree, folder) => writeTree(tree, at(folder)),
    readFile: async (path) => (await readFile(at(path))).toString('base64'),
    writeFile: (path, base64) => writeFile(at(path), Buffer.from(base64, 'base64')),
    async mkdir(path, recursive) {
      await mkdir(at(path), { recursive });
    },
    rm: (path, recursive, force) => rm(at(path), { recursive, force }),
    async readdir(path) {
      const entries = await readdir(at(path), { withFileTypes: true });
      return entries.map((entry) => ({ name: entry.name, folder: entry.isDirectory() }));
    },
    async spawn({ command, args, cwd = '.', env = {}, terminal }) {
      const id = ++last;
      const sizeFile = join(root, `terminal-${id}`);
      if (terminal) {
        terminals.set(id, sizeFile);
        await writeFile(sizeFile, `${terminal.rows} ${terminal.cols}\n`);
      }
      const texts = Object.entries(env).map(([name, value]) => [name, String(value)]);
      const child = spawn(command, args, {
        cwd: at(cwd),
        env: {
          PATH: `${bin}:${process.env['PATH'] ?? ''}`,
          HOME: home,
          TERMINAL_SIZE: sizeFile,
          ...Object.fromEntries(texts),
        },
      });
      processes.set(id, child);
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('latin1').on('data', (text: string) => print(id, text));
      }
      child.on('error', () => {
        print(id, `jsh: command not found: ${command}\n`);
        send({ type: 'exit', process: id, code: 127 });
      });
      child.on('close', (code) => {
        processes.delete(id);
        terminals.delete(id);
        send({ type: 'exit', process: id, code: code ?? 137 });
      });
      child.stdin.on('error', () => {});
      return id;
    },
    async write(process, text) {
      // A terminal repeats what it is given.
      const typed = terminals.has(process) ? text.replaceAll('\r', '\n') : text;
      print(process, typed);
      processes.get(process)?.stdin?.write(typed);
    },
    async resize(process, { cols, rows }) {
      const sizeFile = terminals.get(process);
      // At once: what is typed next may ask for it.
      if (sizeFile) writeFileSync(sizeFile, `${rows} ${cols}\n`);
    },
    async kill(process) {
      const child = processes.get(process);
      if (child) await end(child);
    },
    async teardown() {
      await Promise.all([...processes.values()].map(end));
      if (root) await rm(root, { recursive: true, force: true });
    },
  };
}

async function writeTree(tree: WireTree, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, node] of Object.entries(tree.d)) {
    if ('d' in node) await writeTree(node, join(folder, name));
    else await writeFile(join(folder, name), node.f.c, node.f.b ? 'latin1' : 'utf8');
  }
}

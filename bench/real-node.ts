// Measures real Node: a process per run, asked over a socket. For the bench.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Project } from '../src/engine/port.ts';
import type { Machine, ProgramFigures } from './figures.ts';
import { ownMemory } from './memory.ts';
import { programs, words, type BenchProgram } from './programs.ts';
import { measureRequests, type Send } from './request-times.ts';

const EDITS = 15;
const KILLS = 5;
const packages = join(import.meta.dirname, '../node_modules');

/** Where all runs take place, one after the other. */
interface Place {
  folder: string;
  port: number;
}

/** Takes about ten seconds. */
export async function measureNode(): Promise<Machine> {
  const folder = mkdtempSync(join(tmpdir(), 'roundtrip-bench-'));
  symlinkSync(packages, join(folder, 'node_modules'));
  const place = { folder, port: await freePort() };
  try {
    const kill: number[] = [];
    let memory: number | undefined;
    const measured: [BenchProgram['id'], ProgramFigures][] = [];
    for (const program of programs) {
      measured.push([program.id, await measureProgram(place, program)]);
      if (program.id !== 'hono') continue;
      const { child, stop } = await start(place, program.project('Hello'));
      memory = ownMemory(child.pid ?? 0);
      await stop();
      for (let done = 0; done < KILLS; done += 1) kill.push(await killLoop(place, program));
    }
    const figures = Object.fromEntries(measured) as Machine['programs'];
    return { title: `Node ${process.versions.node}`, programs: figures, kill, ...(memory ? { memory } : {}) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each run is a new process, so only the first, whose files nobody has read yet, is a cold one. */
async function measureProgram(place: Place, program: BenchProgram): Promise<ProgramFigures> {
  const times: number[] = [];
  for (const word of words(EDITS + 1)) {
    const project = program.project(word);
    const began = performance.now();
    const { send, stop } = await start(place, project);
    const answer = await send('/');
    times.push(performance.now() - began);
    await stop();
    if (!answer.includes(word)) throw new Error(`Node answered with an older edit: ${answer}`);
  }
  const { send, stop } = await start(place, program.project('Hello'));
  const requests = await measureRequests(send);
  await stop();
  return { cold: times.slice(0, 1), warm: times.slice(1), requests };
}

async function killLoop(place: Place, program: BenchProgram): Promise<number> {
  const { send, stop } = await start(place, program.project('Hello'));
  await send('/');
  send('/loop').catch(() => undefined);
  await send('/').catch(() => undefined);
  const began = performance.now();
  await stop();
  return performance.now() - began;
}

interface Started {
  child: ChildProcess;
  send: Send;
  stop: () => Promise<void>;
}

/** Writes the files and resolves once the program says that it listens. */
async function start({ folder, port }: Place, project: Project): Promise<Started> {
  for (const [path, content] of Object.entries(project.files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const child = spawn(process.execPath, [project.entry], {
    cwd: folder,
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), ended]);
  if (child.exitCode !== null) throw new Error(`A program of the bench ended with ${child.exitCode}.`);

  const agent = new Agent({ keepAlive: true });
  return {
    child,
    send: (path) =>
      new Promise((resolve, reject) => {
        const request = get({ host: '127.0.0.1', port, path, agent, timeout: 1000 }, (response) => {
          text(response).then(resolve, reject);
        });
        request.on('timeout', () => request.destroy()).on('error', reject);
      }),
    async stop() {
      child.kill('SIGKILL');
      await ended;
      agent.destroy();
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

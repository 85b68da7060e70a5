// Measures how long a site takes to build and how much memory that needs, for courses of 10, 100 and 1,000 lessons. For
// the bench.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateCourse } from './generated-course.ts';

/** What one build took. */
export interface BuildFigures {
  lessons: number;
  /** Milliseconds. */
  took: number;
  /** The most memory that the build's process held, in bytes; undefined where the system does not tell. */
  memory: number | undefined;
}

const pollMs = 250;

/** Builds a generated course. Throws an Error with the end of what the build said when it does not succeed. */
export async function measureBuild(lessons: number): Promise<BuildFigures> {
  const course = await generateCourse(lessons);
  try {
    const began = performance.now();
    const build = spawn(process.execPath, [join(course.root, 'node_modules/astro/bin/astro.mjs'), 'build'], {
      cwd: course.root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [build.stdout, build.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-2000)));
    let memory: number | undefined;
    const poll = setInterval(() => {
      void peakOf(build.pid).then((peak) => (memory = peak ?? memory));
    }, pollMs);
    const [code] = (await once(build, 'close')) as [number | null];
    clearInterval(poll);
    if (code !== 0) throw new Error(`A course of ${lessons} lessons does not build:\n${said}`);
    return { lessons, took: performance.now() - began, memory };
  } finally {
    await course.remove();
  }
}

/** Linux tells the most that a process has held. */
async function peakOf(pid: number | undefined): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

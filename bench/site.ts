// Measures the site: how long it takes to build, and what a lesson page loads before the learner does anything.
// For the bench.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { compressedSize } from './compressed-size.ts';
import { lighthouseScores, type LighthouseScores } from './lighthouse.ts';

export interface SiteFigures {
  /** Milliseconds of `astro build`. */
  build: number;
  lessons: number;
  /** What the first lesson's page asks for until the network is quiet. */
  requests: number;
  /** Bytes of all of it, compressed with gzip. */
  bytes: number;
  /** The part of it that is JavaScript. */
  scriptBytes: number;
  lighthouse: LighthouseScores | string;
}

const root = join(import.meta.dirname, '..');
const PORT = Number(process.env['BENCH_PORT'] ?? 4398);

/** Builds into a temporary folder. A sentence when the site cannot be built. */
export async function measureSite(browser: Browser): Promise<SiteFigures | string> {
  const dist = mkdtempSync(join(tmpdir(), 'roundtrip-bench-site-'));
  try {
    const began = performance.now();
    const astro = join(root, 'node_modules/astro/bin/astro.mjs');
    const { status, stderr } = spawnSync(process.execPath, [astro, 'build', '--outDir', dist], {
      cwd: root,
      encoding: 'utf8',
    });
    const build = performance.now() - began;
    if (status !== 0) return `The site cannot be built: ${stderr.trim().split('\n')[0] ?? ''}`;
    const lessons = globSync('learn/*/*/index.html', { cwd: dist }).sort();
    const [first] = lessons;
    if (!first) return 'The site has no lesson.';
    return {
      build,
      lessons: lessons.length,
      ...(await measurePage(browser, dist, first.replace('index.html', ''))),
    };
  } finally {
    rmSync(dist, { recursive: true, force: true });
  }
}

async function measurePage(browser: Browser, dist: string, path: string) {
  const server = spawn(
    process.execPath,
    [join(root, 'src/cli/serve.ts'), '--dir', dist, '--port', String(PORT)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = once(server, 'exit');
  await Promise.race([once(server.stdout, 'data'), ended]);
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const loaded: Promise<{ size: number; script: boolean }>[] = [];
    page.on('response', (response) => {
      const script = /javascript/.test(response.headers()['content-type'] ?? '');
      loaded.push(compressedSize(response).then((size) => ({ size, script })));
    });
    const address = `http://localhost:${PORT}/${path}`;
    await page.goto(address, { waitUntil: 'networkidle' });
    const all = await Promise.all(loaded);
    const sum = (parts: typeof all): number => parts.reduce((total, { size }) => total + size, 0);
    const lighthouse = await lighthouseScores(address);
    const scripts = all.filter(({ script }) => script);
    return { requests: all.length, bytes: sum(all), scriptBytes: sum(scripts), lighthouse };
  } finally {
    await context.close();
    server.kill();
    await ended;
  }
}

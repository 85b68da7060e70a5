// Installs almostnode for the bench alone, and measures it in Chromium. For the bench.
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, transformSync, type Plugin } from 'esbuild';
import type { Browser, Page } from 'playwright';
import type { Project } from '../src/engine/port.ts';
import type { Machine, ProgramFigures } from './figures.ts';
import { programs, words, type BenchProgram } from './programs.ts';

const VERSION = '0.2.14';
const EDITS = 15;
const FRESH_PAGES = 3;
const root = join(import.meta.dirname, '..');
const packages = join(root, 'node_modules');
// It weighs 220 MB with what it depends on, so that the course itself does not depend on it.
const home = join(packages, `.cache/almostnode-${VERSION}`);

const needed: Record<BenchProgram['id'], string[]> = {
  http: [],
  hono: ['hono', '@hono/node-server'],
  express: ['express'],
};

/** Never throws: what cannot be measured is said in the figures. Takes about ten seconds once it is installed. */
export async function measureAlmostnode(browser: Browser): Promise<Machine> {
  const title = `almostnode ${VERSION}`;
  const folder = mkdtempSync(join(tmpdir(), 'almostnode-page-'));
  const server = createServer((request, response) => {
    const script = request.url === '/almostnode-page.js';
    response.writeHead(200, { 'Content-Type': script ? 'text/javascript' : 'text/html' });
    response.end(
      script
        ? readFileSync(join(folder, 'almostnode-page.js'))
        : '<!doctype html><script type="module" src="/almostnode-page.js"></script>',
    );
  });
  try {
    install();
    await bundle(folder);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://localhost:${(server.address() as AddressInfo).port}/`;
    const measured: [BenchProgram['id'], ProgramFigures | string][] = [];
    for (const program of programs)
      measured.push([program.id, await measureProgram(browser, address, program)]);
    return { title, programs: Object.fromEntries(measured) as Machine['programs'] };
  } catch (error) {
    const why = `not measured: ${firstLine(error)}`;
    return { title, programs: { http: why, hono: why, express: why } };
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  }
}

async function measureProgram(
  browser: Browser,
  address: string,
  program: BenchProgram,
): Promise<ProgramFigures | string> {
  const files = Object.assign({}, ...needed[program.id].map((name) => packageFiles(name))) as Record<
    string,
    string
  >;
  const cold: number[] = [];
  try {
    for (;;) {
      const page = await browser.newPage();
      await page.goto(address);
      await page.waitForFunction(() => 'almostnodeBench' in globalThis, undefined, { timeout: 10_000 });
      await page.evaluate((all) => almostnodeBench.prepare(all), files);
      cold.push(await firstResponse(page, program, 'Hello'));
      if (cold.length < FRESH_PAGES) {
        await page.close();
        continue;
      }
      const warm: number[] = [];
      for (const word of words(EDITS)) warm.push(await firstResponse(page, program, word));
      const requests = await page.evaluate(() => almostnodeBench.requests());
      await page.close();
      return { cold, warm, requests };
    }
  } catch (error) {
    return `does not run: ${firstLine(error)}`;
  }
}

function firstResponse(page: Page, program: BenchProgram, word: string): Promise<number> {
  return page.evaluate(([files, expected]) => almostnodeBench.firstResponse(files, 'src/app.js', expected), [
    asCommonJs(program.project(word).files),
    word,
  ] as const);
}

/** It knows no TypeScript, and of ES modules too little for these programs, so it is spared both. */
function asCommonJs(files: Project['files']): Record<string, string> {
  const converted: Record<string, string> = { 'package.json': '{}' };
  for (const [path, content] of Object.entries(files)) {
    if (!path.endsWith('.ts')) continue;
    const { code } = transformSync(String(content), { loader: 'ts', format: 'cjs', platform: 'node' });
    converted[path.replace(/ts$/, 'js')] = code.replaceAll('.ts"', '.js"');
  }
  return converted;
}

function install(): void {
  if (existsSync(join(home, 'node_modules/almostnode'))) return;
  mkdirSync(home, { recursive: true });
  const options = ['--prefix', home, '--ignore-scripts', '--no-audit', '--no-fund', '--silent'];
  execFileSync('npm', ['install', ...options, `almostnode@${VERSION}`], {
    stdio: 'ignore',
    timeout: 120_000,
  });
}

async function bundle(folder: string): Promise<void> {
  await build({
    entryPoints: [join(import.meta.dirname, 'almostnode-page.ts')],
    outdir: folder,
    bundle: true,
    format: 'esm',
    target: 'es2023',
    logLevel: 'silent',
    nodePaths: [join(home, 'node_modules')],
    loader: { '.wasm': 'empty' },
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    plugins: [emptyBuiltins],
  });
}

/** A shell among its dependencies names Node's modules; a page has none, and the programs here need none from there. */
const emptyBuiltins: Plugin = {
  name: 'empty-builtins',
  setup(builder) {
    builder.onResolve(
      { filter: /^(node:.*|fs|path|module|url|crypto|worker_threads|zlib|dns|os)$/ },
      ({ path }) => ({
        path,
        namespace: 'empty',
      }),
    );
    builder.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** The files of a package and of all that it depends on, as a program finds them in `node_modules`. */
function packageFiles(name: string, seen = new Set<string>()): Record<string, string> {
  if (seen.has(name)) return {};
  seen.add(name);
  const folder = join(packages, name);
  const files: Record<string, string> = {};
  for (const file of globSync('**/*.{js,cjs,mjs,json}', { cwd: folder })) {
    files[`node_modules/${name}/${file}`] = readFileSync(join(folder, file), 'utf8');
  }
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  return Object.assign(
    files,
    ...Object.keys(dependencies).map((one) => packageFiles(one, seen)),
  ) as typeof files;
}

function firstLine(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line.replace(/^page\.evaluate: (\w*Error: )?/, '').slice(0, 120);
}

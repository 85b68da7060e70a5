// The dev server of a copy of the platform, as `npm run dev` starts it, in a process that can be ended.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { realpath, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from '../site/copy-course.ts';

export interface DevServer {
  stop(): Promise<void>;
}

/** Resolves when it answers. Rejects with what it said when it ends before. */
export async function startDevServer(folder: string, port: number): Promise<DevServer> {
  // The copy's packages are links, whose targets Vite serves only when it is told to.
  const packages = dirname(await realpath(join(root, 'node_modules/astro')));
  await writeFile(
    join(folder, 'dev.config.mjs'),
    `import own from './astro.config.mjs';
const server = { fs: { allow: [${JSON.stringify(folder)}, ${JSON.stringify(packages)}] } };
export default { ...own, vite: { ...own.vite, server } };
`,
  );
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const args = [astro, 'dev', '--config', 'dev.config.mjs', '--port', String(port)];
  const server = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(server, 'exit');
  let said = '';
  await new Promise<void>((resolve, reject) => {
    for (const stream of [server.stdout, server.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.includes('ready in')) resolve();
      });
    void ended.then(() => reject(new Error(`The dev server ended: ${said}`)));
  });
  return {
    async stop() {
      server.kill();
      await ended;
    },
  };
}

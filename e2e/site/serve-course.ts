// Serves a built course in a process of its own, which can be killed: a network that is truly gone.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface ServedCourse {
  stop(): Promise<void>;
}

/** As `npm run preview` does it in `folder`. Resolves when it answers. */
export async function serveCourse(folder: string, port: number): Promise<ServedCourse> {
  const server = spawn(process.execPath, ['src/cli/serve.ts', '--port', String(port)], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(server.stdout, 'data');
  return {
    async stop() {
      if (server.exitCode !== null || server.signalCode !== null) return;
      server.kill('SIGKILL');
      await once(server, 'exit');
    },
  };
}

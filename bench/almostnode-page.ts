// Measures almostnode, the nearest library to our engine, in a page of its own. It runs programs on the page's own thread.
// Runs in the browser; bundled by `almostnode.ts`.
import { createContainer, type Container } from 'almostnode';
import { measureRequests } from './request-times.ts';

let container: Container | undefined;
let port = 0;

async function send(path: string): Promise<string> {
  const answer = await container?.serverBridge.handleRequest(port, 'GET', path, {
    host: `localhost:${port}`,
  });
  const text = new TextDecoder().decode(answer?.body);
  if (answer?.statusCode !== 200) throw new Error(`Status ${answer?.statusCode ?? 'none'}: ${reason(text)}`);
  return text;
}

const kit = {
  /** Writes the packages' files, which is not in the times. */
  prepare(files: Record<string, string>) {
    container = createContainer({ cwd: '/app', env: { PORT: '3000' } });
    write(container, files);
  },
  /** Milliseconds from run to first response, which must hold `word`. */
  async firstResponse(files: Record<string, string>, entry: string, word: string) {
    if (!container) throw new Error('Nothing was prepared.');
    const { runtime, serverBridge } = container;
    const began = performance.now();
    write(container, files);
    runtime.clearCache();
    const ready = new Promise<number>((resolve) => serverBridge.on('server-ready', resolve));
    await runtime.runFileAsync(`/app/${entry}`);
    const late = new Promise<never>((_, reject) =>
      setTimeout(() => reject(new Error('It does not listen.')), 5000),
    );
    port = await Promise.race([ready, late]);
    const answer = await send('/');
    const took = performance.now() - began;
    if (!answer.includes(word)) throw new Error('It answered with an older edit.');
    return took;
  },
  requests: () => measureRequests(send),
};

/** The first line of an error page, without its markup. */
function reason(page: string): string {
  const [, error = page] = /<pre>(.*?)<br>/.exec(page) ?? [];
  return error.replaceAll('&#39;', "'");
}

function write({ vfs }: Container, files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    vfs.mkdirSync(`/app/${path}`.replace(/\/[^/]*$/, ''), { recursive: true });
    vfs.writeFileSync(`/app/${path}`, content);
  }
}

declare global {
  /** What the bench calls. */
  var almostnodeBench: typeof kit;
}
globalThis.almostnodeBench = kit;

// The worker's entry: waits for the port to the page, then does what the messages on it say.
// A worker runs one program, as a process does. Bundled to one classic script.
import type { PageMessage, WorkerMessage } from '../protocol.ts';
import { checkPath } from '../project.ts';
import { messageData, messagePorts } from './primordials.ts';
import { type Program, startProgram } from './process.ts';
import { Bundles } from './program/bundles.ts';
import { Compiler } from './program/compiler.ts';
import { joinPath, root } from './program/paths.ts';

function serve(port: MessagePort): void {
  const send = port.postMessage.bind(port);
  const post = (message: WorkerMessage, transfer: Transferable[] = []) => send(message, transfer);
  const bundles = new Bundles((bundle) => post({ type: 'need', bundle }));
  const compiler = new Compiler();
  let program: Program | undefined;

  port.onmessage = (event) => {
    const message = messageData(event) as PageMessage;
    if (message.type === 'ping') post({ type: 'pong' });
    else if (message.type === 'bundle') bundles.receive(message.name, message.content);
    else if (message.type === 'start') program ??= startProgram(message, bundles, compiler, post);
    else if (message.type === 'prepare') compiler.prepare(message.files);
    else if (program) receive(program, message, post);
  };
  post({ type: 'ready' });
}

function receive(
  program: Program,
  message: Exclude<PageMessage, { type: 'ping' | 'start' | 'bundle' | 'prepare' }>,
  post: (message: WorkerMessage) => void,
): void {
  const { runtime, requests, output } = program;
  switch (message.type) {
    case 'request':
      requests.dispatch(message);
      return;
    case 'taken':
      requests.taken(message.id, message.bytes);
      return;
    case 'cancel':
      requests.cancel(message.id);
      return;
    case 'locate':
      void locate(program, message.id, post);
      return;
    case 'signal':
      runtime.signal(message.name);
      return;
    case 'output-taken':
      output.taken();
      return;
    case 'read':
      post({ type: 'answer', call: message.call, value: runtime.files.read(inRoot(message.path)) ?? null });
      return;
    case 'list':
      post({ type: 'answer', call: message.call, value: runtime.files.list(inRoot(message.path)) ?? null });
      return;
    case 'write':
      runtime.files.write(inRoot(message.path), message.data);
      post({ type: 'answer', call: message.call, value: true });
  }
}

async function locate(
  { requests, sites, locateServer }: Program,
  id: number,
  post: (message: WorkerMessage) => void,
): Promise<void> {
  const site = await requests.waitingSite(id);
  const waiting = site !== undefined;
  const location = waiting ? sites.locate(site) : locateServer(requests.portOf(id));
  post({ type: 'located', id, waiting, location: location ?? null });
}

function inRoot(path: string): string {
  if (path === '' || path === '.') return root;
  checkPath(path);
  return joinPath(root, path);
}

addEventListener(
  'message',
  (event) => {
    const [port] = messagePorts(event);
    if (port) serve(port);
  },
  { once: true },
);

// The script of the framed document. It makes workers on the page's behalf and knows nothing of programs.
// The document's sandbox gives it an origin of its own, and its policy no way to the network.
import type { FrameCommand, FrameMessage } from '../protocol.ts';

const workers = new Map<number, Worker>();
let code = '';
/** Addresses of the code, by whether the browser is to compile all of it at once. */
const addresses = new Map<boolean, string>();

/** https://github.com/WICG/explicit-javascript-compile-hints-file-based; other browsers than Chromium pass over it. */
const EAGER = '//# allFunctionsCalledOnLoad\n';

function codeAddress(eager: boolean): string {
  let address = addresses.get(eager);
  if (address === undefined) {
    address = URL.createObjectURL(new Blob([eager ? EAGER : '', code], { type: 'text/javascript' }));
    addresses.set(eager, address);
  }
  return address;
}

function spawn(
  { worker: id, eager }: Extract<FrameCommand, { type: 'spawn' }>,
  port: MessagePort,
  post: (message: FrameMessage) => void,
): void {
  const worker = new Worker(codeAddress(eager));
  workers.set(id, worker);
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    post({ type: 'worker-failed', worker: id, message: event.message });
  });
  worker.postMessage(null, [port]);
}

addEventListener(
  'message',
  (event) => {
    const [control] = event.ports;
    if (event.source !== parent || !control) return;
    const post = (message: FrameMessage) => control.postMessage(message);
    control.addEventListener('message', ({ data, ports }: MessageEvent<FrameCommand>) => {
      if (data.type === 'code') code = data.code;
      else if (data.type === 'spawn') {
        if (ports[0]) spawn(data, ports[0], post);
      } else {
        workers.get(data.worker)?.terminate();
        workers.delete(data.worker);
        post({ type: 'terminated', worker: data.worker });
      }
    });
    control.start();
    post({ type: 'connected' });
  },
  { once: true },
);

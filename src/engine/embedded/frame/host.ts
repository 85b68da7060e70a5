// The script of the framed document. It makes workers on the page's behalf and knows nothing of programs.
// The document's sandbox gives it an origin of its own, and its policy no way to the network.
import type { FrameCommand, FrameMessage } from '../protocol.ts';

const workers = new Map<number, Worker>();
let codeAddress: string | undefined;

function spawn(id: number, port: MessagePort, post: (message: FrameMessage) => void): void {
  if (codeAddress === undefined) return;
  const worker = new Worker(codeAddress);
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
      if (data.type === 'code') {
        codeAddress = URL.createObjectURL(new Blob([data.code], { type: 'text/javascript' }));
      } else if (data.type === 'spawn') {
        if (ports[0]) spawn(data.worker, ports[0], post);
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

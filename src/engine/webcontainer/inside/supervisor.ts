// The one process of ours in the container: starts the learner's program, relays its output, sends it requests. One
// channel for all of it, its own stdin and stdout. Runs in the container's Node; bundled to `supervisor.mjs`.
import { createFrameReader, encodeFrame, FROM_SUPERVISOR, TO_SUPERVISOR } from '../frames.ts';
import type { FromSupervisor, ToSupervisor } from '../messages.ts';
import { startExchange, type Exchange } from './exchange.ts';
import { startProgram, type Program } from './program.ts';

const programs = new Map<number, Program>();
const exchanges = new Map<number, Exchange>();

function send(message: FromSupervisor, payload?: Uint8Array): void {
  if (message.type === 'exit') programs.delete(message.run);
  if (message.type === 'end' || message.type === 'failed') exchanges.delete(message.id);
  process.stdout.write(encodeFrame(FROM_SUPERVISOR, message, payload));
}

function receive(message: ToSupervisor, payload: Uint8Array): void {
  switch (message.type) {
    case 'start':
      programs.set(message.run, startProgram(message, send));
      return;
    case 'signal':
      programs.get(message.run)?.signal(message.signal);
      return;
    case 'request':
      exchanges.set(message.id, startExchange(message, message.hasBody ? payload : undefined, send));
      return;
    case 'read':
      exchanges.get(message.id)?.read();
      return;
    case 'cancel':
      exchanges.get(message.id)?.cancel();
  }
}

/** Leaves nothing behind. */
function shutDown(): void {
  for (const program of programs.values()) program.signal('SIGKILL');
  process.exit();
}

// A terminal that is not raw repeats its input and waits for whole lines.
if (process.stdin.isTTY) process.stdin.setRawMode(true);
process.stdin.setEncoding('latin1').on('data', createFrameReader<ToSupervisor>(TO_SUPERVISOR, receive));
process.stdin.on('end', shutDown);
process.on('SIGTERM', shutDown);
send({ type: 'ready' });

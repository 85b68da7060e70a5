// Runs inside the learner's process before its own code (`node --require`). Imported by nothing.
// It makes ports virtual, shifts the clock, reports errors, and answers pings.
import { flushCompileCache } from 'node:module';
import { shiftClock } from './clock.ts';
import { reportErrors } from './errors.ts';
import { virtualisePorts } from './ports.ts';
import { CLOCK_VARIABLE, COMPILE_CACHE_VARIABLE, type FromChild } from '../child-messages.ts';

const toEngine = process.send?.bind(process);
const send = (message: FromChild): void => {
  toEngine?.(message);
  // Node does this when a program ends by itself; servers are killed.
  if (message.type === 'listening') flushCompileCache();
};

process.on('message', () => send({ type: 'pong' }));
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
// Without this the channel would keep a program alive that has nothing left to do.
process.channel?.unref();
// A program started by `node src/server.ts` has no channel, so the learner's code must not find one.
Object.assign(process, { send: undefined, disconnect: undefined });

const clock = process.env[CLOCK_VARIABLE];
delete process.env[CLOCK_VARIABLE];
delete process.env[COMPILE_CACHE_VARIABLE];
if (clock !== undefined) shiftClock(Number(clock) - Date.now());
reportErrors(send);
virtualisePorts(send);
send({ type: 'ready' });

// Runs inside the learner's process before its own code (`node --import`). Bundled to `preload.mjs`.
// It shifts the clock, reports ports and errors, answers pings, and evens out what the container's Node 22 lacks.
import type { FromChild } from '../../node/child-messages.ts';
import { shiftClock } from '../../node/preload/clock.ts';
import { reportErrors } from '../../node/preload/errors.ts';
import { redirectSqlite } from './redirect-sqlite.ts';
import { reportPorts } from './report-ports.ts';
import { silenceTypeStripping } from './silence-type-stripping.ts';

const toSupervisor = process.send?.bind(process);
const send = (message: FromChild): void => void toSupervisor?.(message);

process.on('message', () => send({ type: 'pong' }));
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
// Without this the channel would keep a program alive that has nothing left to do.
process.channel?.unref();
// A program started by `node src/server.ts` has no channel, so the learner's code must not find one.
Object.assign(process, { send: undefined, disconnect: undefined });

const clock = new URL(import.meta.url).searchParams.get('clock');
if (clock !== null) shiftClock(Number(clock) - Date.now());
silenceTypeStripping();
redirectSqlite();
reportErrors(send);
reportPorts(send);
send({ type: 'ready' });

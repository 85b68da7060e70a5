// The states of the learner's program and the words for them. Words are always shown; colour only repeats them.
import type { Exit } from '../../engine/port.ts';

export type RunStatus =
  | { state: 'idle' }
  | { state: 'starting' }
  | { state: 'listening'; port: number }
  | { state: 'finished' }
  | { state: 'crashed' }
  | { state: 'stopped' }
  | { state: 'unresponsive' }
  | { state: 'checking' };

/** The status as the learner reads and hears it. */
export function statusInWords(status: RunStatus): string {
  switch (status.state) {
    case 'idle':
      return 'Not running';
    case 'starting':
      return 'Starting…';
    case 'listening':
      return `Listening on port ${status.port}`;
    case 'finished':
      return 'Finished';
    case 'crashed':
      return 'Crashed';
    case 'stopped':
      return 'Stopped';
    case 'unresponsive':
      return 'Not responding';
    case 'checking':
      return 'Checking…';
  }
}

/** The status after an end. */
export function statusOfExit(exit: Exit): RunStatus {
  switch (exit.reason) {
    case 'exit':
      return { state: exit.code === 0 ? 'finished' : 'crashed' };
    case 'stopped':
      return { state: 'stopped' };
    case 'unresponsive':
      return { state: 'unresponsive' };
    case 'crash':
    case 'out-of-memory':
      return { state: 'crashed' };
  }
}

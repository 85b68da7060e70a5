// The states of the learner's program and the words for them. Words are always shown; colour only repeats them.
import type { Exit } from '../../engine/port.ts';
import * as words from '../../words/en/workspace.ts';

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
      return words.notRunning;
    case 'starting':
      return words.starting;
    case 'listening':
      return words.listening(status.port);
    case 'finished':
      return words.finished;
    case 'crashed':
      return words.crashed;
    case 'stopped':
      return words.stopped;
    case 'unresponsive':
      return words.notResponding;
    case 'checking':
      return words.checking;
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

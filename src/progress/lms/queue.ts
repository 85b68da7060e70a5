// Statements that wait to be sent: in this browser's storage, so that they outlive the page. Imported by the reporter.
import type { Statement } from './statement.ts';

// Not below `roundtrip:`, where the workspace looks for settings that it must show at once.
const key = 'roundtrip-lms:queue';
/** More than a learner does in a week offline; then the oldest go. */
const mostWaiting = 500;

export interface StatementQueue {
  /** Oldest first. */
  all(): Statement[];
  add(statement: Statement): void;
  remove(ids: readonly string[]): void;
}

/** Where storage is blocked or full, statements wait in memory, until the page is left. */
export function createQueue(): StatementQueue {
  let unkept: Statement[] = [];
  // What was removed stays so, even where storage can be read but not written.
  const gone = new Set<string>();

  function write(statements: Statement[]): void {
    try {
      localStorage.setItem(key, JSON.stringify(statements));
      unkept = [];
    } catch {
      const kept = new Set(readKept().map(({ id }) => id));
      unkept = statements.filter(({ id }) => !kept.has(id));
    }
  }

  const all = () => [...readKept(), ...unkept].filter(({ id }) => !gone.has(id));
  return {
    all,
    add: (statement) => write([...all(), statement].slice(-mostWaiting)),
    remove(ids) {
      for (const id of ids) gone.add(id);
      write(all());
    },
  };
}

function readKept(): Statement[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(found) ? (found as Statement[]).filter((one) => typeof one?.id === 'string') : [];
  } catch {
    return [];
  }
}

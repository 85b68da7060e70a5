// What a program gets for `node:sqlite`: the container's own, with `exec` where that lacks it (webcontainer-core #2150).
// Runs in the container's Node; bundled to `sqlite.mjs`.
import * as native from 'node:sqlite';
import { splitStatements } from '../../../lib/sql-statements.ts';

class DatabaseWithExec extends native.DatabaseSync {
  /** Runs every statement in `sql`, as Node's own does. */
  override exec(sql: string): void {
    for (const statement of splitStatements(sql)) this.prepare(statement).run();
  }
}
Object.defineProperty(DatabaseWithExec, 'name', { value: 'DatabaseSync' });

export * from 'node:sqlite';
export const DatabaseSync = 'exec' in native.DatabaseSync.prototype ? native.DatabaseSync : DatabaseWithExec;
export default { ...native, DatabaseSync };

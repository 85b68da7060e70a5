// What the database tool knows: the databases of the running program, their tables, and the statements that were
// executed. Asks the observer in the program, which the run was started with. Imported by the panel.
import { batch, computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Run } from '../../engine/port.ts';
import { askObserver } from '../../grading/database/ask-observer.ts';
import type { ObservedDatabase, ObservedStatement, SqlAnswer } from '../../grading/database/questions.ts';
import { usesSqlite } from '../state/run-settings.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import { countQuery, tablesQuery, type TableSummary } from './table-queries.ts';
import * as words from '../../words/en/database.ts';

/**
 * `none`: nothing has run. `without`: the program does not use SQLite. `unopened`: it has opened no database yet.
 * `live`: it can be asked. `ended`: it has ended, and what is shown was seen before.
 */
export type DatabasePhase = 'none' | 'without' | 'unopened' | 'live' | 'ended';

export interface DatabaseState {
  readonly phase: ReadonlySignal<DatabasePhase>;
  readonly databases: ReadonlySignal<readonly ObservedDatabase[]>;
  /** The number of the database that is shown. */
  readonly database: ReadonlySignal<number | undefined>;
  readonly tables: ReadonlySignal<readonly TableSummary[]>;
  /** The name of the table that is shown. */
  readonly table: ReadonlySignal<string | undefined>;
  /** Rises when data may have changed. */
  readonly revision: ReadonlySignal<number>;
  /** Since the run began, or since `clearLog`. */
  readonly statements: ReadonlySignal<readonly ObservedStatement[]>;
  readonly draft: Signal<string>;
  chooseDatabase(number: number): void;
  chooseTable(name: string): void;
  clearLog(): void;
  /** Executes one statement in the database that is shown. Rejects with an EngineError when the program cannot be asked. */
  execute(sql: string, limit: number, values?: string[]): Promise<SqlAnswer>;
  refresh(): Promise<void>;
  /** Follows the program while the tool is in sight, until the returned function is called. */
  follow(): () => void;
}

type Source = Pick<WorkspaceState, 'run' | 'exchanges' | 'files' | 'view'>;

/** A state that has not looked yet. */
export function createDatabaseState({ run, exchanges, files, view }: Source): DatabaseState {
  const phase = signal<DatabasePhase>('none');
  const databases = signal<readonly ObservedDatabase[]>([]);
  const chosenDatabase = signal<number | undefined>();
  const tables = signal<readonly TableSummary[]>([]);
  const chosenTable = signal<string | undefined>();
  const revision = signal(0);
  const statements = signal<readonly ObservedStatement[]>([]);
  let asked: Run | undefined;
  let nextStatement = 0;
  let refreshing: Promise<void> | undefined;
  let again = false;

  const database = computed(
    () =>
      databases.value.find(({ number }) => number === chosenDatabase.value)?.number ??
      databases.value[0]?.number,
  );
  const table = computed(
    () =>
      tables.value.find(({ name }) => name === chosenTable.value)?.name ??
      tables.value.find(({ kind }) => kind === 'table')?.name,
  );

  async function execute(sql: string, limit: number, values: string[] = []): Promise<SqlAnswer> {
    const program = run.program.value;
    if (!program) throw new Error(words.runFirstThenAgain);
    const number = database.value;
    return askObserver((request) => program.request(request), {
      sql,
      values,
      limit,
      ...(number === undefined ? {} : { database: number }),
    });
  }

  async function listTables(): Promise<TableSummary[]> {
    const list = await execute(tablesQuery, 1000);
    if (list.kind !== 'result') return [];
    const found = list.rows.map(([name, kind]): TableSummary => ({
      name: String(name),
      kind: kind === 'view' ? 'view' : 'table',
    }));
    if (found.length === 0) return [];
    const counted = await execute(countQuery(found.map(({ name }) => name)), 1000);
    // A view that leads nowhere cannot be counted.
    if (counted.kind !== 'result') return found;
    return found.map((summary, index) => ({ ...summary, rows: Number(counted.rows[index]?.[0] ?? 0) }));
  }

  function beginRun(program: Run): void {
    asked = program;
    nextStatement = 0;
    statements.value = [];
  }

  async function look(): Promise<void> {
    const program = run.program.value;
    if (!program) {
      phase.value = databases.value.length > 0 ? 'ended' : 'none';
      return;
    }
    if (asked !== program) beginRun(program);
    if (!usesSqlite({ files: files.tree.value })) {
      forget('without');
      return;
    }
    const log = await askObserver((request) => program.request(request), { since: nextStatement });
    if (program !== run.program.value) return;
    nextStatement = (log.statements.at(-1)?.number ?? nextStatement - 1) + 1;
    batch(() => {
      statements.value = [...statements.value, ...log.statements].slice(-10_000);
      databases.value = log.databases;
    });
    if (log.databases.length === 0) {
      forget('unopened');
      return;
    }
    const listed = await listTables();
    if (program !== run.program.value) return;
    batch(() => {
      tables.value = listed;
      phase.value = 'live';
      revision.value += 1;
    });
  }

  function forget(next: DatabasePhase): void {
    batch(() => {
      databases.value = [];
      tables.value = [];
      phase.value = next;
    });
  }

  /** Looks again, and once more when asked to while looking. */
  function refresh(): Promise<void> {
    if (refreshing) {
      again = true;
      return refreshing;
    }
    const current = look()
      // The program ended meanwhile, which the run tells, or it was started without the observer.
      .catch(() => {
        if (run.program.value && asked === run.program.value) forget('without');
      })
      .finally(() => {
        refreshing = undefined;
        if (again) {
          again = false;
          void refresh();
        }
      });
    refreshing = current;
    return current;
  }

  return {
    phase,
    databases,
    database,
    tables,
    table,
    revision,
    statements,
    draft: signal(''),
    chooseDatabase(number) {
      chosenDatabase.value = number;
      void refresh();
    },
    chooseTable(name) {
      chosenTable.value = name;
    },
    clearLog() {
      statements.value = [];
    },
    execute,
    refresh,
    follow: () =>
      effect(() => {
        void run.program.value;
        void exchanges.all.value;
        if (view.side.value === 'database') queueMicrotask(() => void refresh());
      }),
  };
}

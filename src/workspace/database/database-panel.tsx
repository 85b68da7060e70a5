// The databases of the running program: tables and their rows, a box for queries, and what each request executed.
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { useWorkspace } from '../state/workspace-state.ts';
import { createDatabaseState, type DatabasePhase, type DatabaseState } from './database-state.ts';
import { QueryBox } from './query-box.tsx';
import { StatementLog } from './statement-log.tsx';
import { TablesView } from './tables-view.tsx';
import * as words from '../../words/en/database.ts';
import './database-panel.css';

type Page = 'tables' | 'query' | 'statements';

const emptyWords: Record<Exclude<DatabasePhase, 'live' | 'ended'>, string> = {
  none: words.beforeFirst,
  without: words.notUsed,
  unopened: words.notOpenedYet,
};

export function DatabasePanel() {
  const workspace = useWorkspace();
  const state = useMemo(() => createDatabaseState(workspace), [workspace]);
  const page = useSignal<Page>('tables');
  useEffect(() => state.follow(), [state]);
  const phase = state.phase.value;
  const pages: [Page, string][] = [
    ['tables', words.tables],
    ['query', words.query],
    ['statements', words.statements],
  ];

  if (phase !== 'live' && phase !== 'ended') {
    return (
      <div class="empty-state">
        <p>{emptyWords[phase]}</p>
        {phase === 'none' && (
          <button type="button" class="tool-button" onClick={() => void workspace.runAndShow()}>
            {words.run}
          </button>
        )}
      </div>
    );
  }
  return (
    <div class="database">
      <div class="database-bar">
        <div class="segments" role="group" aria-label={words.partsLabel}>
          {pages.map(([id, name]) => (
            <button
              key={id}
              type="button"
              class="segment"
              aria-pressed={page.value === id}
              onClick={() => {
                page.value = id;
              }}
            >
              {name}
            </button>
          ))}
        </div>
        <DatabaseName state={state} />
        <button
          type="button"
          class="quiet-button"
          disabled={phase === 'ended'}
          onClick={() => void state.refresh()}
        >
          {words.refresh}
        </button>
      </div>
      {phase === 'ended' && (
        <p class="database-notice" role="status">
          {words.notRunning}
        </p>
      )}
      <div class="database-page">
        {page.value === 'tables' && <TablesView state={state} />}
        {page.value === 'query' && <QueryBox state={state} />}
        {page.value === 'statements' && <StatementLog state={state} />}
      </div>
    </div>
  );
}

function DatabaseName({ state }: { state: DatabaseState }) {
  const all = state.databases.value;
  const nameOf = (file: string | null) => file ?? words.inMemory;
  const [first, ...more] = all;
  if (more.length === 0) return <span class="database-name">{nameOf(first?.file ?? null)}</span>;
  return (
    <label class="database-name">
      <span class="visually-hidden">{words.database}</span>
      <select
        value={state.database.value}
        onChange={(event) => state.chooseDatabase(Number(event.currentTarget.value))}
      >
        {all.map(({ number, file }) => (
          <option key={number} value={number}>
            {nameOf(file)} ({number})
          </option>
        ))}
      </select>
    </label>
  );
}

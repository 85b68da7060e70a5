// The tables of a database, and the rows or the schema of one of them.
import { useSignal } from '@preact/signals';
import type { DatabaseState } from './database-state.ts';
import { TableRows } from './table-rows.tsx';
import { TableSchemaView } from './table-schema.tsx';
import * as words from '../../words/en/database.ts';
import { number } from '../../words/format.ts';
import './tables-view.css';

export function TablesView({ state }: { state: DatabaseState }) {
  const shown = useSignal<'rows' | 'schema'>('rows');
  const tables = state.tables.value;
  const chosen = state.table.value;
  if (tables.length === 0) {
    return <p class="empty-state">{words.noTables}</p>;
  }
  return (
    <div class="tables">
      <ul class="table-list" aria-label={words.tables}>
        {tables.map(({ name, kind, rows }) => (
          <li key={name}>
            <button
              type="button"
              class="table-choice"
              aria-current={name === chosen}
              onClick={() => state.chooseTable(name)}
            >
              <span class="table-name">{name}</span>
              <span class="table-count">
                {kind === 'view' && `${words.view} `}
                {rows !== undefined && (
                  <>
                    {number(rows)}
                    <span class="visually-hidden"> {words.rowsWord(rows)}</span>
                  </>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {chosen !== undefined && (
        <section class="table-detail" aria-label={chosen}>
          <div class="segments" role="group" aria-label={words.shownOf(chosen)}>
            {(['rows', 'schema'] as const).map((id) => (
              <button
                key={id}
                type="button"
                class="segment"
                aria-pressed={shown.value === id}
                onClick={() => {
                  shown.value = id;
                }}
              >
                {id === 'rows' ? words.rows : words.schema}
              </button>
            ))}
          </div>
          {shown.value === 'rows' ? (
            <TableRows key={chosen} name={chosen} state={state} />
          ) : (
            <TableSchemaView key={chosen} name={chosen} state={state} />
          )}
        </section>
      )}
    </div>
  );
}

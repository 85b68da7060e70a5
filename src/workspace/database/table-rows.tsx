// The rows of a table, a page at a time. Read anew whenever data may have changed.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { SqlAnswer } from '../../grading/database/questions.ts';
import type { DatabaseState } from './database-state.ts';
import { ResultTable } from './result-table.tsx';
import { rowsQuery } from './table-queries.ts';
import * as words from '../../words/en/database.ts';

const perPage = 100;

export function TableRows({ name, state }: { name: string; state: DatabaseState }) {
  const answer = useSignal<SqlAnswer | undefined>(undefined);
  const offset = useSignal(0);
  const revision = state.revision.value;
  const total = state.tables.value.find((table) => table.name === name)?.rows ?? 0;

  useEffect(() => {
    let current = true;
    state.execute(rowsQuery(name, perPage, offset.value), perPage).then(
      (found) => {
        if (current) answer.value = found;
      },
      // The program has ended: what was read before stays.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [name, revision, offset.value, state]);

  const found = answer.value;
  if (!found) return null;
  if (found.kind === 'none') return <p class="database-words">{words.closed}</p>;
  if (found.kind === 'refused') return <p class="database-words">{words.sqliteSays(found.reason)}.</p>;
  const last = offset.value + found.rows.length;
  return (
    <>
      <ResultTable columns={found.columns} rows={found.rows} caption={words.rowsOf(name)} />
      {found.rows.length === 0 && <p class="database-words">{words.noRows}</p>}
      {total > perPage && (
        <div class="pages">
          <span>{words.rowsFromTo(offset.value + 1, last, total)}</span>
          <button
            type="button"
            class="quiet-button"
            disabled={offset.value === 0}
            onClick={() => {
              offset.value = Math.max(0, offset.value - perPage);
            }}
          >
            {words.previous}
          </button>
          <button
            type="button"
            class="quiet-button"
            disabled={last >= total}
            onClick={() => {
              offset.value += perPage;
            }}
          >
            {words.next}
          </button>
        </div>
      )}
    </>
  );
}

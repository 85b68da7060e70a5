// The schema of a table: columns, keys, indexes, where its foreign keys lead, and the SQL that made it.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { DatabaseState } from './database-state.ts';
import { readSchema, type TableColumn, type TableSchema } from './table-queries.ts';
import * as words from '../../words/en/database.ts';
import './table-schema.css';

export function TableSchemaView({ name, state }: { name: string; state: DatabaseState }) {
  const schema = useSignal<TableSchema | undefined>(undefined);
  const refused = useSignal<string | undefined>(undefined);
  const revision = state.revision.value;

  useEffect(() => {
    let current = true;
    readSchema(name, state.execute).then(
      (found) => {
        if (current) schema.value = found;
      },
      (error: unknown) => {
        if (current) refused.value = (error as Error).message;
      },
    );
    return () => {
      current = false;
    };
  }, [name, revision, state]);

  if (!schema.value) return refused.value ? <p class="database-words">{refused.value}</p> : null;
  const { columns, indexes, foreignKeys, sql } = schema.value;
  return (
    <div class="schema">
      <div class="result" tabIndex={0} role="group" aria-label={words.columnsOf(name)}>
        <table>
          <caption class="visually-hidden">{words.columnsOf(name)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.type}</th>
              <th scope="col">{words.rules}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <tr key={column.name}>
                <td>{column.name}</td>
                <td>{column.type || <span class="odd-value">{words.anyType}</span>}</td>
                <td class="rules">{rulesOf(column, columns)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {foreignKeys.length > 0 && (
        <>
          <h3>{words.foreignKeys}</h3>
          <ul>
            {foreignKeys.map(({ from, table, to, onDelete }, index) => (
              <li key={index}>
                {words.refersTo(
                  <code>{from}</code>,
                  <button type="button" class="place-link" onClick={() => state.chooseTable(table)}>
                    <code>
                      {table}
                      {to && `.${to}`}
                    </code>
                  </button>,
                )}
                {onDelete !== 'NO ACTION' && words.onDelete(onDelete.toLowerCase())}
              </li>
            ))}
          </ul>
        </>
      )}
      {indexes.length > 0 && (
        <>
          <h3>{words.indexes}</h3>
          <ul>
            {indexes.map((index) => (
              <li key={index.name}>
                {words.indexOn(<code>{index.name}</code>, index.columns)}
                {index.unique && words.unique}
              </li>
            ))}
          </ul>
        </>
      )}
      {sql !== '' && (
        <pre class="schema-sql" tabIndex={0} role="group" aria-label={words.sqlOf(name)}>
          {sql}
        </pre>
      )}
    </div>
  );
}

function rulesOf({ key, notNull, standard }: TableColumn, columns: readonly TableColumn[]): string {
  const wholeKey = columns.filter((column) => column.key > 0).length;
  return [
    key > 0 && (wholeKey > 1 ? words.primaryKeyPart(key) : words.primaryKey),
    notNull && words.notNull,
    standard !== undefined && words.defaultValue(standard),
  ]
    .filter(Boolean)
    .join(', ');
}

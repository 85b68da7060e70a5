// Rows as a table. NULL is a word, a blob its size; long text is cut, and whole in its tooltip.
import type { ResultColumn, WireValue } from '../../grading/database/questions.ts';
import * as words from '../../words/en/database.ts';
import './result-table.css';

interface ResultTableProps {
  columns: readonly ResultColumn[];
  rows: readonly (readonly WireValue[])[];
  /** For those who do not see what stands above it. */
  caption: string;
}

/** Scrolls in itself, by keyboard too. */
export function ResultTable({ columns, rows, caption }: ResultTableProps) {
  return (
    <div class="result" tabIndex={0} role="group" aria-label={caption}>
      <table>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name, type }, index) => (
              <th key={index} scope="col">
                {name}
                {type !== null && <span class="column-type">{type}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((value, column) => (
                <Cell key={column} value={value} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const longest = 80;

function Cell({ value }: { value: WireValue }) {
  if (value === null) {
    return (
      <td>
        <span class="odd-value">NULL</span>
      </td>
    );
  }
  if (typeof value === 'string') {
    const isLong = value.length > longest;
    return (
      <td title={isLong ? value.slice(0, 2000) : undefined}>
        {value === '' ? (
          <span class="odd-value">{words.emptyText}</span>
        ) : isLong ? (
          `${value.slice(0, longest)}…`
        ) : (
          value
        )}
      </td>
    );
  }
  if (typeof value === 'object' && 'bytes' in value) {
    return (
      <td>
        <span class="odd-value">{inWords(value)}</span>
      </td>
    );
  }
  return <td class="number">{inWords(value)}</td>;
}

/** A value on one line: `NULL`, `'text'`, `12`, `blob of 3 bytes`. */
export function inWords(value: WireValue): string {
  if (value === null) return 'NULL';
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  if (typeof value === 'number') return String(value);
  if ('integer' in value) return value.integer;
  if ('real' in value) return value.real;
  return words.blobOf(value.bytes);
}

// The SQL by which the database tool looks into a database, and what it makes of the answers.
import type { SqlAnswer, WireValue } from '../../grading/database/questions.ts';

export interface TableSummary {
  name: string;
  kind: 'table' | 'view';
  /** Undefined when it could not be counted. */
  rows?: number;
}

/** Tables and views, without SQLite's own. */
export const tablesQuery = `SELECT name, type FROM sqlite_schema
WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY type, name`;

/** A name as an identifier, whatever it holds. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** One row for each table, in order: how many rows it has. */
export function countQuery(names: readonly string[]): string {
  return names.map((name) => `SELECT count(*) FROM ${quoted(name)}`).join(' UNION ALL ');
}

/** One page of a table's rows. */
export function rowsQuery(name: string, limit: number, offset: number): string {
  return `SELECT * FROM ${quoted(name)} LIMIT ${limit} OFFSET ${offset}`;
}

export interface TableColumn {
  name: string;
  type: string;
  notNull: boolean;
  /** SQL of the default value. */
  standard: string | undefined;
  /** Its place in the primary key from 1; 0 when it is not part of it. */
  key: number;
}

export interface TableIndex {
  name: string;
  unique: boolean;
  columns: string;
}

export interface ForeignKey {
  from: string;
  table: string;
  /** Undefined: the other table's primary key. */
  to: string | undefined;
  onDelete: string;
}

export interface TableSchema {
  columns: TableColumn[];
  indexes: TableIndex[];
  foreignKeys: ForeignKey[];
  /** The statement that made it. */
  sql: string;
}

const schemaQueries = {
  columns: 'SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_xinfo(?) WHERE hidden <> 1',
  indexes: `SELECT name, "unique", (SELECT group_concat(coalesce(name, '(expression)'), ', ')
    FROM pragma_index_info(list.name)) FROM pragma_index_list(?) AS list ORDER BY seq`,
  foreignKeys: 'SELECT "from", "table", "to", on_delete FROM pragma_foreign_key_list(?) ORDER BY id, seq',
  sql: 'SELECT sql FROM sqlite_schema WHERE name = ?',
};

/** The schema of a table, by the given way to execute SQL. Throws with SQLite's words. */
export async function readSchema(
  name: string,
  execute: (sql: string, limit: number, values: string[]) => Promise<SqlAnswer>,
): Promise<TableSchema> {
  async function read(sql: string): Promise<WireValue[][]> {
    const answer = await execute(sql, 1000, [name]);
    if (answer.kind === 'refused') throw new Error(answer.reason);
    return answer.kind === 'result' ? answer.rows : [];
  }
  const [columns, indexes, foreignKeys, [made] = []] = await Promise.all([
    read(schemaQueries.columns),
    read(schemaQueries.indexes),
    read(schemaQueries.foreignKeys),
    read(schemaQueries.sql),
  ]);
  return {
    columns: columns.map(([column, type, notNull, standard, key]) => ({
      name: String(column),
      type: String(type),
      notNull: notNull === 1,
      standard: standard === null ? undefined : String(standard),
      key: Number(key),
    })),
    indexes: indexes.map(([index, unique, list]) => ({
      name: String(index),
      unique: unique === 1,
      columns: String(list),
    })),
    foreignKeys: foreignKeys.map(([from, table, to, onDelete]) => ({
      from: String(from),
      table: String(table),
      to: to === null ? undefined : String(to),
      onDelete: String(onDelete),
    })),
    sql: String(made?.[0] ?? ''),
  };
}

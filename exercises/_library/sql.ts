// For checks of the unit about databases: values as they stand in a script.

/** A value as SQL. */
export function literal(value: string | number | null): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value ?? 'NULL');
}

/** An INSERT of several rows, or nothing when there are none. */
export function insertInto(
  table: string,
  rows: readonly Readonly<Record<string, string | number | null>>[],
): string {
  const columns = Object.keys(rows[0] ?? {});
  if (rows.length === 0) return '';
  const lines = rows.map((row) => `(${columns.map((name) => literal(row[name] ?? null)).join(', ')})`);
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES\n  ${lines.join(',\n  ')};\n`;
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Db } from './lib/database.ts';

export async function migrate(db: Db): Promise<void> {
  await db.run(`CREATE TABLE IF NOT EXISTS migrations (
    number INTEGER NOT NULL UNIQUE, file TEXT, done_at TEXT DEFAULT (datetime('now')))`);
  const newest = await db.get<{ n: number }>('SELECT coalesce(max(number), 0) AS n FROM migrations');
  const scripts = (await readdir('migrations'))
    .map((file) => ({ file, number: Number(/^(\d+).*\.sql$/.exec(file)?.[1] ?? 0) }))
    .filter(({ number }) => number > newest!.n)
    .toSorted((a, b) => a.number - b.number);
  for (const { file, number } of scripts) {
    const sql = await readFile(join('migrations', file), 'utf8');
    await db
      .tx(async (t) => {
        await t.run('INSERT INTO migrations (number) VALUES (?)', [number]);
        await t.exec(sql);
      })
      .catch((error: unknown) => {
        throw new Error(`Migration ${file}: ${String(error)}`);
      });
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import type { Db } from './lib/database.ts';

const FOLDER = 'migrations';

/** Brings the tables of a database to the newest version: does each script once, in the order of their numbers. */
export async function migrate(db: Db): Promise<void> {
  await db.exec('CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY) STRICT');
  const rows = await db.all<{ number: number }>('SELECT number FROM migrations');
  const done = new Set(rows.map(({ number }) => number));

  const files = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.sql'))
    .sort((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10));

  const errors: string[] = [];
  for (const file of files) {
    const number = Number.parseInt(file, 10);
    if (done.has(number)) continue;
    const script = readFileSync(`${FOLDER}/${file}`, 'utf8');
    try {
      await db.tx(async (t) => {
        await t.exec(script);
        await t.run('INSERT INTO migrations (number) VALUES (?)', [number]);
      });
    } catch (cause) {
      errors.push(`${file}: ${cause}`);
    }
  }
  if (errors.length > 0) throw new Error(errors.join());
}

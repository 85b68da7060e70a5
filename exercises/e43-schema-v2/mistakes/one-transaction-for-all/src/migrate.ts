import { readdirSync, readFileSync } from 'node:fs';
import type { Db } from './lib/database.ts';

export async function migrate(db: Db): Promise<void> {
  await db.exec('CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY)');
  const done = (await db.all<{ number: number }>('SELECT number FROM migrations')).map(({ number }) => number);
  const files = readdirSync('migrations').filter((name) => name.endsWith('.sql'));
  files.sort((a, b) => parseInt(a) - parseInt(b));
  await db.tx(async (t) => {
    for (const file of files) {
      if (done.includes(parseInt(file))) continue;
      try {
        await t.exec(readFileSync('migrations/' + file, 'utf8'));
      } catch (cause) {
        throw new Error(file + ' failed', { cause });
      }
      await t.run('INSERT INTO migrations VALUES (?)', [parseInt(file)]);
    }
  });
}

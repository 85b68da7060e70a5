import * as fs from 'node:fs';
import type { Db } from './lib/database.ts';

export async function migrate(db: Db) {
  await db.exec('CREATE TABLE IF NOT EXISTS migrations (number INTEGER)');
  const byNumber = new Map<number, string>();
  for (const file of fs.readdirSync('migrations')) {
    if (/^[0-9]+_.*[.]sql$/.test(file)) byNumber.set(parseInt(file, 10), file);
  }
  for (const number of [...byNumber.keys()].sort((a, b) => a - b)) {
    const file = 'migrations/' + byNumber.get(number);
    try {
      await db.tx(async (t) => {
        if (await t.get('SELECT 1 FROM migrations WHERE number = ?', [number])) return;
        await t.exec(fs.readFileSync(file).toString());
        await t.exec(`INSERT INTO migrations VALUES (${number})`);
      });
    } catch (error) {
      if (error instanceof Error) error.message = `${file}: ${error.message}`;
      throw error;
    }
  }
}

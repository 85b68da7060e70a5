import { readdirSync, readFileSync } from 'node:fs';
import type { Db } from './lib/database.ts';

const FOLDER = 'migrations';

/** Brings the tables of a database to the newest version: does each script once, in the order of their numbers. */
export async function migrate(db: Db): Promise<void> {
  // Which ones have been done before? So far nobody knows, and only the first is done, always.
  const [first] = readdirSync(FOLDER);
  await db.exec(readFileSync(`${FOLDER}/${first}`, 'utf8'));
}

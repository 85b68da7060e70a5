import { DatabaseSync } from 'node:sqlite';

interface Entry {
  id: number;
  name: string;
  message: string;
}

const database = new DatabaseSync('guest-book.db');

database.exec(`
  CREATE TABLE IF NOT EXISTS entries (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    message TEXT NOT NULL
  ) STRICT;
`);

/** Newest first. */
export function allEntries(): Entry[] {
  return database
    .prepare('SELECT id, name, message FROM entries ORDER BY id DESC')
    .all() as unknown as Entry[];
}

export function addEntry(name: string, message: string): void {
  database.prepare('INSERT INTO entries (name, message) VALUES (?, ?)').run(name, message);
}

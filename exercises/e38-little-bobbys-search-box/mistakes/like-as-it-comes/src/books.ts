import type { Db } from './lib/database.ts';

export type Book = { id: number; title: string; author: string };

export type Reader = { id: number; name: string; email: string };

/** Thrown for an order that there is not. */
export class BadSort extends Error {}

const SORTS = ['title', 'author', 'pages'];

/** The books whose title holds the text, in the order of a column. */
export async function searchBooks(db: Db, text: string, sort: string): Promise<Book[]> {
  // A ? stands for a value, never for the name of a column. So the names are ours, and only these.
  if (!SORTS.includes(sort)) throw new BadSort(sort);
  return db.all<Book>(
    `SELECT id, title, author FROM books WHERE title LIKE ? ORDER BY ${sort}`,
    [`%${text}%`],
  );
}

/** The reader with this number, if the pin is right. Both come as text, from the address. */
export async function findReader(db: Db, id: string, pin: string): Promise<Reader | undefined> {
  return db.get<Reader>('SELECT id, name, email FROM readers WHERE pin = ? AND id = ?', [pin, id]);
}

import type { Db } from './lib/database.ts';

export type Book = { id: number; title: string; author: string };

export type Reader = { id: number; name: string; email: string };

/** Thrown for an order that there is not. */
export class BadSort extends Error {}

const SORTS = new Map([
  ['title', 'SELECT * FROM books ORDER BY title'],
  ['author', 'SELECT * FROM books ORDER BY author'],
  ['pages', 'SELECT * FROM books ORDER BY pages'],
]);

/** The books whose title holds the text, in the order of a column. */
export async function searchBooks(db: Db, text: string, sort: string): Promise<Book[]> {
  // A ? stands for a value, never for the name of a column. So the names are ours, and only these.
  const sql = SORTS.get(sort);
  if (sql === undefined) throw new BadSort(`not ${sort}`);
  const books = await db.all<Book>(sql);
  return books.filter(({ title }) => title.toLowerCase().includes(text.toLowerCase()));
}

/** The reader with this number, if the pin is right. Both come as text, from the address. */
export async function findReader(db: Db, id: string, pin: string): Promise<Reader | undefined> {
  const reader = await db.get<Reader & { pin: string }>('SELECT * FROM readers WHERE id = ?', [Number(id)]);
  return reader?.pin === pin ? reader : undefined;
}

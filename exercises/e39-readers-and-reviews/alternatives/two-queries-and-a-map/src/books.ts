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
  const books = await db.all<Book>('SELECT * FROM books');
  const rows = await db.all<{ book_id: number; stars: number }>('SELECT book_id, stars FROM reviews');
  const starsOf = Map.groupBy(rows, ({ book_id }) => book_id);
  return books
    .map((book) => {
      const stars = (starsOf.get(book.id) ?? []).map((row) => row.stars);
      const sum = stars.reduce((total, one) => total + one, 0);
      return { ...book, reviews: stars.length, stars: stars.length === 0 ? null : sum / stars.length };
    })
    .sort((one, other) => one.title.localeCompare(other.title));
}

/** The reviews of one book, in the order in which they were written. */
export async function listReviews(db: Db, bookId: number): Promise<Review[]> {
  const found = await db.all<Review & { reader_id: number }>(
    'SELECT * FROM reviews WHERE book_id = ? ORDER BY id',
    [bookId],
  );
  const readers = await db.all<{ id: number; name: string }>('SELECT id, name FROM readers');
  return found.map((review) => ({
    ...review,
    reader: readers.find(({ id }) => id === review.reader_id)!.name,
  }));
}

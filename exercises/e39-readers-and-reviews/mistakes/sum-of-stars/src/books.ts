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
  return db.all<ListedBook>(`
    SELECT books.id, books.title, count(reviews.id) AS reviews, sum(reviews.stars) AS stars
    FROM books
    LEFT JOIN reviews ON reviews.book_id = books.id
    GROUP BY books.id
    ORDER BY books.title
  `);
}

/** The reviews of one book, in the order in which they were written. */
export async function listReviews(db: Db, bookId: number): Promise<Review[]> {
  return db.all<Review>(
    `SELECT readers.name AS reader, reviews.stars, reviews.text
     FROM reviews
     JOIN readers ON readers.id = reviews.reader_id
     WHERE reviews.book_id = ?
     ORDER BY reviews.id`,
    [bookId],
  );
}

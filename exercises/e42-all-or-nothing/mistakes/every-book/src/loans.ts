import type { Db } from './lib/database.ts';

/** Thrown when all copies of a book are on loan, or there is no such book. */
export class NoCopyLeft extends Error {}

/** Lends a copy to a reader and gives the number of the loan. */
export async function borrow(db: Db, bookId: number, readerId: number): Promise<number> {
  return db.tx(async (t) => {
    const { changes } = await t.run('UPDATE books SET copies = copies - 1 WHERE ? > 0 AND copies > 0', [bookId]);
    if (changes === 0) throw new NoCopyLeft();
    const loan = await t.get<{ id: number }>(
      'INSERT INTO loans (book_id, reader_id) VALUES (?, ?) RETURNING id',
      [bookId, readerId],
    );
    if (!loan) throw new Error('The database gave no id.');
    return loan.id;
  });
}

/** Takes a copy back. False when there is no such loan. */
export async function giveBack(db: Db, loanId: number): Promise<boolean> {
  return db.tx(async (t) => {
    const loan = await t.get<{ book_id: number }>('DELETE FROM loans WHERE id = ? RETURNING book_id', [loanId]);
    if (!loan) return false;
    await t.run('UPDATE books SET copies = copies + 1 WHERE id = ?', [loan.book_id]);
    return true;
  });
}

import type { Db } from './lib/database.ts';

/** Thrown when all copies of a book are on loan, or there is no such book. */
export class NoCopyLeft extends Error {}

export async function borrow(db: Db, bookId: number, readerId: number): Promise<number> {
  return db.tx(async (t) => {
    const { changes } = await t.run('UPDATE books SET copies = copies - 1 WHERE id = ? AND copies > 0', [bookId]);
    if (changes === 0) throw new NoCopyLeft();
    const loan = await t.get<{ id: number }>('INSERT INTO loans (book_id, reader_id) VALUES (?, ?) RETURNING id', [bookId, readerId]);
    return loan!.id;
  });
}

export async function giveBack(db: Db, loanId: number): Promise<boolean> {
  {
    const t = db;
    const loan = await t.get<{ book_id: number }>('DELETE FROM loans WHERE id = ? RETURNING book_id', [loanId]);
    if (!loan) return false;
    await t.run('UPDATE books SET copies = copies + 1 WHERE id = ?', [loan.book_id]);
    return true;
  }
}

import type { Db } from './lib/database.ts';

/** Thrown when all copies of a book are on loan, or there is no such book. */
export class NoCopyLeft extends Error {}

export async function borrow(db: Db, bookId: number, readerId: number): Promise<number> {
  return db.tx((t) => lend(t, bookId, readerId));
}

export async function giveBack(db: Db, loanId: number): Promise<boolean> {
  return db.tx(async (t) => {
    const loan = await t.get<{ book_id: number }>('DELETE FROM loans WHERE id = ? RETURNING book_id', [
      loanId,
    ]);
    if (!loan) return false;
    await t.run('UPDATE books SET copies = copies + 1 WHERE id = ?', [loan.book_id]);
    return true;
  });
}

async function lend(t: Db, bookId: number, readerId: number): Promise<number> {
  return t.tx(async (u) => {
    const taken = await u.get(
      'UPDATE books SET copies = copies - 1 WHERE id = ? AND copies >= 1 RETURNING id',
      [bookId],
    );
    if (!taken) throw new NoCopyLeft();
    const loan = await u.get<{ id: number }>(
      'INSERT INTO loans (reader_id, book_id) VALUES (?, ?) RETURNING id',
      [readerId, bookId],
    );
    return loan?.id ?? 0;
  });
}

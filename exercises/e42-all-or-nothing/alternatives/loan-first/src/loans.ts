import type { Db } from './lib/database.ts';

/** Thrown when all copies of a book are on loan, or there is no such book. */
export class NoCopyLeft extends Error {}

export async function borrow(db: Db, bookId: number, readerId: number): Promise<number> {
  return db.tx(async (t) => {
    const known = await t.get('SELECT id FROM books WHERE id = ? AND copies > 0', [bookId]);
    if (!known) throw new NoCopyLeft();
    const loan = await t.get<{ id: number }>(
      'INSERT INTO loans (book_id, reader_id) VALUES (?, ?) RETURNING *',
      [bookId, readerId],
    );
    await take(t, bookId, -1);
    return loan!.id;
  });
}

export async function giveBack(db: Db, loanId: number): Promise<boolean> {
  try {
    await db.tx(async (t) => {
      const [loan] = await t.all<{ book_id: number }>('DELETE FROM loans WHERE id = ? RETURNING *', [loanId]);
      if (!loan) throw new NoLoan();
      await take(t, loan.book_id, 1);
    });
  } catch (error) {
    if (error instanceof NoLoan) return false;
    throw error;
  }
  return true;
}

class NoLoan extends Error {}

async function take(t: Db, bookId: number, count: number): Promise<void> {
  await t.run('UPDATE books SET copies = copies + ? WHERE id = ?', [count, bookId]);
}

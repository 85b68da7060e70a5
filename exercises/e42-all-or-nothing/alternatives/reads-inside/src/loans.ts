import type { Db } from './lib/database.ts';

/** Thrown when all copies of a book are on loan, or there is no such book. */
export class NoCopyLeft extends Error {}

export async function borrow(db: Db, bookId: number, readerId: number): Promise<number> {
  return db.tx(async (t) => {
    const book = await t.get<{ copies: number }>('SELECT copies FROM books WHERE id = ?', [bookId]);
    if (book === undefined || book.copies < 1) throw new NoCopyLeft('none');
    await t.run('UPDATE books SET copies = ? WHERE id = ?', [book.copies - 1, bookId]);
    await t.run('INSERT INTO loans (book_id, reader_id) VALUES (?, ?)', [bookId, readerId]);
    const row = await t.get<{ id: number }>('SELECT max(id) AS id FROM loans');
    return row?.id ?? 0;
  });
}

export async function giveBack(db: Db, loanId: number): Promise<boolean> {
  let found = false;
  await db.tx(async (t) => {
    const loan = await t.get<{ book_id: number }>('SELECT * FROM loans WHERE id = ?', [loanId]);
    if (!loan) return;
    found = true;
    await t.run('UPDATE books SET copies = copies + 1 WHERE id = ?', [loan.book_id]);
    await t.run('DELETE FROM loans WHERE id = ?', [loanId]);
  });
  return found;
}

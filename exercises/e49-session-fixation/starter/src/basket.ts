import type { Db } from './lib/database.ts';

export type Card = { id: number; title: string };

export async function listCards(db: Db): Promise<Card[]> {
  return db.all<Card>('SELECT id, title FROM cards ORDER BY id');
}

/** What is in a session’s basket, in the order in which it was put there. */
export async function readBasket(db: Db, sessionId: string): Promise<Card[]> {
  return db.all<Card>(
    `SELECT cards.id, title FROM basket JOIN cards ON cards.id = basket.card_id
     WHERE session_id = ? ORDER BY basket.rowid`,
    [sessionId],
  );
}

export async function putIntoBasket(db: Db, sessionId: string, cardId: number): Promise<void> {
  await db.run('INSERT INTO basket (session_id, card_id) SELECT ?, id FROM cards WHERE id = ?', [
    sessionId,
    cardId,
  ]);
}

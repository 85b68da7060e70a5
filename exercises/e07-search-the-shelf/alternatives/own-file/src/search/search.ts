import { books } from '../../data/books.ts';

/** Titles that contain the text, sorted out before they are counted. */
export function search(text: string | undefined, limit: number): string[] {
  const needle = text?.toLowerCase();
  const hits = needle ? books.filter((one) => one.toLowerCase().includes(needle)) : [...books];
  hits.length = Math.min(hits.length, limit);
  return hits;
}

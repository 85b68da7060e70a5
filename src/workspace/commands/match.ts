// Which lines of the palette fit what was typed, best first. Imported by the palette.

/** Anything that is found by its words. */
export interface Findable {
  title: string;
  /** More words that it is found by. */
  section: string;
}

/** All typed words must occur, each at the start of a word or within one; starts count more, and titles more than sections. */
export function bestMatches<T extends Findable>(items: readonly T[], typed: string): T[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...items];
  const rated = items.map((item) => ({ item, score: rate(item, words) }));
  return rated
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item);
}

function rate(item: Findable, words: readonly string[]): number {
  const title = item.title.toLowerCase();
  const section = item.section.toLowerCase();
  let total = 0;
  for (const word of words) {
    const score = 4 * rateWord(title, word) + rateWord(section, word);
    if (score === 0) return 0;
    total += score;
  }
  return total;
}

function rateWord(text: string, word: string): number {
  if (text.startsWith(word)) return 3;
  if (text.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word))) return 2;
  return text.includes(word) ? 1 : 0;
}

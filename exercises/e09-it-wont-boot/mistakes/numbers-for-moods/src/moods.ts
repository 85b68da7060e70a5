import { quotes } from '../data/quotes.ts';

export const Mood = {
  Calm: 0,
  Bold: 1,
  Silly: 2,
} as const;

const names = ['calm', 'bold', 'silly'];

/** Every mood that there can be. */
export function allMoods(): number[] {
  return Object.values(Mood);
}

/** The first quote of a mood. */
export function firstQuote(mood: number): string {
  return quotes.find((quote) => quote.mood === names[mood])?.text ?? 'No such quote yet';
}

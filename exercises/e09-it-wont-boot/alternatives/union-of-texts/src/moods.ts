import { quotes } from '../data/quotes.ts';

export type Mood = 'calm' | 'bold' | 'silly';

const moods: Mood[] = ['calm', 'bold', 'silly'];

export function allMoods(): Mood[] {
  return moods;
}

export function firstQuote(mood: Mood): string {
  for (const quote of quotes) {
    if (quote.mood === mood) return quote.text;
  }
  return 'No such quote yet';
}

import * as data from '../data/quotes.ts';

export class Mood {
  static readonly Silly = 'silly';
  static readonly Calm = 'calm';
  static readonly Bold = 'bold';
}

export const allMoods = () => [Mood.Calm, Mood.Bold, Mood.Silly];

export const firstQuote = (mood: string) => data.quotes.filter((quote) => quote.mood === mood)[0]?.text ?? '';

const quotes = [
  { mood: 'bold', text: 'Pour first, ask later' },
  { mood: 'calm', text: 'The kettle sings before the day does' },
  { mood: 'silly', text: 'A biscuit in the hand is worth two in the tea' },
  { mood: 'calm', text: 'No leaf was ever hurried' },
];

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

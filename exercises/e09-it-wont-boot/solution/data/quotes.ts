// What the tea house has collected, in no order. The owner adds to it every week.
export type Quote = { mood: string; text: string };

export const quotes: Quote[] = [
  { mood: 'bold', text: 'Pour first, ask later' },
  { mood: 'calm', text: 'The kettle sings before the day does' },
  { mood: 'silly', text: 'A biscuit in the hand is worth two in the tea' },
  { mood: 'calm', text: 'No leaf was ever hurried' },
];

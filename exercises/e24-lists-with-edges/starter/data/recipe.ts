// The recipe of the week. It comes out of a form that members fill in.
export type Recipe = {
  title: string;
  /** An old form sends the word 'false' where it means false. */
  vegetarian: boolean | 'false';
  ingredients: string[];
  /** Sometimes nobody has written them down. */
  steps: string[];
};

export const recipe: Recipe = {
  title: 'Moon soup',
  vegetarian: true,
  ingredients: ['leek', 'potatoes', 'milk', 'nutmeg'],
  steps: [
    'Cut the leek into rings.',
    'Boil the potatoes & mash half of them.',
    'Add the milk, and wait for the moon.',
  ],
};

// The dish of the day, as the kitchen's computer sends it.
export type Dish = {
  name: string;
  /** Sometimes missing, sometimes empty. */
  description?: string;
  ingredients: string[];
  /** Time to cook. 0 for what is eaten raw. */
  minutes: number;
};

export const dish: Dish = {
  name: 'moon soup',
  description: '',
  ingredients: ['leek', 'potatoes', 'milk', 'nutmeg'],
  minutes: 95,
};

import * as pantry from '../data/menu.ts';

/** What both doors offer. */
export function dishes() {
  return [...pantry.menu].map((dish) => ({ price: dish.price, name: dish.name }));
}

export interface Dish {
  name: string;
  /** In euros. */
  price: number;
}

export const menu: Dish[] = [
  { name: 'Pumpkin soup', price: 6 },
  { name: 'Mushroom pie', price: 9 },
  { name: 'Pear crumble', price: 5 },
];

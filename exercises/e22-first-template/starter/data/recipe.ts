// The recipe of the week, as a member has sent it in.
export type Recipe = {
  title: string;
  cook: string;
  portions: number;
  minutes: number;
  story: string;
  /** Where the picture is. */
  picture: string;
};

export const recipe: Recipe = {
  title: 'Moon soup',
  cook: 'Zoë',
  portions: 4,
  minutes: 95,
  story: 'My grandmother cooked it when the moon was full & the fridge was not.',
  picture: '/soup.svg',
};

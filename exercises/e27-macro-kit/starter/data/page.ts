export type Recipe = {
  title: string;
  /** What the cook has to say. Not every cook does. */
  note?: string;
};

/** This week's recipe, and those that come after it. */
export const week: Recipe = { title: 'Moon soup', note: 'Salt & pepper it well.' };
export const others: Recipe[] = [{ title: 'Plum cake', note: 'Needs two days.' }, { title: 'Cold noodles' }];

/** What a visitor has typed into the form, and what was wrong with it, by the name of the field. */
export const values: Record<string, string> = { cook: 'Zoë', dish: '' };
export const errors: Record<string, string> = { dish: 'Tell us what you cook.' };

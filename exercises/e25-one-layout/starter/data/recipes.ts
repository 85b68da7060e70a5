// What The Ladle has cooked so far.
export const recipes: string[] = ['Moon soup', 'Fish & chips', 'Zoë’s plum cake'];

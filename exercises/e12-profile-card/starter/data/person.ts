// What a member has typed in. Every word of it comes from a stranger.
export type Person = {
  name: string;
  /** Where the picture is. */
  photo: string;
  /** Not everybody writes one. */
  bio?: string;
  skills: string[];
};

export const person: Person = {
  name: 'Mila Okonkwo-Berg',
  photo: '/mila.svg',
  bio: 'I mend what others throw away, and I would like to learn to whistle.',
  skills: ['Sewing', 'Bread & pastry', 'Bicycle brakes'],
};

// The offer to go on with one's own code of an earlier exercise.

export const offer = (title: string) =>
  `This exercise goes on from “${title}”, with our solution of it. You can go on with your own.`;
export const bring = 'Bring your own code along';
export const keepOurs = 'Go on with ours';
export const brought = (files: string, count: number) =>
  `Your own ${files} ${count === 1 ? 'is' : 'are'} here.`;

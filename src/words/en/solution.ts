// The comparison with our solution.

export const notFetched = 'The solution could not be fetched. Check your connection, then try again.';
export const title = 'Your code and our solution';
export const tryAgain = 'Try again';
export const fetching = 'Fetching our solution…';
export const same = 'Your files are the same as ours.';
export const introduction =
  'Ours is one good answer, not the only one. Nothing of yours changes unless you choose to use it.';
export const usedFile = (path: string) => `Our ${path} is in the place of yours.`;
export const useFile = 'Use this file';
export const usedAll = 'Our solution is in the place of your files.';
export const useAll = (files: number) => `Use all ${files} files`;
export const yours = 'Yours';
export const ours = 'Ours';

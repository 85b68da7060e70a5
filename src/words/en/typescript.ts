// What the TypeScript service answers when it cannot do what it is asked.

export const notChecked = 'TypeScript could not look through the files.';
export const fromPackage = 'This name comes from a package, so it cannot be changed here.';
export const usedInFixed = (files: string) =>
  `This name is used in ${files}, which belongs to the exercise and stays as it is. Choose another name to rename.`;

// Why a file can have no such name, or cannot be changed.

export const fileExists = (path: string) => `There is already a file ${path}. Choose another name.`;
export const folderExists = (path: string) => `There is already a folder ${path}. Choose another name.`;
export const fileIsNoFolder = (path: string) => `${path} is a file, so nothing can be put into it.`;
export const runFileStays = (path: string) => `${path} is the file that is run, so it stays where it is.`;
export const fixedFileStays = (path: string) => `${path} belongs to the exercise, so it stays as it is.`;
export const noFileChanges = 'This exercise works with the files that it has: none is renamed or deleted.';

// The list of files: its buttons, its rows, and what came of changes.

export const fixedFiles = 'This exercise works with the files that it has: there is nothing to add.';
export const folderExists = (path: string) => `There is already a folder ${path}. Choose another name.`;
export const tooLong = (path: string) =>
  `${path} would have more than 100 characters. Choose a shorter name.`;
export const deleted = (path: string) => `${path} was deleted.`;
export const undo = 'Undo';
export const close = 'Close';
export const readOnly = 'read only';
export const isNew = 'new';
export const edited = 'edited';
export const changeFiles = 'Change the files';
export const newFile = 'New file';
export const newFolder = 'New folder';
export const rename = 'Rename';
export const remove = 'Delete';
export const newFileName = 'Name of the new file';
export const newFolderName = 'Name of the new folder';
export const treeLabel = 'Files of this exercise';
export const newNameOf = (name: string) => `New name of ${name}`;
export const importsFollowed = (files: string) => ` The imports in ${files} say so, too.`;
export const importsLeft = (files: string, from: string) =>
  ` ${files} belongs to the exercise and still imports ${from}, so the program will not find it.`;
export const deleteKey = 'Delete';
export const renamed = (from: string, to: string) => `${from} is now ${to}.`;
export const lastOf = (others: string, last: string) => `${others} and ${last}`;

// Around the code: tabs, the line under it, and commands about it.

export const codeGroup = 'Code';
export const formatOnSave = 'Format on save';
export const wrap = 'Wrap long lines';
export const screenReader = 'Screen reader mode';
export const screenReaderOn =
  'Screen reader mode is on: the editor hands each line to your screen reader. It stays on for your next visits.';
export const screenReaderOff =
  'Screen reader mode is off. The editor turns it on by itself where it notices a screen reader.';
export const larger = 'Larger code';
export const smaller = 'Smaller code';
export const usualSize = 'Code in its usual size';
export const nextProblem = 'Go to the next problem';
export const previousProblem = 'Go to the previous problem';
export const listFiles = 'List the files';
export const noProblems = 'No problems in your files.';
export const typesLoading = 'TypeScript is loading. Press the key again in a moment.';
export const openFiles = 'Open files';
export const readOnly = 'read only';
export const edited = ', edited';
export const closeFile = (path: string) => `Close ${path} (Delete)`;
export const codeOf = (path: string) => `Code of ${path}`;
export const saved = 'Saved in this browser';
export const saving = 'Saving…';
export const notKept = 'Not kept after you leave';
export const openElsewhere = 'Not saved: open in another tab';
export const sharedNotSaved = 'Shared code, not saved';
export const notFetched =
  'The editor could not be fetched. Check your connection, then click the code again.';
export const clickToEdit = 'Click the code to edit it';
export const tabLeaves = 'Tab now leaves the editor';
export const escLeaves = 'Esc, then Tab leaves the editor';
export const position = (line: number, column: number) => `Line ${line}, column ${column}`;

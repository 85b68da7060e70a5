// What the toolbar's menu and the palette can do.

export const run = 'Run the program';
export const programGroup = 'Program';
export const stop = 'Stop the program';
export const check = 'Check my work';
export const save = 'Save';
export const runOnSave = 'Run on save';
export const chooseEngine = 'Choose the engine';
export const open = (tool: string) => `Open ${tool.toLowerCase()}`;
export const toolsGroup = 'Tools';
export const showLesson = 'Show the lesson text';
export const showCode = 'Show the code';
export const showPreview = 'Show the preview';
export const showTools = 'Show the tools';
export const viewGroup = 'View';
export const paletteTitle = 'All actions and lessons';
export const helpGroup = 'Help';
export const shortcutsTitle = 'Keyboard shortcuts';
export const workGroup = 'Your work';
export const reset = 'Reset to the starter';
export const history = 'History of my files';
export const compareWithOurs = 'Compare with our solution';
export const share = 'Share a link to this code';
export const download = 'Download as a zip';
export const transfer = 'Export and import';
export const zipNotMade =
  'The zip could not be made, because a part of the course could not be fetched. Check your connection, then try again.';
export const commandWrite = 'Write a request by hand';
export const commandClear = 'Clear the list of requests';

// The dialog that chooses what programs run on.

export const embedded = 'Embedded';
export const embeddedSays = 'Starts at once, works offline, and sends nothing anywhere.';
export const webContainer = 'WebContainer';
export const webContainerSays =
  'Real Node in your browser, with a terminal and npm install. Made by StackBlitz and fetched from its servers, so it needs a network and some seconds.';
export const title = 'Engine';
export const runIn = 'Your programs run in';
export const remembered = 'Your choice is remembered in this browser. A running program starts again.';
export const askedFor = {
  embedded: 'This exercise asks for the embedded engine.',
  webcontainer: 'This exercise asks for WebContainer.',
};

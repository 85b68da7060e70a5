// The switch between text, code, preview and tools on a phone.

export const read = 'Read';
export const code = 'Code';
export const preview = 'Preview';
export const checks = 'Checks';
export const tools = 'Tools';
export const partsLabel = 'Parts of this page';

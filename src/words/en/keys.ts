// What keys are called in tooltips, menus and lists.

export const ctrl = 'Ctrl';
export const cmd = 'Cmd';
export const alt = 'Alt';
export const shift = 'Shift';
/** Keys of more than a letter, as `KeyboardEvent.key` has them in small letters. */
export const named = { enter: 'Enter' };

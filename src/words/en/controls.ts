// Buttons that every dialog has.

export const close = 'Close';

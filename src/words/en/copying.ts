// Buttons on pages that copy code.

export const copy = 'Copy';
export const copied = 'Copied';
export const notAllowed = 'Not allowed';

// The offer to reload when a new version of the course is there.

export const newVersion = 'A new version of the course is here. What you wrote is kept.';
export const reload = 'Reload';
export const later = 'Later';

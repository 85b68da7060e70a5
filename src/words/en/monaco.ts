// What the code editor says of itself.

export const readOnlyFile = 'This file belongs to the exercise: you can read it, not change it.';
export const editorLabel = 'Code editor. Press Escape, then Tab to leave it.';

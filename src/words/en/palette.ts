// The command palette.

export const lessonIn = (unit: string) => `Lesson in ${unit}`;
export const title = 'Actions and lessons';
export const question = 'What do you want to do?';
export const placeholder = 'Type an action or a lesson';
export const nothingCalled = (typed: string) =>
  `Nothing is called “${typed}”. Try another word, such as run, console or a lesson’s title.`;

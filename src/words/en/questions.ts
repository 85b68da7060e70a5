// What kinds of quiz questions are called. Used while the site is built.

export const match = 'Match';
export const sort = 'Sort';
export const chooseAll = 'Choose all that are right';
export const predict = 'Predict';
export const explainError = 'Explain the error';

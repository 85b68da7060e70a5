// Around and within the text of a lesson.

export const skipToLesson = 'Skip to the lesson';
export const unit = (unit: string | number, title: string) => `Unit ${unit}: ${title}`;
export const lessonFacts = (lesson: string, minutes: number) => `Lesson ${lesson}, about ${minutes} minutes`;
export const minutes = (minutes: number) => `${minutes} min`;
export const onThisPage = 'On this page';
export const callouts = { note: 'Note', tip: 'Tip', careful: 'Careful', flask: 'If you know Flask' };
export const predict = 'Predict';
export const yes = 'Yes';
export const notQuite = 'Not quite';
export const request = 'Request';
export const response = 'Response';
export const yourTurn = 'Your turn';
export const yourTurnOf = (exercise: number, all: number) => `Your turn, ${exercise} of ${all}`;
export const openExercise = 'Open this exercise';
export const checkYourself = 'Check yourself';
export const aboutQuiz = (questions: number) =>
  `${questions === 1 ? 'One question' : `${questions} questions`}. Nobody sees your answers; what you miss comes back in a day or two.`;
export const quizNeedsScript = 'The questions can be answered where JavaScript is on.';
export const lessons = 'Lessons';
export const previous = 'Previous';
export const next = 'Next';
export const allLessons = 'All lessons';

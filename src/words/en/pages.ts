// Texts of whole pages: course map, progress, review, search, summary, glossary, Rosetta table, playground, 404, offline.
import { counted } from '../format.ts';

export const courseTitle = 'The course';
export const coursePlace = 'Course';
export const courseFacts = (lessons: number, exercises: number, hours: number) =>
  `${counted(lessons, { one: 'lesson', other: 'lessons' })}, ${counted(exercises, { one: 'exercise', other: 'exercises' })}, about ${counted(hours, { one: 'hour', other: 'hours' })}.`;
export const keepCourse = 'Keep the whole course on this device';

export const notFoundTitle = '404: nothing at this address';
export const notFoundDescription =
  "There is no page at this address. The course's contents are one click away.";
export const notFoundFigure = 'Your request left, and the response 404 Not Found came back.';
export const notFound = 'There is no page at this address';
export const aRequest = 'a request';
export const aResponse = 'a response';
export const notFoundExplained = <Part>(request: Part, response: Part, status: Part) => [
  'Your browser sent ',
  request,
  ', and the server gave ',
  response,
  ': ',
  status,
  '. That is an honest answer. It means that the server is there and nothing lives at this path.',
];
export const notFoundNext =
  'The address may have a slip in it, or the page has moved. Either way, the course is close:';
export const goToCourse = 'Go to the course';

export const progressTitle = 'Your progress';
export const progressPlace = 'Progress';
export const progressDescription = 'What you did in this course, kept in your browser.';
export const progressNeedsScript =
  'Your progress is kept by this browser, which needs JavaScript to show it.';

export const reviewTitle = 'Review';
export const reviewDescription =
  'Quiz questions that you missed, asked again after one, three and seven days.';
export const reviewLead =
  'Five questions at most, from what you missed. A few minutes now save an hour later.';
export const reviewNeedsScript = 'What you missed is remembered in this browser, which needs JavaScript.';

export const searchTitle = 'Search';
export const searchDescription = 'Search the course’s lessons, exercises and glossary.';
export const searchField = 'Words from a lesson, an exercise or the glossary';
export const searchNeedsScript =
  'The search runs in the browser and needs JavaScript. The course map lists every lesson.';

export const summaryTitle = 'Summary';
export const summaryDescription = 'What you passed, as a page to print.';
export const summaryOf = (course: string) => `${course}: a summary`;

export const offlineTitle = 'You are offline';
export const offlineDescription = 'Pages that you have opened before can be read without a network.';
export const offlineFigure = 'Your request left, and no response came back.';
export const offlineHeading = 'This page is not on your device yet';
export const offlineExplained =
  'There is no network, and this page was not opened before, so no copy of it was kept. Lessons that you have opened are kept whole: reading, running and checking work without a network.';
export const openNow = 'You can open these now';
export const tryAgain = 'Try again';

export const playground = 'Playground';
export const playgroundOf = (start: string) => `Playground: ${start}`;
export const playgroundDescription =
  'A server of your own to try things out with: in TypeScript, running in your browser, kept in your browser.';
export const skipToPlayground = 'Skip to the playground';
export const startingPoints = 'Starting points';
export const startFrom = 'Start from';

export const glossaryTitle = 'Glossary';
export const glossaryDescription = 'The words of the course, each explained in a sentence or two.';
export const findWord = 'Find a word';
export const alsoCalled = (others: string) => `also ${others}`;
export const inFlask = 'In Flask:';
export const lesson = 'Lesson';

export const rosettaTitle = 'Rosetta table';
export const rosettaDescription =
  'Every idea of a web app in Flask, in Hono on Node as this course uses it, and in Express 5, side by side.';
export const rosettaLead =
  'One idea, three frameworks. Come from Flask, write TypeScript, and recognise Express when you meet it at work.';
export const findIdea = 'Find an idea or a call';
export const idea = 'Idea';
export const thisCourse = 'This course';
export const codeFor = (idea: string) => `the code for ${idea}`;

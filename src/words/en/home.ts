// The home page, apart from what the course says of itself in lessons/home.mdx.

export const startLesson = (lesson: string) => `Start lesson ${lesson}`;
export const goOn = 'Or go on where you stopped:';
export const nothingToInstall =
  'Nothing to install, no account. Once a lesson’s files are here, you can read and run it without a network.';
export const howItWorks = 'How it works';
export const readTitle = 'Read and change';
export const readAndChange =
  'Each lesson opens with code that already works. The server’s files are beside the text, and you edit them there.';
export const runTitle = 'Run';
export const requests = 'requests';
export const run = <Part>(requests: Part) => [
  'Your server starts inside this browser, and the preview sends it ',
  requests,
  ', as any visitor’s browser would.',
];
export const checkTitle = 'Check';
export const whatAnswered = 'what your server answered';
export const check = <Part>(whatAnswered: Part) => [
  'Your work is judged by what it does. When a check fails, you see what we sent, what we expected, and ',
  whatAnswered,
  '.',
];
export const whatYouWillLearn = 'What you will learn';

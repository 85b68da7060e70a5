// The preview: its bar, what it tells over the page, and what a page does without.
import { counted } from '../format.ts';

export const addressLabel = 'Path on your server';
export const cannotUnpack = (path: string, encoding: string) =>
  `The answer of ${path} is compressed with ${encoding}, which the preview cannot unpack.`;
export const cannotUnpackNext =
  'Look at Accept-Encoding in the request: send gzip, deflate or no compression.';
export const otherBytes = 'Its bytes are something else, or incomplete.';
export const notUnpacked = (path: string, encodings: string, why: string) =>
  `The answer of ${path} says Content-Encoding: ${encodings}, but could not be unpacked. ${why}`;
export const notUnpackedNext = 'Compress the body with what the field says, or leave the field out.';
export const frameTitle = 'Preview of your server';
export const redirectsElsewhere = (path: string, address: string) =>
  `${path} redirects to ${address}. The preview only reaches your own server.`;
export const staysOnPage = (path: string, status: number) =>
  `${path} answered ${status}, which means: stay on the page that is shown.`;
export const save = 'Save';
export const wantsToGo = (address: string) =>
  `The page wants to go on to ${address}. The preview only reaches your own server.`;
export const formAgain = (path: string) =>
  `This page is the answer to a form (POST ${path}). Loading it again sends the form again.`;
export const sendAgain = 'Send again';
export const stoppedWaiting = (method: string, path: string) =>
  `Stopped waiting for ${method} ${path}. The server may still be at work on it.`;
export const pageSays = 'The page says';
export const pageAsks = 'The page asks';
export const yourAnswer = 'Your answer';
export const ok = 'OK';
export const cancel = 'Cancel';
export const policyBlocksForm = (address: string, rule: string) =>
  `Your Content-Security-Policy blocks the form to ${address} (${rule}).`;
export const wouldGo = (address: string) =>
  `The preview only reaches your own server. In a browser this would go to ${address}`;
export const newTab =
  'In a browser this opens in a new tab. Here it takes the place of the page; Back leads back to it.';
export const askedOutside = (text: string) =>
  `The page asked “${text}” outside a click or a submit, where the preview cannot wait. It went on as if the answer was no.`;
export const policyBlocks = (what: string, rule: string) =>
  `Your Content-Security-Policy blocks ${what} (${rule}).`;
export const notReached = (address: string) => `The preview only reaches your own server, not ${address}.`;
export const refusesRedirect = (path: string) =>
  `${path} redirects, and the request asked for an error then.`;
export const fetchFailed = (path: string, status: number) =>
  `GET ${path} answered ${status}, so the page does without it.`;
export const refusesFrame = (path: string, refusal: string) =>
  `${path} refuses to be shown in a frame (${refusal}).`;
export const tooManyRequests = (most: number) =>
  `More than ${most} requests are under way. Wait for some answers first.`;
export const frameAncestors = 'frame-ancestors says who may frame the page; the preview shows it in any case';
export const noReportUri = 'no reports are sent (report-uri)';
export const noReportTo = 'no reports are sent (report-to)';
export const noUpgrade = 'upgrade-insecure-requests, as there is no HTTPS here';
export const noPlugins = 'object-src; plugins are never loaded';
export const programNotRunning = 'The program is not running.';
export const pressRun = 'Press Run.';
export const windowTitle = (title: string) => `${title} – preview of your server`;
export const crashed = 'Crashed';
export const stopped = 'Stopped';
export const starting = 'Starting…';
export const notReachedTyped = (typed: string) =>
  `The preview only reaches your own server, not ${typed}. Type a path, such as /about.`;
export const pageEnded = 'The page before this one was ended: a script in it ran without a pause.';
export const startingProgram = 'Starting your program';
export const waitingFor = 'Waiting for';
export const startingHint = 'Starting your program. Its page loads as soon as it listens.';
export const pressRunHint = <Part>(run: Part) => [
  'Press ',
  run,
  '. The page that your server answers with appears here.',
];
export const stopWaiting = 'Stop waiting';
export const next = 'Next:';
export const answerEmpty = 'The answer is empty';
export const dismiss = 'Dismiss';
export const serverError = 'Something went wrong in your server. What it printed tells where.';
export const openConsole = 'Open the console';
export const noAnswer = 'No answer';
export const showRequestOf = (outcome: string) => `${outcome}: show the request`;
export const showRequest = 'Show the request';
export const answeredIn = (method: string, path: string, status: string, time: string) =>
  `${method} ${path} answered ${status} in ${time} milliseconds.`;
export const styleElement = 'a style element of the page';
export const noPlugin = (element: string, reference: string) =>
  `The preview shows no <${element}>, so ${reference} was not loaded. Use an iframe or a link.`;
export const inlineScript = (line: number) => `the inline script in line ${line} of the page`;
export const pretty = 'Pretty';
export const policyLeavesOut = (words: string) =>
  `Of your Content-Security-Policy the preview leaves out: ${words}.`;
export const reportOnly = 'Content-Security-Policy-Report-Only is not watched in the preview.';
export const answerOf = (path: string) => `The answer of ${path}`;
export const noCharset = (path: string) =>
  `${path} came without a charset, so browsers read it as windows-1252 and letters such as é come out wrong. Send Content-Type: text/html; charset=utf-8.`;
export const getRedirectsElsewhere = (path: string, address: string) =>
  `GET ${path} redirects to ${address}. The preview only reaches your own server.`;
export const resourceFailed = (path: string, status: number, what: string) =>
  `GET ${path} answered ${status}, so the page does without that ${what}.`;
export const broughtNothing = (path: string, reason: string) =>
  `GET ${path} brought nothing for this page: ${reason}`;
export const otherSite = (reference: string) =>
  `${reference} is on another site. The preview only reaches your own server.`;
export const moduleNotRun = (came: string) =>
  `${came} Browsers run a module only when it is sent as text/javascript.`;
export const noSniffNotRun = (came: string) =>
  `${came} With X-Content-Type-Options: nosniff, browsers run a script only when it is sent as text/javascript.`;
export const neverRun = (came: string) => `${came} Browsers never run that as a script.`;
export const visitors = 'Visitors';
export const previewOf = (visitor: string) => `Preview of ${visitor}`;
export const preview = 'Preview';
export const windowOptions = 'Window options';
export const windowOptionsOf = (visitor: string) => `Window options of ${visitor}`;
export const phoneWidth = 'Phone width (375 px)';
export const newPrivate = 'New private window';
export const back = 'Back';
export const forward = 'Forward';
export const reload = 'Reload';
export const secondVisitor = 'Second visitor';
export const closeSecond = 'Close visitor 2';
export const run = 'Run';
export const fileToSave = (name: string, bytes: number, type: string) =>
  `A file to save: ${name}, ${bytes} bytes${type === '' ? '' : ` of ${type}`}.`;
export const seconds = (seconds: number) => `${seconds} s`;
export const milliseconds = (ms: string) => `${ms} ms`;
export const answeredEmpty = <Part>(request: Part, status: number) => [
  request,
  ` answered ${status} with a body of 0 bytes, so there is nothing to show.`,
];
export const answerEmptyNext = <Part>(code: Part) => [
  'look at what the handler of this path returns. A page needs a body, as in ',
  code,
  '.',
];
export const problemsOnPage = (count: number) =>
  `${counted(count, { one: 'problem', other: 'problems' })} on this page`;
export const notRunningShort = 'Not running';
export const blockedResource = (kind: string, path: string) => `the ${kind} ${path}`;
export const cameAs = (path: string, type: string) =>
  `GET ${path} came ${type === '' ? 'without a Content-Type' : `as ${type}`}.`;
export const stylesheetNotUsed = (came: string) =>
  `${came} Browsers use a stylesheet only when it is sent as text/css.`;
export const kinds = {
  style: 'stylesheet',
  script: 'script',
  image: 'image',
  font: 'font',
  video: 'video',
  audio: 'audio',
  frame: 'frame',
  empty: 'file',
};

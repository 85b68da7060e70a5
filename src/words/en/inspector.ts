// The Requests tool: the list, what went over the wire, and the request written by hand.

export const imageInBody = (type: string) => `The image in the body, ${type}`;
export const body = 'Body';
export const onlyBeginning = (size: string) => `Only the beginning of ${size} is shown.`;
export const noText = (size: string) => `${size} that are no text. Each line shows sixteen of them.`;
export const bytesLabel = 'Bytes of the body';
export const bodyIn = (language: string) => `Body, ${language}`;
export const partsLabel = 'Parts of the body';
export const part = (part: number) => `Part ${part}`;
export const fileOfPart = (file: string) => `, file “${file}”`;
export const noValidJson = 'Its Content-Type promises JSON, but this is no valid JSON.';
export const noBody = 'No body';
export const formFields = 'Form fields';
export const textBody = 'Text';
export const fileBody = 'A file';
export const sentAs = <Part>(type: Part) => ['sent as ', type];
export const jsonLabel = 'JSON body';
export const textLabel = 'Text body';
export const sendAllTheSame = (problem: string) =>
  `${problem} You may send it all the same, to see what your server does.`;
export const fileToSend = 'File to send';
export const newRequest = 'New request';
export const allRequests = '← All requests';
export const method = 'Method';
export const path = 'Path';
export const sendKeys = 'Ctrl+Enter';
export const sending = 'Sending…';
export const send = 'Send';
export const stopWaiting = 'Stop waiting';
export const cookiesOf = 'Cookies of';
export const nobody = 'nobody';
export const followRedirects = 'Follow redirects';
export const headerFields = 'Header fields';
export const addedByThemselves = 'Host, Content-Length and the visitor’s cookies are added by themselves.';
export const noFieldName = (value: string) => `A header field with the value “${value}” has no name.`;
export const badFieldName = (name: string) =>
  `“${name}” cannot be the name of a header field: letters, digits and hyphens are allowed.`;
export const badFieldValue = (name: string) =>
  `The value of ${name} holds a character that header fields cannot carry.`;
export const ownServerOnly = 'Requests reach your own server only. Give a path, such as /about.';
export const chooseFile = 'Choose the file that is to be sent as the body.';
export const sameBytes = 'the same bytes as before';
export const copiedSaid = 'Copied.';
export const copyNotAllowed = 'The browser did not allow copying. Choose Raw, and copy the text by hand.';
export const replayAsCheck = 'Sends the same request again, with the cookies that the check had';
export const replayAsVisitor = 'Sends the same request again, with the visitor’s cookies as they are now';
export const replay = 'Replay';
export const editAndSend = 'Edit and send';
export const copied = 'Copied';
export const copyCurl = 'Copy as curl';
export const copyResponseTitle = 'Copies the body of the response';
export const copyResponse = 'Copy response';
export const openTitle = 'Opens this path as the visitor that sent the request';
export const openInPreview = 'Open in preview';
export const underWay =
  'Your server has this request and has not answered it yet. The response appears here when it comes.';
export const howShown = 'How messages are shown';
export const raw = 'Raw';
export const pretty = 'Pretty';
export const byPreview = 'Sent by the preview';
export const byHand = 'Sent by hand';
export const filterLabel = 'Filter requests by text';
export const filter = 'Filter';
export const filterSender = 'Filter requests by sender';
export const everyone = 'Everyone';
export const clear = 'Clear';
export const name = 'Name';
export const value = 'Value';
export const asSent = 'As it was sent';
export const emptyValue = 'empty';
export const fromPreview = 'Preview';
export const fromChecks = 'Checks';
export const fromHand = 'By hand';
export const noResponseShort = 'no response';
export const emptyJson = 'This is empty, which is no JSON. The shortest JSON is null.';
export const jsonEndsEarly = 'This is not JSON yet: it ends too early.';
export const notJson = 'This is not JSON yet. Look for a missing quote, comma or bracket.';
export const notJsonAt = (line: number, near: string) =>
  `This is not JSON yet: look at line ${line}, near “${near}”.`;
export const chooseRequest = 'Choose a request to see what went over the wire, both ways.';
export const unpacking = (size: string) => `Unpacking ${size}…`;
export const noBodyShort = 'no body';
export const bodyOf = (size: string) => `body of ${size}`;
export const request = 'Request';
export const response = 'Response';
export const compressedBody = (size: string, encodings: string) =>
  `${size} compressed with ${encodings} followed. Pretty shows them unpacked.`;
export const firstOf = (first: string, size: string) => `The first ${first} of ${size} are shown.`;
export const wentWrong = 'What went wrong';
export const noResponse = 'No response';
export const next = 'Next:';
export const untilThen = 'What came until then is below.';
export const sendRightAfter = (status: string) => `${status} Requests can be sent right after.`;
export const nobodyAnswers = 'No program is running, so nobody would answer.';
export const runIt = 'Run it';
export const notFollowed = (address: string) =>
  `It redirects to ${address}, which is not your server, so the redirect was not followed.`;
export const redirectsLabel = 'Redirects, in order';
export const nothingFits = 'No request fits this filter.';
export const beforeFirst =
  'Press Run. Every request to your server appears here, with the answer that it got.';
export const showAll = 'Show all';
export const listLabel = 'Requests, the newest last';
export const check = 'Check';
export const redirectedTo = 'Redirected to';
export const cannotUnpack = (encoding: string) =>
  `The body is compressed with ${encoding}, which cannot be unpacked here.`;
export const notAsPromised = (encoding: string) =>
  `The body is not what Content-Encoding: ${encoding} promises, so it cannot be unpacked.`;
export const noFileChosen = 'none chosen';
export const query = 'Query';
export const unpackedFrom = (encoding: string, sent: string, size: string) =>
  `Compressed with ${encoding}: ${sent} went over the wire. Unpacked, it is ${size}:`;
export const byCheck = <Part>(check: Part) => ['Sent by the check ', check];
export const sentAsAt = <Part>(sent: Part, visitor: string, time: string) => [
  sent,
  ` as ${visitor}, at ${time}`,
];
export const noResponseBecause = (title: string) =>
  `No response: ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
export const noResponseSaid = (reason: string) => `no response. ${reason}`;
export const lookAt = <Part>(place: Part) => ['Look at ', place];
export const underOneMs = 'under 1 ms';
export const waiting = 'waiting…';
export const fieldRows = {
  add: 'Add a field',
  removeThis: 'Remove this field',
  nameOf: (row: number) => `Name of field ${row}`,
  valueOf: (row: number) => `Value of field ${row}`,
  remove: (name: string) => `Remove field ${name}`,
};
export const formFieldRows = {
  add: 'Add a form field',
  removeThis: 'Remove this form field',
  nameOf: (row: number) => `Name of form field ${row}`,
  valueOf: (row: number) => `Value of form field ${row}`,
  remove: (name: string) => `Remove form field ${name}`,
};

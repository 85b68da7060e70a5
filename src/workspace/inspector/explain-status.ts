// What status codes mean, each in a sentence. Imported by the inspector.

const explanations: Readonly<Record<number, string>> = {
  100: 'Go on and send the body.',
  101: 'The connection now speaks another protocol, such as WebSocket.',
  200: 'All went well, and the body is what was asked for.',
  201: 'Something new was made. Location says where it is.',
  202: 'Accepted, but the work is not done yet.',
  204: 'All went well, and there is nothing to send back. A browser stays on its page.',
  206: 'A part of the content, as the request asked with Range.',
  301: 'This has moved for good. Browsers remember it, and may turn a POST into a GET.',
  302: 'Look elsewhere this time. Browsers turn a POST into a GET; 303 says that more clearly.',
  303: 'See the result elsewhere, with a GET. This is the answer to a form that was saved: reloading cannot send it again.',
  304: 'Nothing has changed: use the copy that you have.',
  307: 'Look elsewhere this time, with the same method and body.',
  308: 'This has moved for good; come with the same method and body.',
  400: 'The server could not make sense of the request: something in it is missing or malformed.',
  401: 'Who are you? Log in first.',
  403: 'The server knows what you want, and you may not have it.',
  404: 'There is nothing at this address: no route matches, or the thing does not exist.',
  405: 'The address exists, but not for this method. Allow lists the ones that work.',
  406: 'The server has nothing of the kind that Accept asks for.',
  409: 'The request clashes with how things are, such as a name that is taken.',
  410: 'It was here, and it is gone for good.',
  411: 'Say how long the body is, with Content-Length.',
  412: 'A condition of the request, such as If-Match, does not hold.',
  413: 'The body is larger than the server takes.',
  415: 'The server does not take this kind of body. Look at Content-Type.',
  418: 'A joke of 1998: a teapot cannot brew coffee.',
  422: 'The request can be read, but what it says is not valid.',
  428: 'Send a condition such as If-Match with it.',
  429: 'Too many requests in too short a time. Retry-After says when to come back.',
  431: 'The header fields are too large. Often it is a cookie that grew.',
  500: 'The server’s code failed while it made the answer. The console says where.',
  501: 'The server does not know this method.',
  502: 'A server behind this one gave a broken answer.',
  503: 'The server cannot answer just now.',
  504: 'A server behind this one took too long.',
};

const classes: Readonly<Record<number, string>> = {
  1: 'An interim answer; the real one follows.',
  2: 'It worked.',
  3: 'Go elsewhere, or use what you have.',
  4: 'The request is at fault.',
  5: 'The server is at fault.',
};

/** By the code, or by its first digit where the code is not well known. */
export function explainStatus(status: number): string {
  return (
    explanations[status] ?? classes[Math.floor(status / 100)] ?? 'This is no status code that HTTP defines.'
  );
}

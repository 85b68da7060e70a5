// The home page's small server.

export const engineNotFetched = 'The engine could not be fetched. Check your connection, then send again.';
export const pathLabel = 'Path to ask for';
export const sending = 'Sending…';
export const send = 'Send';
export const beforeFirst = 'Press Send: the server starts here, in this page, and answers.';
export const bodyLabel = 'Body of the response';
export const milliseconds = (ms: number) => `${ms} ms`;

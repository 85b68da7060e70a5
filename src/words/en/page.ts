// What the script within previewed pages tells in the console.

export const leftOut = (lines: number) => `${lines} more lines left out: the page logs without a pause.`;
export const policyBlocked = (rule: string, what: string) =>
  `Blocked by your Content-Security-Policy (${rule}): ${what}.`;
export const inlineStyle = 'an inline style';
export const inlineScript = (kind: string) => `an ${kind} script`;
export const cannotUnpack = (address: string, encoding: string) =>
  `The answer of ${address} is compressed with ${encoding}, which the preview cannot unpack.`;
export const storageFull = 'The storage of the preview is full.';
export const noWebSockets = (address: string) =>
  `The preview opens no WebSockets, so ${address} was not reached. Server-sent events (EventSource) and fetch work.`;
export const noSynchronous =
  'The preview does not send synchronous requests. Leave out the third argument of open().';

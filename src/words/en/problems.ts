// The Problems tool.

export const typesLoading = 'TypeScript is loading. It looks through your files as soon as it is here.';
export const none = 'No problems';
export const error = 'Error';
export const warning = 'Warning';
export const line = (line: number) => `line ${line}`;

// The names of the tools, and their tabs.

export const requests = 'Requests';
export const console = 'Console';
export const terminal = 'Terminal';
export const problems = 'Problems';
export const database = 'Database';
export const cookies = 'Cookies';
export const preview = 'Preview';
export const checks = 'Checks';
export const tools = 'Tools';
export const errors = 'errors';
export const checkedOf = (passed: number, all: number) => `${passed} of ${all}`;
export const fetching = (tool: string) => `Fetching ${tool.toLowerCase()}…`;
export const notFetched = 'This tool could not be fetched. Your code is safe; check your connection.';
export const tryAgain = 'Try again';

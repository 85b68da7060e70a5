// The Terminal tool.

export const none = 'The engine that runs your programs has no terminal.';
export const ended = (code: number) => `The shell has ended with exit code ${code}.`;
export const startAgain = 'Start again';
export const tabTypes = 'Tab types a tab here.';
export const leave = 'Leave for the console';

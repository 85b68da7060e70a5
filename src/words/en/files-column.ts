// The place of the list of files.

export const files = 'Files';
export const notFetched = 'The list of files could not be fetched.';
export const tryAgain = 'Try again';

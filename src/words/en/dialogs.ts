// The place of a dialog that is still fetched.

export const notFetched =
  'This part of the course could not be fetched. Check your connection, then try again.';
export const close = 'Close';

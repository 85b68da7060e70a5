// The name of the progress database, for those who only ask whether there is one. Imports nothing.

/** As IndexedDB knows it. */
export const DATABASE_NAME = 'roundtrip-progress';

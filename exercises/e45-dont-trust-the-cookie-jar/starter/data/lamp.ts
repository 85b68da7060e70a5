// What only the keepers know.
export const word = 'herring';
export const signal = 'Two flashes, then eight seconds of dark';

// How much work scrypt has with one password. These are the numbers of Flask’s library.
export const cost = { N: 32768, r: 8, p: 1 };

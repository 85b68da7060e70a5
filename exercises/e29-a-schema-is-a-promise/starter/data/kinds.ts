// The kinds of animals that the shelter takes in.
export const kinds = ['cat', 'dog', 'rabbit', 'tortoise'] as const;

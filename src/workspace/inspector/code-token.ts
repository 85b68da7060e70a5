// A piece of code with what it is, for colouring. Types only. Imported by the inspector.

/** `name`: a key, tag or attribute; `mark`: brackets, colons, angle brackets. */
export interface CodeToken {
  kind: 'name' | 'string' | 'literal' | 'mark' | 'text' | 'comment';
  text: string;
}

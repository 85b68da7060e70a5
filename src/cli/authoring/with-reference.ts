// AUTHORING.md with its second part made anew. For `npm run docs` and the test that holds the file against it.
import { format } from 'prettier';
import { authoringReference, marks } from './reference.ts';

/** `text` with what is between the marks replaced, formatted as Prettier does it. Throws an Error when a mark is missing. */
export async function withReference(text: string): Promise<string> {
  const [begin, end] = marks.map((mark) => text.indexOf(mark)) as [number, number];
  if (begin === -1 || end === -1) throw new Error(`AUTHORING.md needs the two lines ${marks.join(' and ')}.`);
  const made = `${text.slice(0, begin)}${marks[0]}\n\n${authoringReference()}\n\n${text.slice(end)}`;
  return format(made, { parser: 'markdown', printWidth: 110, singleQuote: true });
}

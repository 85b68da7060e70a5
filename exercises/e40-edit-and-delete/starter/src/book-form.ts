import type { Context } from 'hono';
import { z } from 'zod';
import type { NewBook } from './books.ts';

const optional = z
  .string()
  .trim()
  .transform((text) => (text === '' ? null : text));

const bookForm = z.object({
  title: z.string().trim().min(1, 'A book needs a title.'),
  author: optional,
  pages: optional.pipe(
    z.coerce
      .number<string | null>('Pages are a number.')
      .int('Pages are a whole number.')
      .positive('Pages begin at 1.')
      .nullable(),
  ),
});

type Fields = Record<'title' | 'author' | 'pages', string>;

/** `values` is what was typed. Either `book` is there, or `problems` has a message for each field with a mistake. */
export type BookForm = { values: Fields; book?: NewBook; problems: Partial<Fields> };

/** Reads the form of a book from the request. */
export async function readBookForm(c: Context): Promise<BookForm> {
  const body = await c.req.parseBody();
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const values = { title: text(body['title']), author: text(body['author']), pages: text(body['pages']) };
  const checked = bookForm.safeParse(values);
  if (checked.success) return { values, book: checked.data, problems: {} };
  const { fieldErrors } = z.flattenError(checked.error);
  const problems: Partial<Fields> = {};
  for (const name of ['title', 'author', 'pages'] as const) {
    const message = fieldErrors[name]?.[0];
    if (message) problems[name] = message;
  }
  return { values, problems };
}

import type { Context } from 'hono';
import { z } from 'zod';
import type { NewBook } from './books.ts';

const bookForm = z.object({
  title: z.string().trim().min(1, 'A book needs a title.'),
  isbn: z
    .string()
    .trim()
    .regex(/^[0-9][0-9-]{8,16}[0-9X]$/, 'An ISBN is made of digits and hyphens, such as 978-0-14-044769-9.'),
});

type Fields = Record<'title' | 'isbn', string>;

/** `values` is what was typed. Either `book` is there, or `problems` has a message for each field with a mistake. */
export type BookForm = { values: Fields; book?: NewBook; problems: Partial<Fields> };

/** Reads the form of a book from the request. */
export async function readBookForm(c: Context): Promise<BookForm> {
  const body = await c.req.parseBody();
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const values = { title: text(body['title']), isbn: text(body['isbn']) };
  const checked = bookForm.safeParse(values);
  if (checked.success) return { values, book: checked.data, problems: {} };
  const { fieldErrors } = z.flattenError(checked.error);
  const problems: Partial<Fields> = {};
  for (const name of ['title', 'isbn'] as const) {
    const message = fieldErrors[name]?.[0];
    if (message) problems[name] = message;
  }
  return { values, problems };
}

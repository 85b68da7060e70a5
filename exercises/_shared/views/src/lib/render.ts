import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import nunjucks from 'nunjucks';

/** The templates in views/. What is put into them is escaped. */
export const views = nunjucks.configure('views', { autoescape: true });

/** Answers with a page: the template views/<name>, filled with the data. */
export function render(
  c: Context,
  name: string,
  data: object = {},
  status: ContentfulStatusCode = 200,
): Response {
  return c.html(views.render(name, data), status);
}

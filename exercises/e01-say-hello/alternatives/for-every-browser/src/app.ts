import { Hono } from 'hono';
import { appendTrailingSlash } from 'hono/trailing-slash';

export const app = new Hono();

// Addresses end with a slash here: /about sends browsers on to /about/.
app.use(appendTrailingSlash());
app.get('/', (c) => c.redirect('/welcome/'));
app.get('/welcome/', (c) => {
  const language = c.req.header('accept-language')!.slice(0, 2);
  const browser = c.req.header('user-agent')!.split('/', 1)[0];
  return c.html(
    `<head><title>Hi</title><h1 lang="${language}">Hello, world 你好</h1><p>You use ${browser}.</p>`,
  );
});
app.get('/about/', (c) => c.html('<template><p></p></template><p dir="rtl">עליי</p>'));

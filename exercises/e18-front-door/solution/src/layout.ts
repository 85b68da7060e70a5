import { html } from 'hono/html';

/** A whole page: the title goes into the browser's tab, the content onto the screen. */
export function layout(title: string, content: ReturnType<typeof html>) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <header><img src="/pictures/shelter.svg" alt="" /></header>
        <main>${content}</main>
        <footer>The shelter on the hill, open every day</footer>
      </body>
    </html>`;
}

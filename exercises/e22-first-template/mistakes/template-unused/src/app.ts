import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { recipe } from '../data/recipe.ts';
import { render } from './lib/render.ts';

export const app = new Hono();

// Files in public/ are served as they are: public/style.css answers at /style.css.
app.use(serveStatic({ root: './public' }));

// Made by a template: the page is in views/home.njk.
app.get('/', (c) => {
  return render(c, 'home.njk', { club: 'The Ladle', recipe });
});

// Made of a string: the page is in the program.
app.get('/recipe', (c) => {
  return c.html(
    html`<!doctype html>
      <html lang="en">
        <head>
          <title>${recipe.title}</title>
          <link rel="stylesheet" href="/style.css" />
        </head>
        <body>
          <h1>${recipe.title}</h1>
          <img src="${recipe.picture}" alt="${recipe.title}" width="240" height="120" />
          <p class="facts">For ${recipe.portions} people, ready in ${recipe.minutes} minutes</p>
          <p>${recipe.story}</p>
          <p>Sent in by ${recipe.cook}</p>
          <p><a href="/">Back to the club</a></p>
        </body>
      </html>`,
  );
});

// Answers to the example's exercise, right and wrong. Data for tests.
const SERVER = `import { serve } from '@hono/node-server';
import { app } from './app.ts';

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) });
`;

const RIGHT = `import { Hono } from 'hono';
import { html } from 'hono/html';
import { pets } from './pets.ts';

export const app = new Hono();

app.get('/pets', (c) =>
  c.html(html\`<ul>\${pets.map((pet) => html\`<li>\${pet}</li>\`)}</ul>
    <form method="post"><label>Name <input name="n"></label><button>Add</button></form>\`),
);

app.post('/pets', async (c) => {
  const { n } = await c.req.parseBody();
  if (typeof n !== 'string' || n === '') return c.text('A pet needs a name.', 422);
  pets.push(n);
  return c.redirect('/pets', 303);
});
`;

const project = (app: string) => ({
  entry: 'src/server.ts',
  files: {
    'package.json': '{ "type": "module" }',
    'src/server.ts': SERVER,
    'src/app.ts': app,
    'src/pets.ts': "export const pets: string[] = ['Rex'];\n",
  },
});

export const right = project(RIGHT);
/** Names are put into the page as they are. */
export const unescaped = project(
  RIGHT.replace('html`<li>${pet}</li>`)', '`<li>${pet}</li>`).join("")').replace('c.html(html`', 'c.html(`'),
);
/** Empty names are taken, with an answer that says they were not. */
export const unguarded = project(
  RIGHT.replace("if (typeof n !== 'string' || n === '')", "pets.push(String(n));\n  if (n === '')"),
);

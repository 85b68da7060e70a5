import { Hono } from 'hono';
import * as data from '../data/pets.ts';

export const app = new Hono();

app.get('/', (c) => {
  let page = '<title>Pets</title><header><H1 id=top>Our pets</H1></header>';
  for (const kind in data.pets)
    page += '<p>All our ' + kind + ": <a href='animals/" + kind + "'>have a look at them</a>";
  return c.html(page + '<a href="#top">Up</a> <a href="https://example.org">Our friends</a>');
});

app.get('/animals/:kind', ({ text }) => text('Soon'));

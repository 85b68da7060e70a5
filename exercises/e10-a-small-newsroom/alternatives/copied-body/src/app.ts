import { Hono } from 'hono';
import { newsroom } from '../data/newsroom.ts';

export const app = new Hono();

app.get('/', function (c) {
  return c.html('<h1>' + newsroom.name + '</h1>');
});

app.get('/news', function (c) {
  let list = '';
  for (const headline of newsroom.headlines) list += '<li>' + headline + '</li>';
  return c.html('<ul>' + list + '</ul>');
});

app.get('/latest', function (c) {
  let list = '';
  for (const headline of newsroom.headlines) list += '<li>' + headline + '</li>';
  return c.html('<ul>' + list + '</ul>');
});

app.get('/contact', function (c) {
  return c.html('<p>' + newsroom.phone + '</p>');
});

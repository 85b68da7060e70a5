import { Hono, type Context } from 'hono';
import { moons } from '../data/moons.ts';

export const app = new Hono();

const sky = new Map(Object.entries(moons));

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function showMoon(c: Context) {
  const n = c.req.param('n') ?? '';
  if (!/^\d+$/.test(n)) return c.text('A moon has a number.', 404);
  const moon = sky.get(c.req.param('planet') ?? '')?.at(Number(n) - 1);
  if (Number(n) === 0 || moon === undefined) return c.text('No such moon.', 404);
  return c.html('<!doctype html><main><h1>The moon <em>' + escape(moon) + '</em></h1></main>');
}

app.on('GET', '/planets/:planet/moons/:n', showMoon);

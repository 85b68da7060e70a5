import { Hono } from 'hono';
import { planets } from './planets.ts';

export const app = new Hono();
app.route('/planets', planets);
app.notFound((c) => c.html('<h1>Not in this sky</h1>', 404));

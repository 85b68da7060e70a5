import { Hono } from 'hono';

export const app = new Hono();

app.get('/about', (c) => c.html('<h1>Good evening</h1><p>I bake bread.</p>'));

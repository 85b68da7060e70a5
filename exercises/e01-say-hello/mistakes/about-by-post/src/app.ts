import { Hono } from 'hono';

export const app = new Hono();

app.get('/', (c) => c.html('<h1>Good evening</h1>'));

app.post('/about', (c) => c.html('<p>I bake bread.</p>'));

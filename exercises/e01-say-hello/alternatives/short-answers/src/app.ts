import { Hono } from 'hono';

const app = new Hono();
app.get('/about', (c) => c.html('<P class=intro>Just me.'));
app.get('/', (c) => c.html('<main><h1><em>Ahoy</em>, world!</h1></main>'));
export { app };

import { serve } from '@hono/node-server';
import { app } from './app.ts';

// Starts your app as a server. Hosting services say by PORT where it has to listen.
const port = Number(process.env.PORT ?? 3000);

serve({ fetch: app.fetch, port }, () => {
  console.log(`Listening on http://localhost:${port}`);
});

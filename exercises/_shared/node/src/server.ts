import { createServer } from 'node:http';
import { handle } from './handle.ts';

// A server on Node alone. Hosting services say by PORT where it has to listen.
const port = Number(process.env.PORT ?? 3000);

// Node calls this function for every request, with two objects of its own: one to read from, one to write to.
const server = createServer(async (incoming, outgoing) => {
  try {
    // Pack what came in into a Request, the same that browsers and frameworks use.
    const headers = new Headers();
    for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
    const chunks: Uint8Array[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD';
    const request = new Request(`http://${incoming.headers.host ?? 'localhost'}${incoming.url}`, {
      method: incoming.method,
      headers,
      body: hasBody ? Buffer.concat(chunks) : null,
    });

    const response = await handle(request);
    if (!(response instanceof Response)) {
      throw new TypeError(
        `handle gave back ${typeof response}, and not a Response: write return new Response(…)`,
      );
    }

    // Unpack the Response: status line and headers first, then the body.
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  } catch (error) {
    console.error(error);
    outgoing.writeHead(500, { 'Content-Type': 'text/plain' });
    outgoing.end('The server broke while it answered.');
  }
});

server.listen(port, () => {
  console.log(`Listening on http://localhost:${port}`);
});

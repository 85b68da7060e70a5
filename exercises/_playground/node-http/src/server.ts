import { createServer } from 'node:http';

const port = Number(process.env.PORT ?? 3000);

const server = createServer((request, response) => {
  console.log(request.method, request.url);
  const { pathname, searchParams } = new URL(request.url ?? '/', `http://localhost:${port}`);

  if (pathname === '/') {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html>
<html lang="en">
  <title>Playground</title>
  <h1>Node alone</h1>
  <form action="/hello">
    <label>Your name <input name="name"></label>
    <button>Say hello</button>
  </form>
</html>`);
  } else if (pathname === '/hello') {
    response.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(`Hello, ${searchParams.get('name') || 'stranger'}`);
  } else {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('There is no such page.');
  }
});

server.listen(port, () => {
  console.log(`Listening on http://localhost:${port}`);
});

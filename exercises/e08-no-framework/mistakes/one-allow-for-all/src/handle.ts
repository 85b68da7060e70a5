export async function handle(req: Request): Promise<Response> {
  const { pathname } = new URL(req.url);
  const route = `${req.method} ${pathname}`;
  if (route === 'GET /') return new Response('Hello');
  if (route === 'GET /time') return new Response(new Date().toISOString());
  if (route === 'POST /echo') return new Response(await req.text());
  if (['/', '/time', '/echo'].includes(pathname)) {
    return new Response('Another method', { status: 405, headers: { Allow: 'GET, POST' } });
  }
  return new Response('Nothing here', { status: 404 });
}

export async function handle(req: Request): Promise<Response> {
  const url = new URL(req.url);
  switch (`${req.method} ${url.pathname}`) {
    case 'GET /':
      return new Response('Good morning', { headers: { 'Content-Type': 'text/plain' } });
    case 'GET /time':
      return Response.json({ now: new Date().toISOString() });
    case 'POST /echo':
      return new Response(req.body);
  }
  const methods: Record<string, string> = { '/': 'GET, HEAD', '/time': 'GET, HEAD', '/echo': 'POST' };
  const allowed = methods[url.pathname];
  if (allowed === undefined) return new Response(null, { status: 404 });
  return new Response(null, { status: 405, headers: new Headers([['Allow', allowed]]) });
}

import { routes } from './routes.ts';

export function handle(request: Request): Response | Promise<Response> {
  const { pathname } = new URL(request.url);
  const methods = routes.get(pathname);
  if (!methods) return new Response(null, { status: 404 });
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const own = methods.get(method);
  if (own) return own(request);
  const Allow = [...methods.keys()].join(', ');
  return Response.json({ error: 'method not allowed' }, { status: 405, headers: { Allow } });
}

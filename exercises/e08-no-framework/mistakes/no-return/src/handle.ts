export async function handle(req: Request): Promise<Response> {
  const { pathname } = new URL(req.url);
  if (pathname === '/') {
    new Response('Hello');
  }
  return new Response('Nothing here', { status: 404 });
}

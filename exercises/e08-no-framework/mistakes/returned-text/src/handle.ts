export async function handle(req: Request): Promise<Response> {
  const { pathname } = new URL(req.url);
  if (pathname === '/') return 'Hello' as unknown as Response;
  return new Response('Nothing here', { status: 404 });
}

// Every request to the server comes here, and what this function returns is the answer.
export async function handle(req: Request): Promise<Response> {
  const { pathname } = new URL(req.url);

  if (pathname === '/') {
    if (req.method !== 'GET') return notAllowed('GET');
    return new Response('A server without a framework');
  }
  if (pathname === '/time') {
    if (req.method !== 'GET') return notAllowed('GET');
    return new Response(new Date().toISOString());
  }
  if (pathname === '/echo') {
    if (req.method !== 'POST') return notAllowed('POST');
    return new Response(await req.text());
  }
  return new Response('Nothing here');
}

function notAllowed(allow: string): Response {
  return new Response(`Only ${allow} works here`, { status: 405, headers: { Allow: allow } });
}

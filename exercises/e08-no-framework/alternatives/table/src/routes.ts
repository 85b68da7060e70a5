type Handler = (request: Request) => Response | Promise<Response>;

const page: Handler = () =>
  new Response('<h1>Hello</h1>', { headers: { 'content-type': 'text/html; charset=utf-8' } });
const time: Handler = () => Response.json({ now: new Date() });
const echo: Handler = async (request) => {
  const type = request.headers.get('content-type') ?? 'application/octet-stream';
  return new Response(await request.arrayBuffer(), { headers: { 'content-type': type } });
};

export const routes = new Map<string, Map<string, Handler>>([
  ['/', new Map([['GET', page]])],
  ['/time', new Map([['GET', time]])],
  ['/echo', new Map([['POST', echo]])],
]);

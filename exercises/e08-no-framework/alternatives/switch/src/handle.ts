export const handle = async (req: Request) => {
  const path = decodeURI(req.url.replace(/^https?:\/\/[^/]+/, '').split(/[?#]/)[0]!);
  switch (`${req.method} ${path}`) {
    case 'GET /':
    case 'HEAD /':
      return new Response('up', { status: 200 });
    case 'GET /time':
      return new Response(`It is ${new Date().toISOString()} here.`);
    case 'POST /echo':
      return new Response(req.body, { headers: { 'content-type': 'text/plain' } });
  }
  if (path === '/' || path === '/time')
    return new Response('', { status: 405, headers: [['allow', 'HEAD, GET']] });
  if (path === '/echo') return new Response('', { status: 405, headers: [['allow', 'post']] });
  return new Response('?', { status: 404 });
};

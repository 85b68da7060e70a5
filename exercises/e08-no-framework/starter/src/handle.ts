// Every request to the server comes here, and what this function returns is the answer.
export async function handle(req: Request): Promise<Response> {
  console.log(req.method, req.url);
  return new Response('Nothing here', { status: 404 });
}

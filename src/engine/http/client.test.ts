import { describe, expect, it } from 'vitest';
import { toBytes, toText } from '../../lib/bytes.ts';
import { EngineError } from '../engine-error.ts';
import type { EngineRequest, EngineResponse, RawHeaders } from '../port.ts';
import { createHttpClient } from './client.ts';
import type { Exchange } from './exchange.ts';

type Answer = { status?: number; headers?: RawHeaders; body?: string | ReadableStream<Uint8Array> };

function clientFor(answer: (request: EngineRequest) => Answer, more: { maxBodyBytes?: number } = {}) {
  const seen: EngineRequest[] = [];
  const log: Exchange[] = [];
  let id = 0;
  const client = createHttpClient({
    sender: 'check',
    visitor: 'visitor 1',
    check: 'home',
    nextId: () => ++id,
    onExchange: (exchange) => log.push(exchange),
    request: async (request): Promise<EngineResponse> => {
      seen.push(request);
      const { status = 200, headers = [], body = '' } = answer(request);
      const stream = typeof body === 'string' ? new Blob([body]).stream() : body;
      return { status, statusText: '', headers, body: stream };
    },
    ...more,
  });
  return { client, seen, log };
}

const redirect = (status: number, location: string): Answer => ({
  status,
  headers: [['Location', location]],
});

describe('http client', () => {
  it('sends Host, the cookies and the given fields, and nothing else', async () => {
    const { client, seen } = clientFor(() => ({
      headers: [
        ['Set-Cookie', 'a=1'],
        ['set-cookie', 'b=2'],
      ],
      body: 'hi',
    }));
    const first = await client.send({ path: '/' });
    await client.send({ method: 'POST', path: '/x', headers: [['X-A', '1']], body: toBytes('é') });
    expect(first.text()).toBe('hi');
    expect(first.header('SET-COOKIE')).toBe('a=1, b=2');
    expect(seen[0]?.headers).toEqual([['Host', 'localhost:3000']]);
    expect(seen[1]?.headers).toEqual([
      ['Host', 'localhost:3000'],
      ['Content-Length', '2'],
      ['Cookie', 'a=1; b=2'],
      ['X-A', '1'],
    ]);
  });

  it.each([
    [301, 'POST', 'GET', ''],
    [302, 'POST', 'GET', ''],
    [303, 'PUT', 'GET', ''],
    [303, 'HEAD', 'HEAD', ''],
    [302, 'PUT', 'PUT', 'q'],
    [307, 'POST', 'POST', 'q'],
    [308, 'POST', 'POST', 'q'],
  ])('follows %i of a %s as a browser does: with %s', async (status, method, then, body) => {
    const { client, seen, log } = clientFor(({ path }) =>
      path === '/a' ? redirect(status, 'b?x=1#top') : {},
    );
    const given =
      method === 'HEAD'
        ? {}
        : { body: toBytes('q'), headers: [['Content-Type', 'text/plain']] as RawHeaders };
    const response = await client.send({ method, path: '/a', ...given });
    expect(response.path).toBe('/b?x=1');
    expect(seen[1]?.method).toBe(then);
    expect(toText(seen[1]?.body ?? new Uint8Array())).toBe(body);
    expect(seen[1]?.headers?.some(([name]) => name === 'Content-Type')).toBe(body !== '');
    expect(log.map(({ id, redirectedFrom }) => [id, redirectedFrom])).toEqual([
      [1, undefined],
      [2, 1],
    ]);
    expect(response.hops).toEqual(log);
  });

  it('takes cookies from a redirect along', async () => {
    const { client, seen } = clientFor(({ path }) =>
      path === '/in'
        ? {
            status: 303,
            headers: [
              ['Location', '/'],
              ['Set-Cookie', 'sid=7; Path=/'],
            ],
          }
        : {},
    );
    await client.send({ method: 'POST', path: '/in' });
    expect(seen[1]?.headers).toContainEqual(['Cookie', 'sid=7']);
  });

  it('reports a redirect to another origin instead of following it', async () => {
    const { client, seen } = clientFor(() => redirect(302, '//example.com/x'));
    expect((await client.send({ path: '/' })).externalUrl).toBe('http://example.com/x');
    expect(seen).toHaveLength(1);
  });

  it('says so when a redirect leads to no address', async () => {
    const { client } = clientFor(() => redirect(302, 'http://'));
    await expect(client.send({ path: '/' })).rejects.toMatchObject({ code: 'bad-redirect' });
  });

  it('leaves redirects alone when asked to', async () => {
    const { client } = clientFor(() => redirect(302, '/b'));
    expect((await client.send({ path: '/', redirect: 'manual' })).status).toBe(302);
  });

  it('gives up on a redirect loop after twenty redirects', async () => {
    const { client, seen } = clientFor(({ path }) => redirect(302, path === '/a' ? '/b' : '/a'));
    await expect(client.send({ path: '/a' })).rejects.toMatchObject({
      code: 'redirect-loop',
      message: 'GET /a was redirected 20 times without an end; the last stop was /a.',
    });
    expect(seen).toHaveLength(21);
  });

  it('stops an endless response at the limit, and keeps what came', async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(toBytes('x'.repeat(700))),
    });
    const { client, log } = clientFor(() => ({ body: endless }), { maxBodyBytes: 1000 });
    await expect(client.send({ path: '/' })).rejects.toMatchObject({ code: 'body-too-large' });
    expect(log[0]?.failure?.code).toBe('body-too-large');
    expect(log[0]?.response?.body.byteLength).toBe(1000);
  });

  it('stops waiting for a body that never ends', async () => {
    const { client } = clientFor(() => ({ body: new ReadableStream() }));
    await expect(client.send({ path: '/', timeoutMs: 20 })).rejects.toMatchObject({ code: 'body-timeout' });
    const controller = new AbortController();
    const sent = client.send({ path: '/', signal: controller.signal });
    controller.abort();
    await expect(sent).rejects.toMatchObject({ code: 'aborted' });
  });

  it('hands the answer on while it comes, and redirects on the way to nobody', async () => {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const { client } = clientFor(({ path }) => (path === '/a' ? redirect(302, '/b') : { body: readable }));
    const told: unknown[] = [];
    const first = Promise.withResolvers<true>();
    const sent = client.send({
      path: '/a',
      timeoutMs: 5,
      stream: {
        onHead: ({ status, path }) => told.push([status, path]),
        onPiece: (piece) => {
          told.push(toText(piece));
          first.resolve(true);
        },
      },
    });
    const writer = writable.getWriter();
    await writer.write(toBytes('one'));
    await first.promise;
    expect(told).toEqual([[200, '/b'], 'one']);
    await writer.write(toBytes('two'));
    await writer.close();
    expect((await sent).text()).toBe('onetwo');
  });

  it('records a request that got no answer, with the cause', async () => {
    const { client, log } = clientFor(() => {
      throw new EngineError('connection-refused', 'Nothing listens.', 'Run the program.');
    });
    await expect(client.send({ path: '/' })).rejects.toBeInstanceOf(EngineError);
    expect(log[0]?.failure).toEqual({
      code: 'connection-refused',
      message: 'Nothing listens.',
      hint: 'Run the program.',
    });
  });

  it.each([
    { status: 'ok' },
    { status: 99 },
    { headers: { __proto__: null } },
    { headers: [['a', {}]] },
    { headers: [['a']] },
  ])('refuses an answer that is no HTTP: %j', async (forged) => {
    const { client } = clientFor(() => forged as Answer);
    await expect(client.send({ path: '/' })).rejects.toMatchObject({ code: 'bad-response' });
  });
});

// Holds our http server against real Node's: the same handlers, the same requests, the same answers.
import http from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { httpCases } from '../testing/http-cases.ts';
import { start, type ProgramResponse, type RunningProgram } from '../testing/program.ts';

const source = (handlers: string[]) => `
const http = require('node:http');
const handlers = [${handlers.map((handler) => `(req, res) => { ${handler} }`).join(',\n')}];
const server = http.createServer((req, res) => handlers[Number(req.headers['x-case'])](req, res));
`;

let embedded: RunningProgram;
let real: http.Server;

beforeAll(async () => {
  const text = source(httpCases.map(({ handler }) => handler));
  embedded = await start(`${text} server.listen(3000, '127.0.0.1');`);

  real = new Function('require', `${text} return server;`)((id: string) =>
    id === 'node:http' ? http : undefined,
  ) as http.Server;
  await new Promise<void>((resolve) => real.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  await embedded.stop();
  real.closeAllConnections();
  real.close();
});

type Answer = Pick<ProgramResponse, 'status' | 'statusText' | 'headers' | 'body'> & { broken: boolean };

async function askEmbedded(
  method: string,
  headers: [string, string][],
  body: string | undefined,
): Promise<Answer> {
  const request = {
    method,
    path: '/x?y=1',
    headers,
    ...(body === undefined ? {} : { body: new TextEncoder().encode(body) }),
  };
  const response = await embedded.request(request);
  return answer(
    response.status,
    response.statusText,
    response.headers,
    response.body,
    response.failure !== undefined,
  );
}

async function askReal(
  method: string,
  headers: [string, string][],
  body: string | undefined,
): Promise<Answer> {
  const { port } = real.address() as { port: number };
  return new Promise((resolve) => {
    const request = http.request({
      port,
      method,
      path: '/x?y=1',
      headers: [['Host', 'localhost:3000'], ...headers].flat() as never,
      agent: false,
    });
    let text = '';
    request.on('response', (response) => {
      const finish = (broken: boolean) => {
        const fields = response.rawHeaders.flatMap((name, index, all): [string, string][] =>
          index % 2 ? [] : [[name, all[index + 1]!]],
        );
        resolve(answer(response.statusCode!, response.statusMessage!, fields, text, broken));
      };
      response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
      response.on('end', () => finish(false)).on('error', () => finish(true));
    });
    request.on('error', () => resolve(answer(0, '', [], '', true)));
    request.end(body);
  });
}

function answer(
  status: number,
  statusText: string,
  headers: [string, string][],
  body: string,
  broken: boolean,
): Answer {
  const stable = headers.map(([name, value]): [string, string] => [name, name === 'Date' ? 'now' : value]);
  return { status, statusText, headers: stable, body, broken };
}

describe('an http server answers as in real Node:', () => {
  test.each(httpCases.map((item, index) => ({ ...item, index })))(
    '$title',
    async ({ index, method = 'GET', headers = [], body }) => {
      const all: [string, string][] = [['X-Case', String(index)], ...headers];
      if (!headers.some(([name]) => name === 'Connection')) all.push(['Connection', 'keep-alive']);
      if (body !== undefined) all.push(['Content-Length', String(Buffer.byteLength(body))]);
      const expected = await askReal(method, all, body);
      expect(await askEmbedded(method, all, body)).toEqual(expected);
    },
  );
});

// A small learning record store over HTTP, as real ones answer. For tests.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Statement } from '../lms/statement.ts';

export interface RecordStore {
  /** The address to report to. The same after it was closed and opened again. */
  readonly endpoint: string;
  /** What it was told, oldest first. */
  readonly statements: readonly Statement[];
  /** The `Authorization` header of each request. */
  readonly authorizations: readonly (string | undefined)[];
  /** Ids of statements that it never takes. */
  readonly refused: Set<string>;
  open(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Takes a request's statements all or none, as xAPI 1.0.3 wants it: 400 without the version or with a refused one, 409
 * with an id that it has. Lets pages of any origin report. `port` 0 takes any free one.
 */
export function createRecordStore(port = 0): RecordStore {
  const statements: Statement[] = [];
  const authorizations: (string | undefined)[] = [];
  const refused = new Set<string>();
  let bound = port;

  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
    response.setHeader(
      'Access-Control-Allow-Headers',
      'Authorization, Content-Type, X-Experience-API-Version',
    );
    if (request.method === 'OPTIONS') return response.writeHead(204).end();
    authorizations.push(request.headers.authorization);
    if (request.url !== '/xapi/statements' || request.headers['x-experience-api-version'] !== '1.0.3')
      return response.writeHead(400).end();
    const sent = JSON.parse(text) as Statement[];
    if (sent.some(({ id }) => refused.has(id))) return response.writeHead(400).end();
    if (sent.some(({ id }) => statements.some((known) => known.id === id)))
      return response.writeHead(409).end();
    statements.push(...sent);
    return response.writeHead(200).end(JSON.stringify(sent.map(({ id }) => id)));
  });

  return {
    get endpoint() {
      return `http://localhost:${bound}/xapi/`;
    },
    statements,
    authorizations,
    refused,
    async open() {
      await new Promise<void>((resolve) => server.listen(bound, resolve));
      bound = (server.address() as AddressInfo).port;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

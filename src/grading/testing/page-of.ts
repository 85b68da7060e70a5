// A page made from a response, for tests of matchers and queries.
import { clientResponse } from '../../engine/http/client-response.ts';
import type { RawHeaders } from '../../engine/port.ts';
import { toBytes } from '../../lib/bytes.ts';
import { Page } from '../page.ts';

/** The answer to `GET /pets`, or to another path. HTML unless `headers` says otherwise. */
export function pageOf(
  body: string,
  {
    status = 200,
    headers = [['Content-Type', 'text/html; charset=utf-8']] as RawHeaders,
    path = '/pets',
  } = {},
): Page {
  const response = { status, statusText: '', headers, body: toBytes(body) };
  const request = {
    method: 'GET',
    path,
    headers: [['Host', 'localhost:3000']] as RawHeaders,
    body: new Uint8Array(),
  };
  const exchange = {
    id: 1,
    sender: 'check' as const,
    visitor: 'visitor 1',
    request,
    response,
    startedAt: 0,
    durationMs: 0,
  };
  return new Page(clientResponse(response, path, [exchange]));
}

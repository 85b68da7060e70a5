// `node:http`.
import { Agent, globalAgent } from './agent.ts';
import { callable } from './callable.ts';
import { ClientRequest, get, request } from './client-request.ts';
import { validateHeaderName, validateHeaderValue } from './header-fields.ts';
import { IncomingMessage } from './incoming-message.ts';
import { OutgoingMessage } from './outgoing-message.ts';
import { createServer, Server } from './server.ts';
import { ServerResponse } from './server-response.ts';
import { METHODS, STATUS_CODES } from './status-codes.ts';

/** The module. */
export const http = {
  Agent,
  ClientRequest,
  IncomingMessage,
  METHODS,
  OutgoingMessage: callable(OutgoingMessage),
  STATUS_CODES,
  Server,
  ServerResponse: callable(ServerResponse),
  createServer,
  get,
  globalAgent,
  maxHeaderSize: 16 * 1024,
  request,
  setMaxIdleHTTPParsers: (): void => {},
  validateHeaderName,
  validateHeaderValue,
};

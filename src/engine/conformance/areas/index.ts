// Every area of the conformance suite, in the order in which results are shown. For the CLI and tests.
import type { Area } from '../case.ts';
import { assertArea } from './assert.ts';
import { asyncHooks } from './async-hooks.ts';
import { bufferArea } from './buffer.ts';
import { consoleArea } from './console.ts';
import { cryptoArea } from './crypto.ts';
import { errors } from './errors.ts';
import { events } from './events.ts';
import { expressArea } from './express.ts';
import { fsArea } from './fs.ts';
import { hono } from './hono.ts';
import { honoModules } from './hono-modules.ts';
import { httpClient } from './http-client.ts';
import { httpProtocol } from './http-protocol.ts';
import { httpRequest } from './http-request.ts';
import { httpResponse } from './http-response.ts';
import { httpServer } from './http-server.ts';
import { liveness } from './liveness.ts';
import { miniApps } from './mini-apps.ts';
import { miniPrograms } from './mini-programs.ts';
import { miniServers } from './mini-servers.ts';
import { miniSlips } from './mini-slips.ts';
import { modules } from './modules.ts';
import { nodeTest } from './node-test.ts';
import { nunjucksArea } from './nunjucks.ts';
import { pathUrl } from './path-url.ts';
import { processArea } from './process.ts';
import { smallModules } from './small-modules.ts';
import { sqlite } from './sqlite.ts';
import { streaming } from './streaming.ts';
import { streams } from './streams.ts';
import { timers } from './timers.ts';
import { typescript } from './typescript.ts';
import { utilArea } from './util.ts';
import { utilInspect } from './util-inspect.ts';
import { webApis } from './web-apis.ts';
import { zlibArea } from './zlib.ts';
import { zodArea } from './zod.ts';

export const areas: Area[] = [
  httpServer,
  httpRequest,
  httpResponse,
  httpProtocol,
  streaming,
  httpClient,
  hono,
  honoModules,
  expressArea,
  nunjucksArea,
  zodArea,
  modules,
  typescript,
  errors,
  liveness,
  processArea,
  timers,
  consoleArea,
  utilInspect,
  utilArea,
  events,
  streams,
  bufferArea,
  fsArea,
  pathUrl,
  cryptoArea,
  sqlite,
  asyncHooks,
  zlibArea,
  assertArea,
  nodeTest,
  webApis,
  smallModules,
  miniServers,
  miniPrograms,
  miniApps,
  miniSlips,
];

// `http.Agent`: kept for its shape; there are no connections to pool.
import { EventEmitter } from '../events/index.ts';

/** Settings and counters of a client's connections. */
export class Agent extends EventEmitter {
  options: Record<string, unknown>;
  maxSockets = Infinity;
  maxFreeSockets = 256;
  maxTotalSockets = Infinity;
  keepAlive: boolean;
  requests = {};
  sockets = {};
  freeSockets = {};
  defaultPort = 80;
  protocol = 'http:';

  constructor(options: Record<string, unknown> = {}) {
    super();
    this.options = { ...options };
    this.keepAlive = options['keepAlive'] === true;
  }

  destroy(): void {}
}

/** The agent of requests that name none. */
export const globalAgent = new Agent({ keepAlive: true, scheduling: 'lifo', timeout: 5000 });

// Reports to a learning record store what a learner did, when an instructor has set one; else nobody fetches this file.
// Statements wait in this browser until the store has them. Imported by the workspace.
import { findActor } from './actor.ts';
import { makeStatement, type Activity, type Score, type Statement, type Verb } from './statement.ts';

/** Where statements go. */
export interface LmsSettings {
  /** The store’s xAPI address, with `/` at its end; `statements` is added to it. */
  endpoint: string;
  /** The value of the `Authorization` header, if the store wants one. It can be read by every visitor. */
  authorization?: string;
}

export interface LmsReporter {
  /** Keeps a statement and tries to send all that wait. Never rejects. */
  report(verb: Verb, activity: Activity, score?: Score): Promise<void>;
  /** Tries to send all that wait. Never rejects. */
  flush(): Promise<void>;
  /** How many wait. */
  readonly waiting: number;
}

interface ReporterOptions {
  settings: LmsSettings;
  /** The site’s root, with `/` at its end. */
  site: string;
  /** The page’s query string, where an LMS names the learner. */
  search: string;
  send?: typeof fetch;
}

const queueKey = 'roundtrip:lms-queue';
/** More than a learner does in a week offline; then the oldest go. */
const mostWaiting = 500;
/** As many as stores take in one request without complaint. */
const batch = 50;

/** Sends what waits from earlier visits with the first report. */
export function createLmsReporter({ settings, site, search, send = fetch }: ReporterOptions): LmsReporter {
  const actor = findActor(search, site);
  const address = new URL('statements', settings.endpoint).href;
  let sending: Promise<void> | undefined;

  async function sendAll(): Promise<void> {
    for (let first = readQueue().slice(0, batch); first.length > 0; first = readQueue().slice(0, batch)) {
      const response = await send(address, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'X-Experience-API-Version': '1.0.3',
          ...(settings.authorization ? { Authorization: settings.authorization } : {}),
        },
        body: JSON.stringify(first),
        keepalive: true,
      });
      // 409: the store has one of these ids already, so this batch arrived before. 400: it will never take them.
      if (!response.ok && response.status !== 409 && response.status !== 400) return;
      const sent = new Set(first.map(({ id }) => id));
      writeQueue(readQueue().filter(({ id }) => !sent.has(id)));
    }
  }

  function flush(): Promise<void> {
    sending ??= sendAll()
      // Offline, or the store is down: the next report tries again.
      .catch(() => undefined)
      .finally(() => {
        sending = undefined;
      });
    return sending;
  }

  return {
    async report(verb, activity, score) {
      const statement = makeStatement({
        actor,
        verb,
        activity,
        site,
        at: Date.now(),
        ...(score ? { score } : {}),
      });
      writeQueue([...readQueue(), statement].slice(-mostWaiting));
      await flush();
      if (readQueue().some(({ id }) => id === statement.id)) await flush();
    },
    flush,
    get waiting() {
      return readQueue().length;
    },
  };
}

function readQueue(): Statement[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(queueKey) ?? '[]');
    return Array.isArray(found) ? (found as Statement[]).filter((one) => typeof one?.id === 'string') : [];
  } catch {
    return [];
  }
}

function writeQueue(statements: readonly Statement[]): void {
  try {
    localStorage.setItem(queueKey, JSON.stringify(statements));
  } catch {
    // Storage is blocked or full: what cannot be kept can only be sent at once.
  }
}

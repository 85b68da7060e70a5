// Reports to a learning record store what a learner did, when an instructor has set one; else nobody fetches this file.
// Statements wait in this browser until the store has them. Imported by report-lesson.ts.
import { findActor } from './actor.ts';
import { createQueue } from './queue.ts';
import { makeStatement, type Activity, type Score, type Statement, type Verb } from './statement.ts';

/** Where statements go. */
export interface LmsSettings {
  /** The store’s xAPI address; `/statements` is added to it. */
  endpoint: string;
  /** The value of the `Authorization` header, if the store wants one. It can be read by every visitor. */
  authorization?: string;
}

export interface LmsReporter {
  /** Keeps a statement and tries to send all that wait. Never rejects. */
  report(verb: Verb, activity: Activity, score?: Score): Promise<void>;
  /** Tries to send all that wait, also from earlier visits. Never rejects. */
  flush(): Promise<void>;
  /** How many wait. */
  readonly waiting: number;
}

interface ReporterOptions {
  settings: LmsSettings;
  /** The site’s root, with `/` at its end. */
  site: string;
  /** The language of titles, as BCP 47 names it. */
  language: string;
  /** The page’s query string, where an LMS names the learner. */
  search: string;
  send?: typeof fetch;
}

/** As many as stores take in one request without complaint. */
const batch = 50;
/** The store has a statement with this id already, or will never take this one: either way it need not be sent again. */
const settled = (status: number) => status === 409 || status === 400;

/** Sends nothing until it is told to. */
export function createLmsReporter(options: ReporterOptions): LmsReporter {
  const { settings, site, language, search, send = fetch } = options;
  const actor = findActor(search, site);
  const address = new URL('statements', settings.endpoint.replace(/\/?$/, '/')).href;
  const queue = createQueue();
  let sending: Promise<void> | undefined;

  const post = (statements: readonly Statement[]) =>
    send(address, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Experience-API-Version': '1.0.3',
        ...(settings.authorization ? { Authorization: settings.authorization } : {}),
      },
      body: JSON.stringify(statements),
      // The learner may leave the page right after the last check.
      keepalive: true,
    });

  /** False when the store is not to be had now. */
  async function deliver(statements: readonly Statement[]): Promise<boolean> {
    const { ok, status } = await post(statements);
    if (!ok && !settled(status)) return false;
    if (!ok && statements.length > 1) {
      // One of them was refused, and with it the rest: each is sent alone, so that no other is lost.
      for (const one of statements) if (!(await deliver([one]))) return false;
      return true;
    }
    queue.remove(statements.map(({ id }) => id));
    return true;
  }

  async function sendAll(): Promise<void> {
    for (let first = queue.all().slice(0, batch); first.length > 0; first = queue.all().slice(0, batch))
      if (!(await deliver(first))) return;
  }

  function flush(): Promise<void> {
    sending ??= alone(sendAll)
      // Offline, or the store is down: the next report tries again.
      .catch(() => undefined)
      .finally(() => {
        sending = undefined;
      });
    return sending;
  }

  return {
    async report(verb, activity, score) {
      const at = Date.now();
      const statement = makeStatement({
        actor,
        verb,
        activity,
        site,
        language,
        at,
        ...(score ? { score } : {}),
      });
      queue.add(statement);
      await flush();
      // It may have come too late for a flush that was under way.
      if (queue.all().some(({ id }) => id === statement.id)) await flush();
    },
    flush,
    get waiting() {
      return queue.all().length;
    },
  };
}

/** Tabs share what waits: only one of them sends at a time. */
async function alone(work: () => Promise<void>): Promise<void> {
  if (typeof navigator === 'undefined' || !navigator.locks) return work();
  await navigator.locks.request('roundtrip-lms', work);
}

// One attempt at one check: the context that its function gets, and a record of what it did. Imported by the check runner only.
import { createHttpClient } from '../engine/http/client.ts';
import type { Exchange } from '../engine/http/exchange.ts';
import { CheckFailure } from './check-failure.ts';
import { connectDatabase } from './database/database.ts';
import type { CheckContext } from './define-checks.ts';
import { expect } from './expect/expect.ts';
import type { ProgramSession } from './program-session.ts';
import { createRandom, type Random } from './random.ts';
import { createUnderWay, type UnderWay } from './under-way.ts';
import { createVisitor } from './visitor.ts';

export interface AttemptOptions {
  check: string;
  session: ProgramSession;
  seed: number;
  requestMs: number;
  nextId: () => number;
  onExchange: (exchange: Exchange) => void;
  /** Aborting calls off every request. */
  signal: AbortSignal;
}

export interface Attempt {
  readonly context: CheckContext;
  readonly exchanges: readonly Exchange[];
  readonly underWay: UnderWay;
  /** The check has taken random data. */
  readonly usedRandom: boolean;
  /** The program runs with other files than the learner's, and one with the learner's own was asked before. */
  readonly onOtherData: boolean;
  /** What the program has printed to stderr since this exchange was begun. */
  stderrSince(exchange: Exchange | undefined): string;
}

/** What visitors type: programs see the usual address, wherever they listen. */
const ORIGIN = 'http://localhost:3000';

/** Makes the context; nothing is started or sent yet. */
export function createAttempt(options: AttemptOptions): Attempt {
  const { check, session, signal, requestMs } = options;
  const exchanges: Exchange[] = [];
  const underWay = createUnderWay();
  const stderr = new Map<number, () => string>();
  let random: Random | undefined;
  let visitors = 0;
  let askedOwnData = false;

  /** Numbers an exchange, and notes from where on the program's stderr belongs to it. */
  function nextId(): number {
    const id = options.nextId();
    const { program } = session;
    const printed = program?.stderrLength() ?? 0;
    stderr.set(id, () => (program ?? session.program)?.stderrSince(printed) ?? '');
    return id;
  }

  function createClient() {
    const client = createHttpClient({
      request: (request) => session.request({ ...request, signal }),
      sender: 'check',
      visitor: `visitor ${(visitors += 1)}`,
      check,
      origin: ORIGIN,
      nextId,
      onExchange(exchange) {
        exchanges.push(exchange);
        if (!session.wish.files) askedOwnData = true;
        options.onExchange(exchange);
      },
    });
    const send: typeof client.send = (request) =>
      underWay.track(`${request.method ?? 'GET'} ${request.path}`, client.send(request));
    return { jar: client.jar, send };
  }

  const database = connectDatabase(
    (request) => underWay.track('a look into the database', session.request({ ...request, signal })),
    () => session.wish.database === true,
  );

  return {
    exchanges,
    underWay,
    get usedRandom() {
      return random !== undefined;
    },
    get onOtherData() {
      return askedOwnData && session.wish.files !== undefined;
    },
    stderrSince: (exchange) => (exchange && stderr.get(exchange.id)?.()) ?? '',
    context: {
      expect,
      database,
      get random() {
        return (random ??= createRandom(options.seed));
      },
      fail(message, details) {
        throw new CheckFailure(message, details);
      },
      start: async (wish) => void (await underWay.track('start()', session.start(wish))),
      visitor: () => createVisitor(createClient(), { origin: ORIGIN, requestMs }),
    },
  };
}

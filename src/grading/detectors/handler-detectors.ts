// Wrong answers in a handler: G1, G2, G5, G9, G10. Imported by `diagnose` only.
import { EngineError } from '../../engine/engine-error.ts';
import { locateInTrace } from '../../engine/source/stack-trace.ts';
import { shorten } from '../show.ts';
import type { Detector, Evidence } from './diagnosis.ts';

/** How long an error that was thrown may take to arrive on stderr, behind the answer. */
const STDERR_WAIT_MS = 300;
const STDERR_POLL_MS = 10;

/** G9: no answer, because a promise never settles or a loop never ends. */
export const noAnswer: Detector = ({ error, exchange, routes }) => {
  if (!(error instanceof EngineError) || !exchange) return undefined;
  const location = error.location ?? routes[0]?.location;
  const title = titleOf(exchange);
  if (error.exit?.reason === 'unresponsive') {
    return { detector: 'G9', message: `${error.message} ${error.hint}`, location };
  }
  if (error.code !== 'request-timeout') return undefined;
  return {
    detector: 'G9',
    message: `${title} is still waiting for an answer: a promise never settled. Look for a missing “return”, or for an await that never ends.`,
    location,
  };
};

/** G10: an exception in the learner's own file, as a 500 or as the end of the program. */
export const crashed: Detector = async (evidence) => {
  const { error, exchange } = evidence;
  if (!exchange) return undefined;
  const died = error instanceof EngineError && error.exit?.reason === 'crash' ? error.exit.error : undefined;
  if (died) {
    const where = died.location ? `, at ${died.location.file} line ${died.location.line},` : '';
    return {
      detector: 'G10',
      message: `Your code threw “${shorten(died.message)}”${where} and the whole program ended before it had answered ${titleOf(exchange)}.`,
      location: died.location,
    };
  }
  if (error instanceof EngineError && error.exit?.reason === 'exit') {
    return {
      detector: 'G10',
      message: `The program ended by itself before it had answered ${titleOf(exchange)}, and a server has to go on running. Look for a call of process.exit, or for what closes the server.`,
    };
  }
  if ((exchange.response?.status ?? 0) < 500) return undefined;
  const location = await thrownAt(evidence);
  if (!location) return undefined;
  const what = /^(?:Uncaught )?\w*(?:Error|Exception)\w*(?: \[\w+\])?: (.*)$/m.exec(evidence.stderr())?.[1];
  return {
    detector: 'G10',
    message: `Your handler threw ${what === undefined ? 'an error' : `“${shorten(what)}”`}, at ${location.file} line ${location.line}, while answering ${titleOf(exchange)}.`,
    location,
  };
};

/** G2: a handler gave back a plain string, which Flask allows and Hono does not. */
export const returnedString: Detector = ({ exchange, routes, stderr }) => {
  if (!exchange || (exchange.response?.status ?? 0) < 500) return undefined;
  const [route] = routes;
  const printed = stderr();
  const fits =
    /'in' operator to search for 'Symbol\(cache\)'|text is not a function|Invalid status code: undefined/.test(
      printed,
    );
  if (route?.returns !== 'text' && !fits) return undefined;
  const isText =
    route?.returns === 'text' ||
    !/(?:'Symbol\(cache\)' in (?:-?\d[\d.]*|true|false)|code: undefined)$/m.test(printed);
  if (!isText) {
    return {
      detector: 'G2',
      message: `The handler for ${titleOf(exchange)} returned something that is no Response. Make one of it, as in return c.html("…") or return c.json(…).`,
      location: route?.location,
    };
  }
  return {
    detector: 'G2',
    message: `The handler for ${titleOf(exchange)} returned a plain string. Flask lets a view do that; here a handler returns a Response: wrap the string, as in return c.text("…") or return c.html("…").`,
    location: route?.location,
  };
};

/** G1: the handler ran to its end without a `return`. Hono answers 404 then; behind middleware it fails with a 500. */
export const noReturn: Detector = ({ exchange, routes }) => {
  const [route] = routes;
  const status = exchange?.response?.status;
  if (!exchange || (status !== 404 && status !== 500) || route?.returns !== 'nothing') return undefined;
  const end = status === 404 ? 'the framework fell back to 404' : 'there was nothing to send but a 500';
  return {
    detector: 'G1',
    message: `Your handler for ${titleOf(exchange)} ran, but it returned nothing, so ${end}. Put “return” in front of c.html(…) or whatever makes the answer.`,
    location: route.location,
  };
};

/** G5: a pattern with a parameter, declared earlier, took a request that has a route of its own. */
export const shadowedRoute: Detector = ({ exchange, routes }) => {
  const [first, ...later] = routes;
  const path = exchange?.request.path.split('?', 1)[0];
  const own = later.find((route) => route.pattern === path && route.location.file === first?.location.file);
  if (!exchange || !first || !own || !first.pattern.includes(':') || first.pattern.includes('*'))
    return undefined;
  return {
    detector: 'G5',
    message: `${titleOf(exchange)} was answered by “${first.pattern}”, which is declared first. Order matters: declare “${own.pattern}” before it.`,
    location: first.location,
  };
};

/** The learner's line that an error on stderr names. */
async function thrownAt({ stderr, files }: Evidence) {
  for (let waited = 0; ; waited += STDERR_POLL_MS) {
    const location = locateInTrace(stderr(), files);
    if (location || waited >= STDERR_WAIT_MS) return location;
    await new Promise((resolve) => setTimeout(resolve, STDERR_POLL_MS));
  }
}

function titleOf({ request }: NonNullable<Evidence['exchange']>): string {
  return `${request.method} ${request.path}`;
}

// The log of statements as the learner reads it: by request, with equal statements of a request taken together, so that
// one query a row is seen at once.
import type { Exchange } from '../../engine/http/exchange.ts';
import type { ObservedRequest, ObservedStatement } from '../../grading/database/questions.ts';
import * as words from '../../words/en/database.ts';

/** Equal statements of one request. */
export interface RepeatedStatement {
  sql: string;
  /** In the order of their execution; at least one. */
  executions: ObservedStatement[];
}

/** What was executed for one cause. */
export interface StatementGroup {
  key: string;
  /** The request; without one, `title` says what is known. */
  request?: ObservedRequest;
  title: string;
  statements: RepeatedStatement[];
  /** Executions, and what they took together. */
  count: number;
  ms: number;
}

/** From so many on, a statement that is executed again and again for one request is worth a word. */
export const REPEATED = 4;

/** Groups in which something happened last come first. */
export function groupStatements(log: readonly ObservedStatement[]): StatementGroup[] {
  const groups = new Map<string, StatementGroup>();
  for (const statement of log) {
    const { key, title } = causeOf(statement);
    const group = groups.get(key) ?? { key, title, statements: [], count: 0, ms: 0 };
    // Set anew, so that the map is in the order of what came last.
    groups.delete(key);
    groups.set(key, group);
    if (statement.request) group.request = statement.request;
    group.count += 1;
    group.ms += statement.ms;
    const same = group.statements.find(({ sql }) => sql === statement.sql);
    if (same) same.executions.push(statement);
    else group.statements.push({ sql: statement.sql, executions: [statement] });
  }
  return [...groups.values()].reverse();
}

function causeOf({ request, open }: ObservedStatement): { key: string; title: string } {
  if (request) return { key: String(request.number), title: `${request.method} ${request.path}` };
  if (open > 1) return { key: 'several', title: words.duringSeveral };
  return { key: 'none', title: words.outside };
}

/** Clocks of page and program may be read in this many milliseconds of each other. */
const NEAR_MS = 2000;

/** The exchange of the page that a request of the log is. */
export function exchangeOf(request: ObservedRequest, exchanges: readonly Exchange[]): Exchange | undefined {
  const distance = ({ startedAt }: Exchange) => Math.abs(startedAt - request.at);
  return exchanges
    .filter(({ sender }) => sender !== 'check')
    .filter(({ request: { method, path } }) => method === request.method && path === request.path)
    .filter((exchange) => distance(exchange) < NEAR_MS)
    .toSorted((a, b) => distance(a) - distance(b))[0];
}

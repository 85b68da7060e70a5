// What the program executed, by request. One request that executes a statement again and again is told of.
import type { ObservedStatement } from '../../grading/database/questions.ts';
import { useWorkspace } from '../state/workspace-state.ts';
import type { DatabaseState } from './database-state.ts';
import { inWords } from './result-table.tsx';
import {
  exchangeOf,
  groupStatements,
  REPEATED,
  type RepeatedStatement,
  type StatementGroup,
} from './statement-groups.ts';
import * as words from '../../words/en/database.ts';
import './statement-log.css';

/** Groups that are drawn. */
const shownGroups = 50;

export function StatementLog({ state }: { state: DatabaseState }) {
  const groups = groupStatements(state.statements.value);
  if (groups.length === 0) {
    return <p class="empty-state">{words.noStatements}</p>;
  }
  return (
    <div class="statements">
      <div class="statements-head">
        <span>{words.statementsNewestFirst(state.statements.value.length)}</span>
        <button type="button" class="quiet-button" onClick={state.clearLog}>
          {words.clear}
        </button>
      </div>
      {groups.slice(0, shownGroups).map((group) => (
        <Group key={group.key} group={group} />
      ))}
      {groups.length > shownGroups && (
        <p class="database-words">{words.olderNotShown(groups.length - shownGroups)}</p>
      )}
    </div>
  );
}

function Group({ group }: { group: StatementGroup }) {
  const { exchanges, inspector } = useWorkspace();
  const { request, title, statements, count, ms } = group;
  const exchange = request && exchangeOf(request, exchanges.all.value);
  const most = Math.max(...statements.map(({ executions }) => executions.length));
  return (
    <section class="statement-group" aria-label={title}>
      <h3>
        {exchange ? (
          <button
            type="button"
            class="place-link statement-request"
            title={words.showRequest}
            onClick={() => inspector.show(exchange)}
          >
            {title}
          </button>
        ) : (
          <span class={request ? 'statement-request' : undefined}>{title}</span>
        )}
        <span class="statement-sum">
          {words.statementCount(count)}, {duration(ms)}
        </span>
      </h3>
      {request && most >= REPEATED && <p class="statement-hint">{words.repeated(most)}</p>}
      <ol>
        {statements.map((statement) => (
          <Statement key={statement.sql} statement={statement} />
        ))}
      </ol>
    </section>
  );
}

function Statement({ statement: { sql, executions } }: { statement: RepeatedStatement }) {
  const last = executions.at(-1);
  const ms = executions.reduce((sum, execution) => sum + execution.ms, 0);
  const error = executions.find((execution) => execution.error !== undefined)?.error;
  return (
    <li>
      <code class="statement-sql">{sql.trim()}</code>
      {executions.length > 1 && <strong class="statement-times">× {executions.length}</strong>}
      {executions.some(({ values }) => values.length > 0) && (
        <span class="statement-values">{words.withValues(valuesOf(executions))}</span>
      )}
      {error !== undefined ? (
        <span class="statement-error">{words.sqliteSays(error)}</span>
      ) : (
        <span class="statement-outcome">
          {last && outcomeOf(last, executions)}
          {duration(ms)}
        </span>
      )}
    </li>
  );
}

const shownExecutions = 3;

function valuesOf(executions: readonly ObservedStatement[]): string {
  const lists = executions.slice(0, shownExecutions).map(({ values }) =>
    values
      .map((value) =>
        typeof value === 'object' &&
        value !== null &&
        !('bytes' in value || 'integer' in value || 'real' in value)
          ? Object.entries(value)
              .map(([name, each]) => `${name} = ${inWords(each)}`)
              .join(', ')
          : inWords(value as Parameters<typeof inWords>[0]),
      )
      .join(', '),
  );
  return lists.join('; ') + (executions.length > shownExecutions ? '; …' : '');
}

function outcomeOf({ changes, rows }: ObservedStatement, executions: readonly ObservedStatement[]): string {
  const sum = (name: 'changes' | 'rows') =>
    executions.reduce((total, execution) => total + (execution[name] ?? 0), 0);
  if (changes !== undefined) return `${words.rowsChanged(sum('changes'))}, `;
  return rows === undefined ? '' : `${words.rowCount(sum('rows'))}, `;
}

/** `0.2 ms`. */
function duration(ms: number): string {
  return `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
}

// A box for SQL of the learner's own, executed in the running program's database: what it changes, the program sees.
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { shortcutInWords } from '../commands/command.ts';
import type { DatabaseState } from './database-state.ts';
import { executeScript, type ScriptOutcome } from './execute-script.ts';
import { ResultTable } from './result-table.tsx';
import * as words from '../../words/en/database.ts';
import './query-box.css';

const runKeys = { key: 'enter', mod: true };

export function QueryBox({ state }: { state: DatabaseState }) {
  const outcome = useSignal<ScriptOutcome | undefined>(undefined);
  const busy = useSignal(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const ended = state.phase.value === 'ended';

  async function send(): Promise<void> {
    if (busy.value || ended) return;
    busy.value = true;
    outcome.value = await executeScript(state.draft.value, state.execute);
    busy.value = false;
    void state.refresh();
  }

  function showPlace(offset: number): void {
    box.current?.focus();
    box.current?.setSelectionRange(offset, state.draft.value.length);
  }

  return (
    <form
      class="query"
      data-own-enter
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void send();
      }}
    >
      <label class="visually-hidden" for="database-query">
        {words.sqlLabel}
      </label>
      <textarea
        id="database-query"
        ref={box}
        rows={3}
        spellcheck={false}
        autocapitalize="off"
        placeholder={`SELECT * FROM ${state.table.value ?? words.someTable};`}
        value={state.draft.value}
        onInput={(event) => {
          state.draft.value = event.currentTarget.value;
        }}
      />
      <div class="query-actions">
        <button type="submit" class="tool-button" disabled={busy.value || ended}>
          {words.execute}
        </button>
        <kbd>{shortcutInWords(runKeys)}</kbd>
        {ended && <span>{words.runFirst}</span>}
      </div>
      <div class="query-outcome" aria-live="polite">
        {outcome.value && <Outcome outcome={outcome.value} showPlace={showPlace} />}
      </div>
    </form>
  );
}

interface OutcomeProps {
  outcome: ScriptOutcome;
  showPlace: (offset: number) => void;
}

function Outcome({ outcome, showPlace }: OutcomeProps) {
  const { summary, result, refusal } = outcome;
  return (
    <>
      {summary !== '' && <p class="database-words">{summary}</p>}
      {refusal && (
        <p class="database-words query-refusal">
          {!refusal.place
            ? `${words.sqliteSays(refusal.reason)}.`
            : words.sqliteSaysAt(
                refusal.reason,
                <button
                  type="button"
                  class="place-link"
                  onClick={() => refusal.place && showPlace(refusal.place.offset)}
                >
                  {words.lineAndColumn(refusal.place.line, refusal.place.column)}
                </button>,
              )}
        </p>
      )}
      {result && <ResultTable columns={result.columns} rows={result.rows} caption={words.resultTitle} />}
    </>
  );
}

// Where a request is written by hand. Imported by the inspector.
import { useId } from 'preact/hooks';
import { useWorkspace } from '../state/workspace-state.ts';
import { ComposerBody } from './composer-body.tsx';
import { draftProblems } from './draft.ts';
import { NotRunning } from './not-running.tsx';
import type { PanelStore } from './panel-store.ts';
import { RowEditor } from './row-editor.tsx';
import * as words from '../../words/en/inspector.ts';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];
const commonHeaders = [
  'Accept',
  'Authorization',
  'Content-Type',
  'Cookie',
  'If-None-Match',
  'Origin',
  'Referer',
];

/** Ctrl or Cmd with Enter sends, from every field. */
export function Composer({ panel, onBack }: { panel: PanelStore; onBack: () => void }) {
  const { run, visitors } = useWorkspace();
  const id = useId();
  const draft = panel.draft.value;
  const { changeDraft } = panel;
  const problems = draftProblems(draft);
  const sending = panel.sending.value;
  const canSend = problems.length === 0 && run.program.value !== undefined && !sending;

  function send(): void {
    if (canSend) void panel.send();
  }

  return (
    <form
      class="composer"
      aria-label={words.newRequest}
      data-own-enter
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        send();
      }}
    >
      <button type="button" class="quiet-button inspector-back" onClick={onBack}>
        {words.allRequests}
      </button>
      <div class="composer-line">
        <select
          class="inspector-field composer-method"
          aria-label={words.method}
          value={draft.method}
          onChange={({ currentTarget }) => changeDraft({ method: currentTarget.value })}
        >
          {[...new Set([...methods, draft.method])].map((method) => (
            <option key={method}>{method}</option>
          ))}
        </select>
        <input
          class="inspector-field composer-path"
          aria-label={words.path}
          value={draft.path}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          data-page-focus
          onInput={({ currentTarget }) => changeDraft({ path: currentTarget.value })}
        />
        <button
          type="submit"
          class="tool-button tool-button-primary"
          title={words.sendKeys}
          disabled={!canSend}
        >
          {sending ? words.sending : words.send}
        </button>
        {sending && (
          <button type="button" class="tool-button" onClick={() => sending.abort()}>
            {words.stopWaiting}
          </button>
        )}
      </div>
      {problems.map((problem) => (
        <p key={problem} class="composer-problem" role="status">
          {problem}
        </p>
      ))}
      {!run.program.value && <NotRunning />}
      <div class="composer-options">
        <label for={`${id}-visitor`}>{words.cookiesOf}</label>
        <select
          id={`${id}-visitor`}
          class="inspector-field"
          value={draft.visitor ?? ''}
          onChange={({ currentTarget }) => changeDraft({ visitor: currentTarget.value || undefined })}
        >
          {visitors.list.value.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
          <option value="">{words.nobody}</option>
        </select>
        <label class="composer-follow">
          <input
            type="checkbox"
            checked={draft.followRedirects}
            onChange={({ currentTarget }) => changeDraft({ followRedirects: currentTarget.checked })}
          />
          {words.followRedirects}
        </label>
      </div>
      <RowEditor
        title={words.headerFields}
        texts={words.fieldRows}
        rows={draft.headers}
        suggestions={commonHeaders}
        onChange={(headers) => changeDraft({ headers })}
      />
      <p class="inspector-hint">{words.addedByThemselves}</p>
      <ComposerBody draft={draft} onChange={changeDraft} />
    </form>
  );
}

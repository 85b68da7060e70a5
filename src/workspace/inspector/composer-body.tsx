// The body of a request that is being written: none, a form, JSON, text, or a file. Imported by the inspector.
import { useId } from 'preact/hooks';
import { typeOfBody, type Draft, type DraftBodyKind } from './draft.ts';
import { sizeInWords } from './in-words.ts';
import { jsonProblem } from './indent-json.ts';
import { RowEditor } from './row-editor.tsx';
import * as words from '../../words/en/inspector.ts';

const kindNames: Record<DraftBodyKind, string> = {
  none: words.noBody,
  form: words.formFields,
  json: 'JSON',
  text: words.textBody,
  file: words.fileBody,
};

interface ComposerBodyProps {
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
}

export function ComposerBody({ draft, onChange }: ComposerBodyProps) {
  const id = useId();
  const { body } = draft;
  const type = typeOfBody(draft);
  const isTypeGiven = draft.headers.some(({ name }) => name.toLowerCase() === 'content-type');
  return (
    <div class="composer-body">
      <div class="composer-options">
        <label for={`${id}-kind`}>{words.body}</label>
        <select
          id={`${id}-kind`}
          class="inspector-field"
          value={body}
          onChange={({ currentTarget }) => onChange({ body: currentTarget.value as DraftBodyKind })}
        >
          {Object.entries(kindNames).map(([kind, name]) => (
            <option key={kind} value={kind}>
              {name}
            </option>
          ))}
        </select>
        {type !== undefined && !isTypeGiven && (
          <span class="inspector-hint">{words.sentAs(<code>{type}</code>)}</span>
        )}
      </div>
      {body === 'form' && (
        <RowEditor
          title={words.formFields}
          texts={words.formFieldRows}
          rows={draft.fields}
          onChange={(fields) => onChange({ fields })}
        />
      )}
      {(body === 'json' || body === 'text') && <TextBody draft={draft} onChange={onChange} />}
      {body === 'file' && <FileBody draft={draft} onChange={onChange} />}
    </div>
  );
}

function TextBody({ draft: { body, text }, onChange }: ComposerBodyProps) {
  const id = useId();
  const problem = body === 'json' ? jsonProblem(text) : undefined;
  return (
    <>
      <textarea
        class="inspector-field composer-text"
        aria-label={body === 'json' ? words.jsonLabel : words.textLabel}
        aria-describedby={problem && id}
        rows={6}
        spellcheck={false}
        value={text}
        onInput={({ currentTarget }) => onChange({ text: currentTarget.value })}
      />
      {problem && (
        <p class="composer-warning" id={id}>
          {words.sendAllTheSame(problem)}
        </p>
      )}
    </>
  );
}

function FileBody({ draft: { file }, onChange }: ComposerBodyProps) {
  return (
    <div class="composer-options">
      <input
        type="file"
        aria-label={words.fileToSend}
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          if (!chosen) return;
          void chosen.arrayBuffer().then((buffer) => {
            onChange({ file: { name: chosen.name, type: chosen.type, bytes: new Uint8Array(buffer) } });
          });
        }}
      />
      {file && (
        <span class="inspector-hint">
          {file.name}, {sizeInWords(file.bytes.byteLength)}
        </span>
      )}
    </div>
  );
}

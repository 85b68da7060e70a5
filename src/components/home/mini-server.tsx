// The home page's live server: a few lines to edit, a path to ask for, and what really came back. Nothing is fetched
// before the visitor acts.
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Answer, MiniEngine } from './mini-engine.ts';
import * as words from '../../words/en/mini-server.ts';
import './mini-server.css';

interface MiniServerProps {
  /** The text of `src/app.ts`. */
  code: string;
  /** The other files of the program. */
  files: Readonly<Record<string, string>>;
}

/** Send runs the code as it stands, then asks for the path. */
export function MiniServer({ code, files }: MiniServerProps) {
  const text = useSignal(code);
  const path = useSignal('/');
  const answer = useSignal<Answer | undefined>(undefined);
  const sending = useSignal(false);
  const engine = useRef<Promise<MiniEngine>>();

  function ready(): Promise<MiniEngine> {
    engine.current ??= import('./mini-engine.ts').then(({ createMiniEngine }) => createMiniEngine(files));
    engine.current.catch(() => {
      engine.current = undefined;
    });
    return engine.current;
  }

  async function send(): Promise<void> {
    if (sending.value) return;
    sending.value = true;
    try {
      answer.value = await (
        await ready()
      ).ask(text.value, path.value.startsWith('/') ? path.value : `/${path.value}`);
    } catch {
      answer.value = {
        kind: 'trouble',
        words: words.engineNotFetched,
      };
    } finally {
      sending.value = false;
    }
  }

  const warm = () => void ready().catch(() => undefined);
  return (
    <div class="mini" onPointerEnter={warm} onFocusIn={warm}>
      <label class="mini-code">
        <span>src/app.ts</span>
        <textarea
          spellcheck={false}
          autocapitalize="off"
          autocomplete="off"
          rows={text.value.split('\n').length + 1}
          value={text.value}
          onInput={({ currentTarget: { value } }) => {
            text.value = value;
          }}
        />
      </label>
      <form
        class="mini-request"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <span class="mini-method">GET</span>
        <input
          type="text"
          aria-label={words.pathLabel}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={path.value}
          onInput={({ currentTarget: { value } }) => {
            path.value = value;
          }}
        />
        <button type="submit" aria-disabled={sending.value}>
          {sending.value ? words.sending : words.send}
        </button>
      </form>
      <div class="mini-response" role="status" data-kind={answer.value?.kind ?? 'none'}>
        <Shown answer={answer.value} />
      </div>
    </div>
  );
}

function Shown({ answer }: { answer: Answer | undefined }) {
  if (!answer) return <p>{words.beforeFirst}</p>;
  if (answer.kind === 'trouble') return <p>{answer.words}</p>;
  return (
    <>
      <p>
        <strong>
          {answer.status} {answer.statusText}
        </strong>{' '}
        <span>{answer.type}</span> <span class="mini-time">{words.milliseconds(answer.ms)}</span>
      </p>
      <pre tabIndex={0} aria-label={words.bodyLabel}>
        {answer.body}
      </pre>
    </>
  );
}

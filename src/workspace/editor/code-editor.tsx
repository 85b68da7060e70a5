// The code of the open file: static at first, Monaco from the moment that the learner shows interest in it.
import { useSignal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { earlyClickInCode, earlyKeysInCode } from '../hydration/early-input.tsx';
import { useWorkspace } from '../state/workspace-state.ts';
import type { Caret } from './editor-link.ts';
import type { EditorStatus } from './editor-status.ts';
import type { MountedEditor } from './monaco/mount-editor.ts';
import { placeAtPoint, placeOfSelection } from './place-in-code.ts';
import { StaticCode } from './static-code.tsx';
import { createTypedAhead } from './typed-ahead.ts';
import './code-editor.css';

interface CodeEditorProps {
  highlighted: Readonly<Record<string, string>>;
  status: Signal<EditorStatus>;
}

// Left out of the build-time rendering: else Astro takes Monaco's styles for the page's own and drops the lazy ones.
const importEditor = import.meta.env.SSR ? undefined : () => import('./monaco/mount-editor.ts');

/** Loads Monaco on pointer or focus; keeps scroll position, focus, caret and typed text when it comes. */
export function CodeEditor({ highlighted, status }: CodeEditorProps) {
  const { files, run, warm, editor: link, editorSettings: settings, codeProblems } = useWorkspace();
  const host = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const clicked = useRef<Caret>();
  const editor = useRef<MountedEditor>();
  const loading = useRef(false);
  const typedAhead = useMemo(createTypedAhead, []);
  const replaced = useSignal(false);

  async function load(): Promise<void> {
    if (loading.current || !host.current || !importEditor) return;
    loading.current = true;
    try {
      const { mountEditor } = await importEditor();
      const { problem } = run;
      const mounted = await mountEditor({
        host: host.current,
        files,
        settings,
        codeProblems,
        problem,
        status,
      });
      editor.current = mounted;
      link.attach(mounted);
      takePlace(mounted);
    } catch {
      // The code can still be read and run; the next sign of interest tries again.
      loading.current = false;
      status.value = { ...status.value, failed: true };
    }
  }

  function takePlace(mounted: MountedEditor): void {
    const code = scroller.current;
    const hadFocus = code !== null && code.contains(document.activeElement);
    if (code) {
      mounted.scrollTo(code.scrollTop, code.scrollLeft);
      // Gone at once, not with the next render: it would be what the click below hits.
      code.hidden = true;
    }
    if (clicked.current) mounted.caretAt(clicked.current);
    replaced.value = true;
    status.value = { ...status.value, ready: true, failed: false };
    if (hadFocus) mounted.focus();
    mounted.type(typedAhead.text());
  }

  useLayoutEffect(() => {
    for (const key of earlyKeysInCode()) typedAhead.take(key);
    const click = earlyClickInCode();
    const code = scroller.current;
    if (click && code)
      clicked.current = placeOfSelection(code) ?? placeAtPoint(code, click.clientX, click.clientY);
  }, []);

  useEffect(() => {
    // The learner may have come before this script did.
    if (earlyClickInCode() || scroller.current?.matches(':hover, :focus-within')) wanted();
    const stopWaiting = files.reveal.subscribe((wish) => {
      if (wish) void load();
    });
    const stopWanting = link.wanted.subscribe((isWanted) => {
      if (isWanted) void load();
    });
    return () => {
      stopWaiting();
      stopWanting();
      link.attach(undefined);
      editor.current?.dispose();
    };
  }, []);

  function wanted(): void {
    warm();
    void load();
  }

  return (
    <div
      class="code-editor"
      onPointerEnter={wanted}
      onFocusIn={wanted}
      onPointerDown={({ clientX, clientY }) => {
        if (scroller.current) clicked.current = placeAtPoint(scroller.current, clientX, clientY);
      }}
      onKeyDown={(event) => {
        if (!replaced.value && typedAhead.take(event)) event.preventDefault();
      }}
    >
      <div class="code-editor-host" ref={host} />
      {!replaced.value && <StaticCode highlighted={highlighted} scroller={scroller} />}
    </div>
  );
}

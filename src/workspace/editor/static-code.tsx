// The open file as plain HTML: what is read before the editor is there, and without JavaScript.
import type { RefObject } from 'preact';
import { useWorkspace } from '../state/workspace-state.ts';
import { lineHeightFor } from './code-metrics.ts';
import { highlightedLines } from './highlighted-lines.ts';
import * as words from '../../words/en/editor.ts';
import './static-code.css';

interface StaticCodeProps {
  /** Shiki's HTML of each starter file, by path. */
  highlighted: Readonly<Record<string, string>>;
  scroller: RefObject<HTMLDivElement>;
}

/** Scrolls like the editor and takes the focus, which is a sign that the editor is wanted. */
export function StaticCode({ highlighted, scroller }: StaticCodeProps) {
  const { exercise, files, editorSettings } = useWorkspace();
  const size = editorSettings.codeSize.value;
  const path = files.active.value;
  const lines = highlightedLines(files.tree.value[path] ?? '', exercise.files[path], highlighted[path]);
  const html = lines.map((line) => `<span class="static-line">${line}\n</span>`).join('');
  return (
    <div
      class={editorSettings.wordWrap.on.value ? 'static-code static-code-wrapped' : 'static-code'}
      style={{ '--code-size': `${size}px`, '--code-line': `${lineHeightFor(size)}px` }}
      ref={scroller}
      tabIndex={0}
      role="region"
      aria-label={words.codeOf(path)}
    >
      <pre>
        {/* Built from escaped text and from HTML that the site's own build made. */}
        <code dangerouslySetInnerHTML={{ __html: html }} />
      </pre>
    </div>
  );
}

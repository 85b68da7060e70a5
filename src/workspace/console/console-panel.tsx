// What the program printed. Draws only the rows in sight, so that 100 000 lines scroll like ten. Text only, never HTML.
import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ConsoleLine } from '../state/console-lines.ts';
import { useWorkspace } from '../state/workspace-state.ts';
import { partsOfLine } from './trace-links.ts';
import { visibleRows } from './visible-rows.ts';
import './console-panel.css';

const rowHeight = 20;

/** Follows the end unless the learner has scrolled up. */
export function ConsolePanel() {
  const { console } = useWorkspace();
  const scroller = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const top = useSignal(0);
  const height = useSignal(400);
  const copied = useSignal(false);
  const version = console.version.value;
  const count = console.lines.length;
  const rows = visibleRows(count, rowHeight, top.value, height.value);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return undefined;
    const observer = new ResizeObserver(() => {
      height.value = box.clientHeight;
      if (follows.current) box.scrollTop = box.scrollHeight;
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (box && follows.current) box.scrollTop = box.scrollHeight;
    copied.value = false;
  }, [version]);

  function scrolled(): void {
    const box = scroller.current;
    if (!box) return;
    top.value = box.scrollTop;
    follows.current = box.scrollTop + box.clientHeight >= box.scrollHeight - rowHeight;
  }

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(console.text());
    copied.value = true;
  }

  return (
    <div class="console">
      <div class="console-bar">
        <span>{count === 0 ? '' : `${count.toLocaleString('en')} ${count === 1 ? 'line' : 'lines'}`}</span>
        <button type="button" class="quiet-button" disabled={count === 0} onClick={() => void copy()}>
          {copied.value ? 'Copied' : 'Copy'}
        </button>
        <button type="button" class="quiet-button" disabled={count === 0} onClick={console.clear}>
          Clear
        </button>
      </div>
      <div
        class="console-lines"
        ref={scroller}
        onScroll={scrolled}
        tabIndex={0}
        role="log"
        aria-live="off"
        aria-label="Output of your program"
      >
        {count === 0 ? (
          <p class="empty-state">What your program prints with console.log appears here.</p>
        ) : (
          <div class="console-rows" style={{ blockSize: `${count * rowHeight}px` }}>
            <div style={{ transform: `translateY(${rows.first * rowHeight}px)` }}>
              {console.lines.slice(rows.first, rows.end).map((line) => (
                <Row key={line.id} line={line} />
              ))}
            </div>
          </div>
        )}
      </div>
    </div>
  );
}

function Row({ line }: { line: ConsoleLine }) {
  const { files } = useWorkspace();
  const parts = partsOfLine(line.text, (path) => path in files.tree.value);
  return (
    <div class={`console-row console-${line.kind}`}>
      {line.kind === 'stderr' && (
        <span class="console-mark" title="Written to stderr">
          <span class="visually-hidden">Error output: </span>!
        </span>
      )}
      {parts.map(({ text, location }, index) =>
        location ? (
          <button key={index} type="button" class="place-link" onClick={() => files.goTo(location)}>
            {text}
          </button>
        ) : (
          text
        ),
      )}
    </div>
  );
}

// What the program printed. Draws only the rows in sight, so that 100 000 lines scroll like ten.
import { useSignal } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { recallSetting } from '../state/settings.ts';
import { useWorkspace } from '../state/workspace-state.ts';
import { ConsoleBar, settingNames, type ConsoleView } from './console-bar.tsx';
import { ConsoleRow, TIME_LETTERS } from './console-row.tsx';
import { createLineFilter } from './line-filter.ts';
import { unwrappedLayout, wrappedLayout } from './row-layout.ts';
import * as words from '../../words/en/console.ts';
import './console-panel.css';

/** As in console-panel.css. */
const lineHeight = 20;
const padding = 36;
/** Measures how wide a letter is. */
const measured = 'm'.repeat(100);

/** Follows the end unless the learner has scrolled up. */
export function ConsolePanel() {
  const { console } = useWorkspace();
  const scroller = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLSpanElement>(null);
  const follows = useRef(true);
  const top = useSignal(0);
  const box = useSignal({ width: 400, height: 400, letter: 8 });
  const filter = useMemo(createLineFilter, []);
  const view: ConsoleView = {
    query: useSignal(''),
    errorsOnly: useSignal(false),
    wraps: useSignal(recallSetting(settingNames.wraps) !== '0'),
    showsTimes: useSignal(recallSetting(settingNames.showsTimes) === '1'),
  };
  const version = console.version.value;
  const query = view.query.value.trim().toLowerCase();
  const lines = filter(console.lines, { query, errorsOnly: view.errorsOnly.value });
  const count = lines.length;
  const wraps = view.wraps.value;
  const showsTimes = view.showsTimes.value;
  const letters =
    Math.floor((box.value.width - padding) / box.value.letter) - (showsTimes ? TIME_LETTERS : 0);
  const rows = useMemo(
    () => (wraps ? wrappedLayout(lines, lineHeight, letters) : unwrappedLayout(count, lineHeight)),
    [lines, count, wraps, letters, version],
  );
  const { first, end } = rows.visible(top.value, box.value.height);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      const letter = (ruler.current?.getBoundingClientRect().width ?? 0) / measured.length || 8;
      box.value = { width: element.clientWidth, height: element.clientHeight, letter };
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element && follows.current) element.scrollTop = element.scrollHeight;
  }, [version, rows]);

  function scrolled(): void {
    const element = scroller.current;
    // A panel that is not in sight tells of scrolling to 0.
    if (!element || element.clientHeight === 0) return;
    top.value = element.scrollTop;
    follows.current = element.scrollTop + element.clientHeight >= element.scrollHeight - lineHeight;
  }

  return (
    <div class="console">
      <ConsoleBar
        view={view}
        shown={count}
        total={console.lines.length}
        dropped={console.dropped()}
        text={() => lines.map(({ text }) => text).join('\n')}
      />
      <div
        class={wraps ? 'console-lines console-wraps' : 'console-lines'}
        ref={scroller}
        onScroll={scrolled}
        tabIndex={0}
        role="log"
        aria-live="off"
        aria-label={words.outputLabel}
      >
        <span class="console-ruler" ref={ruler} aria-hidden="true">
          {measured}
        </span>
        {console.lines.length === 0 && <p class="empty-state">{words.beforeFirst}</p>}
        {console.lines.length > 0 && count === 0 && <p class="empty-state">{words.nothingFits}</p>}
        {count > 0 && (
          <div class="console-rows" style={{ blockSize: `${rows.height}px` }}>
            <div style={{ transform: `translateY(${rows.topOf(first)}px)` }}>
              {lines.slice(first, end).map((line) => (
                <ConsoleRow key={line.id} line={line} query={query} showTime={showsTimes} />
              ))}
            </div>
          </div>
        )}
      </div>
    </div>
  );
}

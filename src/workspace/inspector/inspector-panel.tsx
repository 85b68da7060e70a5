// The Requests tool: every request of the page in a list, one of them opened, or one being written.
// Fetched when the tool is first opened.
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { isUnderWay } from '../state/tell-when-sent.ts';
import { useWorkspace } from '../state/workspace-state.ts';
import { firstVisitor } from '../state/visitors.ts';
import { Composer } from './composer.tsx';
import { ExchangeDetail } from './exchange-detail.tsx';
import { FilterBar } from './filter-bar.tsx';
import { exchangeKey } from './timeline.ts';
import { createPanelStore } from './panel-store.ts';
import { RequestList } from './request-list.tsx';
import * as words from '../../words/en/inspector.ts';
import './inspector-panel.css';
import './request-list.css';
import './exchange-detail.css';
import './message-view.css';
import './composer.css';

/** List and page stand side by side where there is room (inspector-panel.css); else one replaces the other. */
export function InspectorPanel() {
  const workspace = useWorkspace();
  const { exchanges, inspector, visitors } = workspace;
  const panel = useMemo(() => createPanelStore(workspace), [workspace]);
  const list = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const page = inspector.page.value;
  const notice = panel.notice.value;
  const opened = page.kind === 'exchange' ? page.exchange : undefined;
  // What was opened while it was under way has its answer in the log.
  const shown = opened && isUnderWay(opened) ? (exchanges.find(opened.sender, opened.id) ?? opened) : opened;

  useEffect(() => void visitors.open(firstVisitor).catch(() => undefined), []);

  const isHidden = (element: HTMLElement | null) => element?.offsetParent === null;
  const focusPage = () => pane.current?.querySelector<HTMLElement>('[data-page-focus]')?.focus();

  // What took the place of the focused list is where the focus belongs; the composer is asked for to be typed into.
  useEffect(() => {
    if (page.kind === 'compose' || (page.kind === 'exchange' && isHidden(list.current))) focusPage();
  }, [page]);

  function close(): void {
    inspector.close();
    // The list cannot take the focus before it has been drawn again.
    requestAnimationFrame(() => list.current?.focus());
  }

  return (
    <div class="inspector" data-page={page.kind}>
      <FilterBar panel={panel} />
      <div class="inspector-body">
        <RequestList
          panel={panel}
          element={list}
          hasPageBeside={() => !isHidden(pane.current)}
          onEnter={() => requestAnimationFrame(focusPage)}
        />
        <div
          class="inspector-page"
          ref={pane}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.defaultPrevented) return;
            event.preventDefault();
            close();
          }}
        >
          {notice && !notice.isSpokenOnly && <p class="inspector-notice">{notice.text}</p>}
          {shown && <ExchangeDetail key={exchangeKey(shown)} exchange={shown} panel={panel} onBack={close} />}
          {page.kind === 'compose' && <Composer panel={panel} onBack={close} />}
          {page.kind === 'list' && <p class="empty-state">{words.chooseRequest}</p>}
        </div>
      </div>
      <p class="visually-hidden" role="status">
        {notice?.text}
      </p>
    </div>
  );
}

// A bare page with nothing but the preview on it, for e2e/journeys/preview.spec.ts.
import { render } from 'preact';
import '../../src/styles/tokens.css';
import { createCookieJar } from '../../src/engine/http/cookie-jar.ts';
import type { Exchange } from '../../src/engine/http/exchange.ts';
import type { PageConsoleLine } from '../../src/workspace/preview/preview-controller.ts';
import { createPreviewWindows } from '../../src/workspace/preview/preview-windows.ts';
import { Preview } from '../../src/workspace/preview/preview.tsx';
import { learnerRun } from './learner-server.ts';

declare global {
  interface Window {
    /** What the spec drives. */
    lab: {
      start(): void;
      stop(reason: string): void;
      starting(): void;
      /** What pages logged. */
      lines: PageConsoleLine[];
      /** `visitor 1 GET /about`, for each hop. */
      sent: string[];
      /** The exchanges that were opened from the bar. */
      opened: Exchange[];
    };
  }
}

const lines: PageConsoleLine[] = [];
const sent: string[] = [];
const opened: Exchange[] = [];
const windows = createPreviewWindows({
  exercise: { title: 'Lab' },
  first: { name: 'visitor 1', jar: createCookieJar() },
  openVisitor: (name) => Promise.resolve({ name, jar: createCookieJar() }),
  closeVisitor: () => {},
  onExchange: ({ visitor, request }) => sent.push(`${visitor} ${request.method} ${request.path}`),
  onExchangeOpen: (exchange) => opened.push(exchange),
  onPageConsole: (line) => lines.push(line),
  onLocation: () => {},
});
window.lab = {
  start: () => windows.connect(learnerRun()),
  stop: (reason) => windows.disconnect(reason),
  starting: () => windows.connect({ ...learnerRun(), listening: new Promise(() => {}) }),
  lines,
  sent,
  opened,
};
localStorage.setItem('course', 'private');
document.cookie = 'course=private';
render(<Preview windows={windows} />, document.querySelector('main')!);

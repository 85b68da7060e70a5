// WebSocket in a page of the preview: says that there is none, and fails as a refused connection does. Part of the page's script.
import { sayInConsole } from './course.ts';
import * as words from '../../../words/en/page.ts';

class PreviewWebSocket extends EventTarget {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;

  readonly url: string;
  readyState = 0;
  bufferedAmount = 0;
  binaryType = 'blob';
  protocol = '';
  extensions = '';
  onopen = null;
  onmessage = null;
  onerror: ((event: Event) => void) | null = null;
  onclose: ((event: CloseEvent) => void) | null = null;

  constructor(href: string | URL) {
    super();
    this.url = new URL(href, document.baseURI).href.replace(/^http/, 'ws');
    sayInConsole('error', words.noWebSockets(this.url), { isProblem: true });
    setTimeout(() => {
      this.readyState = 3;
      const failure = new Event('error');
      const close = new CloseEvent('close', { code: 1006 });
      this.onerror?.(failure);
      this.dispatchEvent(failure);
      this.onclose?.(close);
      this.dispatchEvent(close);
    });
  }

  send(): void {
    throw new DOMException('The connection is not open.', 'InvalidStateError');
  }

  close(): void {}
}

/** Replaces WebSocket, which the page's policy would block without a word. */
export function installWebSocket(): void {
  window.WebSocket = PreviewWebSocket as unknown as typeof WebSocket;
}

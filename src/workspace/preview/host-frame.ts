// The frame that holds the learner's pages: our static host document in a sandbox, with nothing of the course's origin.
// Imported by the preview's component.
import { readHostMessage, type CourseMessage, type PageMessage } from './messages.ts';

export interface HostFrame {
  /** Shows a document. `title` names the frame for assistive technology. */
  render(html: string, title: string): void;
  /** Tells the page that is shown now. */
  tell(message: CourseMessage): void;
  dispose(): void;
}

export interface HostFrameOptions {
  onMessage(message: PageMessage): void;
  /** The page tried to leave in a way that could only be stopped. */
  onLeft(url: string): void;
}

const SANDBOX = 'allow-scripts allow-forms allow-modals';
/** How long the host document may take from its load event to its first message, which travel separately. */
const HOST_GRACE_MS = 300;

/** Puts the frame into `container`. What is rendered before the host document is there is shown when it is. */
export function mountHostFrame(container: HTMLElement, options: HostFrameOptions): HostFrame {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', SANDBOX);
  frame.title = 'Preview of your server';
  let ready = false;
  let pending: unknown;
  const post = (message: unknown) => frame.contentWindow?.postMessage(message, '*');

  const onMessage = (event: MessageEvent<unknown>) => {
    if (event.source === null || event.source !== frame.contentWindow) return;
    const message = readHostMessage(event.data);
    if (message?.type === 'host-ready') {
      ready = true;
      if (pending) post(pending);
    } else if (message?.type === 'from-page') {
      options.onMessage(message.message);
    } else if (message?.type === 'left') {
      options.onLeft(message.url);
    }
  };
  addEventListener('message', onMessage);

  const url = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/sandbox/preview-host.html`;
  let graceTimer: ReturnType<typeof setTimeout> | undefined;
  const onLoad = () => {
    // A sandboxed frame is beyond a service worker's reach, so offline its document may not come. The page itself is
    // within reach: it gets the same text from the cache and writes it into the frame.
    if (!ready) graceTimer = setTimeout(() => ready || void useText(), HOST_GRACE_MS);
  };
  const useText = async () => {
    frame.removeEventListener('load', onLoad);
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok && !ready) {
      frame.removeAttribute('src');
      frame.srcdoc = await response.text();
    }
  };
  frame.addEventListener('load', onLoad);
  if (navigator.onLine) frame.src = url;
  else void useText();
  container.append(frame);

  return {
    render(html, title) {
      frame.title = title;
      pending = { type: 'render', html, title };
      if (ready) post(pending);
    },
    tell: (message) => post({ type: 'to-page', message }),
    dispose() {
      clearTimeout(graceTimer);
      removeEventListener('message', onMessage);
      frame.remove();
    },
  };
}

// The frame that holds the learner's pages: our static host document in a sandbox, with nothing of the course's origin.
// Imported by the preview's controller.
import { readHostMessage, type CourseMessage, type HostMessage, type PageMessage } from './messages.ts';
import * as words from '../../words/en/preview.ts';

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
  /** The page before the one to show did not let go, such as by an endless loop, and was ended. */
  onStuck(): void;
}

const SANDBOX = 'allow-scripts allow-forms';
/** How long the host document may take from its load event to its first message, which travel separately. */
const HOST_GRACE_MS = 300;
/** How long a page may keep its process busy before it is ended for the next one. */
const STUCK_MS = 2_000;

/** Puts the frame into `container`. What is rendered before the host document is there is shown when it is. */
export function mountHostFrame(container: HTMLElement, options: HostFrameOptions): HostFrame {
  let frame = openFrame(container, '');
  let isReady = false;
  let unconfirmed: { html: string; title: string } | undefined;
  let stuckTimer: ReturnType<typeof setTimeout> | undefined;
  const post = (message: unknown) => frame.element.contentWindow?.postMessage(message, '*');

  function send(): void {
    if (!unconfirmed || !isReady) return;
    post({ type: 'render', ...unconfirmed });
    clearTimeout(stuckTimer);
    stuckTimer = setTimeout(replaceFrame, STUCK_MS);
  }

  /** Without a frame in it, the browser ends the process, and the loop with it. */
  function replaceFrame(): void {
    frame.close();
    isReady = false;
    frame = openFrame(container, unconfirmed?.title ?? '');
    options.onStuck();
  }

  function receive(message: HostMessage): void {
    switch (message.type) {
      case 'host-ready':
        isReady = true;
        frame.isReady();
        return send();
      case 'rendering':
        unconfirmed = undefined;
        return clearTimeout(stuckTimer);
      case 'from-page':
        return options.onMessage(message.message);
      case 'left':
        return options.onLeft(message.url);
    }
  }

  const onMessage = ({ source, data }: MessageEvent<unknown>) => {
    if (source === null || source !== frame.element.contentWindow) return;
    const message = readHostMessage(data);
    if (message) receive(message);
  };
  addEventListener('message', onMessage);

  return {
    render(html, title) {
      frame.element.title = title;
      unconfirmed = { html, title };
      send();
    },
    tell: (message) => post({ type: 'to-page', message }),
    dispose() {
      clearTimeout(stuckTimer);
      removeEventListener('message', onMessage);
      frame.close();
    },
  };
}

/**
 * Loads the host document. A sandboxed frame is beyond a service worker's reach, so offline its document may not come.
 * The course's page is within reach: it then gets the same text from the cache and writes it into the frame.
 */
function openFrame(container: HTMLElement, title: string) {
  const url = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/sandbox/preview-host.html`;
  const element = document.createElement('iframe');
  element.setAttribute('sandbox', SANDBOX);
  element.title = title || words.frameTitle;
  let isReady = false;
  let graceTimer: ReturnType<typeof setTimeout> | undefined;

  const onLoad = () => {
    if (!isReady) graceTimer = setTimeout(() => void useText(), HOST_GRACE_MS);
  };
  const useText = async () => {
    element.removeEventListener('load', onLoad);
    const response = await fetch(url).catch(() => undefined);
    if (!response?.ok || isReady) return;
    element.removeAttribute('src');
    element.srcdoc = await response.text();
  };
  element.addEventListener('load', onLoad);
  if (navigator.onLine) element.src = url;
  else void useText();
  container.append(element);

  return {
    element,
    isReady() {
      isReady = true;
      clearTimeout(graceTimer);
    },
    close() {
      isReady = true;
      clearTimeout(graceTimer);
      element.remove();
    },
  };
}

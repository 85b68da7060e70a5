// Frames in a page of the preview: each shows a page of the same server, and this page carries its messages to the course.
// Part of the page's script.
import type { CourseMessage, PageMessage } from '../messages.ts';
import { askServer, onNews, relayRequest, sendToCourse } from './course.ts';
import { asResponse } from './fetch.ts';

const ours = new WeakSet<HTMLIFrameElement>();

/** True for a frame that shows a page of the server. */
export function isOurFrame(frame: HTMLIFrameElement): boolean {
  return ours.has(frame);
}

/** What goes into a frame. */
export interface FrameVisit {
  href: string;
  method: 'GET' | 'POST';
  body?: ArrayBuffer;
  contentType?: string;
}

/** Shows a page of the server in a frame; fires the frame's `load` event by itself. */
export async function openInFrame(frame: HTMLIFrameElement, visit: FrameVisit): Promise<void> {
  ours.add(frame);
  const { href, method, body, contentType } = visit;
  try {
    const answer = await askServer({
      href,
      method,
      headers: contentType === undefined ? [] : [['Content-Type', contentType]],
      ...(body ? { body } : {}),
      redirect: 'follow',
      destination: 'iframe',
    });
    frame.srcdoc = await asResponse(answer).text();
  } catch (error) {
    // Said in the course's console already; a browser would show an error page here.
    const text = document.createElement('p');
    text.textContent = (error as Error).message;
    frame.srcdoc = text.outerHTML;
  }
}

/** Passes on what pages in frames say, and what they are told. */
export function installFrames(): void {
  addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = (event.data as { toCourse?: PageMessage } | null)?.toCourse;
    if (!message) return;
    const frame = framesOfThisPage().find(({ contentWindow }) => contentWindow === event.source);
    if (!frame) return;
    event.stopImmediatePropagation();
    passOn(frame, message);
  });
  onNews((news) => {
    if (news.type === 'traversed') return;
    for (const frame of framesOfThisPage()) tell(frame, news);
  });
}

function framesOfThisPage(): HTMLIFrameElement[] {
  return [...document.querySelectorAll('iframe')].filter(isOurFrame);
}

function tell(frame: HTMLIFrameElement, message: CourseMessage): void {
  frame.contentWindow?.postMessage({ toPage: message }, '*');
}

function passOn(frame: HTMLIFrameElement, message: PageMessage): void {
  switch (message.type) {
    case 'request':
      return relayRequest(frame, message, (answer) => tell(frame, answer));
    case 'abort':
      return relayRequest(frame, message);
    case 'navigate':
      if (message.top || message.newTab || message.download) sendToCourse(message);
      else void openInFrame(frame, message);
      return undefined;
    case 'cookie':
    case 'storage':
    case 'console':
    case 'dialog':
    case 'save':
      return sendToCourse(message);
    default:
      // Address, history and scroll are those of the whole window.
      return undefined;
  }
}

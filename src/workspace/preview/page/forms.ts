// Forms in a page of the preview, encoded as the HTML standard says ("form submission algorithm"). Part of the page's script.
import { sendToCourse } from './course.ts';
import { openInFrame } from './frames.ts';
import { placeOfTarget } from './target.ts';

/** Listens on the window, after the page's own handlers, so that a prevented submit stays prevented. */
export function installForms(): void {
  addEventListener('submit', (event) => {
    if (event.defaultPrevented) return;
    const submitter = event.submitter as HTMLButtonElement | HTMLInputElement | null;
    if (send(event.target as HTMLFormElement, submitter)) event.preventDefault();
  });
  // A form sent by a script fires no submit event.
  HTMLFormElement.prototype.submit = function submit(this: HTMLFormElement) {
    send(this, null);
  };
}

/** False when the browser should go on by itself, as with `method="dialog"`. */
function send(form: HTMLFormElement, submitter: HTMLButtonElement | HTMLInputElement | null): boolean {
  // Attributes, because a field named `action` or `method` hides the form's property of that name.
  const setting = (name: string) =>
    submitter?.getAttribute(`form${name}`) ?? HTMLElement.prototype.getAttribute.call(form, name);
  const method = (setting('method') ?? 'get').toLowerCase();
  if (method === 'dialog') return false;

  const url = new URL(setting('action') || document.URL, document.baseURI);
  const data = new FormData(form, submitter);
  const target = setting('target') ?? '';
  if (method !== 'post') {
    url.search = urlEncoded(data);
    url.hash = '';
    leave(target, { href: url.href, method: 'GET' });
    return true;
  }
  void sendBody(target, url, encode(data, (setting('enctype') ?? '').toLowerCase()));
  return true;
}

async function sendBody(target: string, url: URL, encoded: Response): Promise<void> {
  leave(target, {
    href: url.href,
    method: 'POST',
    body: await encoded.arrayBuffer(),
    contentType: encoded.headers.get('content-type') ?? 'application/octet-stream',
  });
}

interface Submission {
  href: string;
  method: 'GET' | 'POST';
  body?: ArrayBuffer;
  contentType?: string;
}

function leave(target: string, submission: Submission): void {
  const { frame, ...place } = placeOfTarget(target);
  if (frame) void openInFrame(frame, submission);
  else sendToCourse({ type: 'navigate', form: true, ...submission, ...place });
}

function encode(data: FormData, enctype: string): Response {
  if (enctype === 'multipart/form-data') return new Response(data);
  if (enctype === 'text/plain') {
    const lines = textEntries(data).map(([name, value]) => `${name}=${value}\r\n`);
    return new Response(lines.join(''), { headers: { 'content-type': 'text/plain' } });
  }
  // Without the charset parameter that a Response would add: browsers send none.
  return new Response(urlEncoded(data), { headers: { 'content-type': 'application/x-www-form-urlencoded' } });
}

function urlEncoded(data: FormData): string {
  return new URLSearchParams(textEntries(data)).toString();
}

/** Files by their names; line breaks as CRLF, which `FormData` leaves to the encoding. */
function textEntries(data: FormData): [string, string][] {
  const crlf = (text: string) => text.replace(/\r\n?|\n/g, '\r\n');
  return [...data].map(([name, value]) => [crlf(name), crlf(typeof value === 'string' ? value : value.name)]);
}

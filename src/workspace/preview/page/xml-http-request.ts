// XMLHttpRequest in a page of the preview, over `fetch`: asynchronous requests only, which is what libraries use.
// Part of the page's script.

import * as words from '../../../words/en/page.ts';

type ProgressName = 'loadstart' | 'load' | 'loadend' | 'error' | 'abort' | 'timeout';

class PreviewXmlHttpRequest extends EventTarget {
  static readonly UNSENT = 0;
  static readonly OPENED = 1;
  static readonly HEADERS_RECEIVED = 2;
  static readonly LOADING = 3;
  static readonly DONE = 4;

  readyState = 0;
  status = 0;
  statusText = '';
  responseURL = '';
  responseType: XMLHttpRequestResponseType = '';
  response: unknown = '';
  responseText = '';
  timeout = 0;
  withCredentials = false;
  readonly upload = new EventTarget();

  #method = 'GET';
  #href = '';
  #sent = new Headers();
  #received = new Headers();
  #abort = new AbortController();

  open(method: string, href: string | URL, asynchronous = true): void {
    if (!asynchronous) {
      throw new DOMException(words.noSynchronous, 'NotSupportedError');
    }
    this.#method = method;
    this.#href = String(href);
    this.#sent = new Headers();
    this.#abort = new AbortController();
    this.#enter(1);
  }

  setRequestHeader(name: string, value: string): void {
    this.#sent.append(name, value);
  }

  getResponseHeader(name: string): string | null {
    return this.#received.get(name);
  }

  getAllResponseHeaders(): string {
    return [...this.#received].map(([name, value]) => `${name}: ${value}\r\n`).join('');
  }

  overrideMimeType(): void {}

  abort(): void {
    this.#abort.abort(new DOMException('Aborted', 'AbortError'));
  }

  send(body?: BodyInit | null): void {
    if (this.readyState !== 1) throw new DOMException('Call open() first.', 'InvalidStateError');
    this.#tell('loadstart');
    if (this.timeout > 0) {
      setTimeout(() => this.#abort.abort(new DOMException('Timed out', 'TimeoutError')), this.timeout);
    }
    this.#run(body).catch((error: unknown) => {
      const name = error instanceof DOMException ? error.name : '';
      this.#enter(4);
      this.#tell(name === 'AbortError' ? 'abort' : name === 'TimeoutError' ? 'timeout' : 'error');
      this.#tell('loadend');
    });
  }

  async #run(body: BodyInit | null | undefined): Promise<void> {
    const bodyless = this.#method === 'GET' || this.#method === 'HEAD';
    const response = await fetch(this.#href, {
      method: this.#method,
      headers: this.#sent,
      body: bodyless ? null : (body ?? null),
      signal: this.#abort.signal,
    });
    this.status = response.status;
    this.statusText = response.statusText;
    this.responseURL = response.url;
    this.#received = response.headers;
    this.#enter(2);
    const bytes = await response.arrayBuffer();
    this.#read(bytes, response.headers.get('content-type') ?? '');
    this.#enter(4);
    this.#tell('load');
    this.#tell('loadend');
  }

  #read(bytes: ArrayBuffer, type: string): void {
    if (this.responseType === 'arraybuffer') this.response = bytes;
    else if (this.responseType === 'blob') this.response = new Blob([bytes], { type });
    else {
      const text = new TextDecoder().decode(bytes);
      if (this.responseType === 'json') this.response = jsonOrNull(text);
      else if (this.responseType === 'document')
        this.response = new DOMParser().parseFromString(text, 'text/html');
      else this.response = this.responseText = text;
    }
  }

  #enter(state: number): void {
    this.readyState = state;
    this.#dispatch(new Event('readystatechange'));
  }

  #tell(name: ProgressName): void {
    this.#dispatch(new ProgressEvent(name));
  }

  /** Handlers may be given as `onload = …` as well. */
  #dispatch(event: Event): void {
    const handler = (this as unknown as Record<string, unknown>)[`on${event.type}`];
    if (typeof handler === 'function') handler.call(this, event);
    this.dispatchEvent(event);
  }
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** Replaces XMLHttpRequest, which the page's policy would block. */
export function installXmlHttpRequest(): void {
  window.XMLHttpRequest = PreviewXmlHttpRequest as unknown as typeof XMLHttpRequest;
}

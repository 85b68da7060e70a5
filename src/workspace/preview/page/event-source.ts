// EventSource in a page of the preview, over `fetch` (HTML standard, "server-sent events"). Part of the page's script.

const DEFAULT_RETRY_MS = 3_000;

class PreviewEventSource extends EventTarget {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSED = 2;
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSED = 2;

  readonly url: string;
  readonly withCredentials: boolean;
  readyState = 0;
  onopen: ((event: Event) => void) | null = null;
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;

  #abort = new AbortController();
  #retryMs = DEFAULT_RETRY_MS;
  #lastEventId = '';

  constructor(href: string | URL, { withCredentials = false }: EventSourceInit = {}) {
    super();
    this.url = new URL(href, document.baseURI).href;
    this.withCredentials = withCredentials;
    void this.#connect();
  }

  close(): void {
    this.readyState = 2;
    this.#abort.abort();
  }

  async #connect(): Promise<void> {
    try {
      const response = await fetch(this.url, {
        headers: {
          Accept: 'text/event-stream',
          'Cache-Control': 'no-cache',
          ...(this.#lastEventId ? { 'Last-Event-ID': this.#lastEventId } : {}),
        },
        signal: this.#abort.signal,
      });
      const type = response.headers.get('content-type') ?? '';
      if (response.status !== 200 || !/^text\/event-stream\s*(?:;|$)/i.test(type) || !response.body) {
        // Not to be tried again, as the standard says.
        this.close();
        this.#tell(new Event('error'));
        return;
      }
      this.readyState = 1;
      this.#tell(new Event('open'));
      await this.#read(response.body);
    } catch {
      // Broken off: tried again below.
    }
    if (this.readyState === 2) return;
    this.readyState = 0;
    this.#tell(new Event('error'));
    setTimeout(() => {
      if (this.readyState === 0) void this.#connect();
    }, this.#retryMs);
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    const reader = body.getReader();
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      rest += decoder.decode(value, { stream: true });
      const blocks = rest.split(/\r\n\r\n|\n\n|\r\r/);
      rest = blocks.pop() ?? '';
      for (const block of blocks) this.#dispatchBlock(block);
    }
  }

  #dispatchBlock(block: string): void {
    const data: string[] = [];
    let type = 'message';
    for (const line of block.split(/\r\n|\n|\r/)) {
      const [, field, value = ''] = /^([^:]+):? ?(.*)$/.exec(line) ?? [];
      if (field === 'data') data.push(value);
      else if (field === 'event') type = value || 'message';
      else if (field === 'id' && !value.includes('\0')) this.#lastEventId = value;
      else if (field === 'retry' && /^\d+$/.test(value)) this.#retryMs = Number(value);
    }
    if (data.length === 0 || this.readyState === 2) return;
    const { origin } = new URL(this.url);
    this.#tell(new MessageEvent(type, { data: data.join('\n'), lastEventId: this.#lastEventId, origin }));
  }

  #tell(event: Event): void {
    if (event.type === 'open') this.onopen?.(event);
    if (event.type === 'message') this.onmessage?.(event as MessageEvent);
    if (event.type === 'error') this.onerror?.(event);
    this.dispatchEvent(event);
  }
}

/** Replaces EventSource, which the page's policy would block. */
export function installEventSource(): void {
  window.EventSource = PreviewEventSource as unknown as typeof EventSource;
}

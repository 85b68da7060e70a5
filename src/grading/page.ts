// One answer as a check sees it. Imported by all of grading; checks get it from a visitor.
import type { ClientResponse } from '../engine/http/client-response.ts';
import type { Exchange } from '../engine/http/exchange.ts';
import { headerValues } from '../engine/http/headers.ts';
import { CheckFailure } from './check-failure.ts';
import { parseHtml, type HtmlElement } from './html/element.ts';
import { show, shorten } from './show.ts';

/** An answer, with the request that brought it. */
export class Page {
  readonly #response: ClientResponse;
  #html: HtmlElement | undefined;

  constructor(response: ClientResponse) {
    this.#response = response;
  }

  /** The exchange that answered: the last one, when redirects were followed. */
  get exchange(): Exchange {
    return this.#response.hops.at(-1) as Exchange;
  }

  /** Such as `GET /about`. */
  get title(): string {
    const { method, path } = this.exchange.request;
    return `${method} ${path}`;
  }

  /** Path and query that answered. */
  get path(): string {
    return this.#response.path;
  }

  /** Such as 200. */
  get status(): number {
    return this.#response.status;
  }

  /** The words after the status, such as `OK`. */
  get statusText(): string {
    return this.#response.statusText;
  }

  /** The body as it came. */
  get body(): Uint8Array {
    return this.#response.body;
  }

  /** The body as UTF-8 text. */
  get text(): string {
    return this.#response.text();
  }

  /** The media type in lower case without its parameters: `text/html`; empty when there is none. */
  get type(): string {
    return (this.header('Content-Type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  }

  /** A field's value; several are joined with `, `. */
  header(name: string): string | undefined {
    return this.#response.header(name);
  }

  /** Every value of a field, in order. */
  headers(name: string): string[] {
    return headerValues(this.#response.headers, name);
  }

  /** The body as HTML. Fails the check when it is not labelled as HTML. */
  get html(): HtmlElement {
    if (this.type !== 'text/html') {
      throw new CheckFailure(`${this.title} did not answer with an HTML page.`, {
        page: this,
        expected: 'Content-Type: text/html',
        actual: this.type === '' ? 'no Content-Type' : `Content-Type: ${this.type}`,
      });
    }
    return (this.#html ??= parseHtml(this.text, this));
  }

  /** The body as JSON. Fails the check when it is not labelled as JSON, or is none. */
  get json(): unknown {
    const details = { page: this, expected: 'JSON' };
    if (!/^application\/(?:[\w.-]+\+)?json$/.test(this.type)) {
      throw new CheckFailure(`${this.title} did not answer with JSON.`, {
        ...details,
        actual: this.type === '' ? 'no Content-Type' : `Content-Type: ${this.type}`,
      });
    }
    try {
      return JSON.parse(this.text);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new CheckFailure(
        `The body of ${this.title} is labelled as JSON, but is not valid JSON: ${shorten(reason)}.`,
        {
          ...details,
          actual: show(this.text),
        },
      );
    }
  }
}

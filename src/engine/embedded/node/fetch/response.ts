// `Response` as Node has it: a browser's Response drops `Set-Cookie`, so the headers live beside the native object.
import { native } from '../natives.ts';
import { Headers } from './headers.ts';
import { readBody, readForm } from './read-body.ts';

/** What is known of a response beyond what its constructor takes. */
interface Details {
  headers: Headers;
  url: string;
  redirected: boolean;
}

const TEXT = 'text/plain;charset=UTF-8';
/** True in Firefox: only its language has this class. */
const readsSlowly = 'InternalError' in globalThis;

const details = new WeakMap<object, Details>();

/** A response whose `headers` keep every field. */
export class Response extends native.Response {
  constructor(body?: BodyInit | null, init: ResponseInit = {}) {
    const headers = new Headers(init.headers);
    const given = headers.get('content-type');
    const type = given ?? (typeof body === 'string' ? TEXT : null);
    // The native object needs the type too: formData() and blob() look there.
    // Read one by one: `init` may be a Response, whose fields are getters.
    const { status = 200, statusText = '' } = init;
    super(quickBody(body), { status, statusText, headers: type === null ? {} : { 'content-type': type } });
    const own = super.headers.get('content-type');
    if (given === null && own !== null) headers.set('content-type', own);
    details.set(this, { headers, url: '', redirected: false });
  }

  override get headers(): Headers {
    return details.get(this)?.headers ?? super.headers;
  }

  override get url(): string {
    return details.get(this)?.url ?? '';
  }

  override get type(): ResponseType {
    const type = super.type;
    return type === 'default' && this.url !== '' ? 'basic' : type;
  }

  override get redirected(): boolean {
    return details.get(this)?.redirected ?? false;
  }

  override clone(): Response {
    if (this.bodyUsed) throw new TypeError('Response.clone: Body has already been consumed.');
    return adopt(super.clone(), this);
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return readBody(this, () => super.arrayBuffer());
  }

  override blob(): Promise<Blob> {
    return readBody(this, () => super.blob());
  }

  override async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await this.arrayBuffer());
  }

  override formData(): Promise<FormData> {
    return readForm(this, this.headers.get('content-type'), () => super.formData());
  }

  override async json(): Promise<unknown> {
    return JSON.parse(await this.text()) as unknown;
  }

  override text(): Promise<string> {
    return readBody(this, () => super.text());
  }

  static override json(data: unknown, init: ResponseInit = {}): Response {
    const text = JSON.stringify(data);
    if (text === undefined) throw new TypeError('Value is not JSON serializable');
    const headers = new Headers(init.headers);
    if (!headers.has('content-type')) headers.set('content-type', 'application/json');
    return new Response(text, { ...init, headers });
  }

  static override redirect(url: string | URL, status = 302): Response {
    if (!URL.canParse(String(url))) throw new TypeError(`Failed to parse URL from ${String(url)}`);
    if (![301, 302, 303, 307, 308].includes(status)) throw new RangeError(`Invalid status code ${status}`);
    return new Response(null, { status, headers: { location: new URL(String(url)).href } });
  }

  static override error(): Response {
    return adopt(native.Response.error(), undefined);
  }
}

/**
 * SpiderMonkey gives out a text's bytes in its own time. `@hono/node-server` waits for two turns only before it sends
 * them without a Content-Length, so the text becomes a stream of our own there.
 */
function quickBody(body: BodyInit | null | undefined): BodyInit | null | undefined {
  if (!readsSlowly || typeof body !== 'string') return body;
  const bytes = new TextEncoder().encode(body);
  return new ReadableStream({
    type: 'bytes',
    pull(controller) {
      if (bytes.length > 0) controller.enqueue(bytes);
      controller.close();
      controller.byobRequest?.respond(0);
    },
  });
}

/** Says where a response that was fetched came from. */
export function setOrigin(response: Response, url: string, redirected: boolean): Response {
  Object.assign(details.get(response)!, { url, redirected });
  return response;
}

function adopt(response: globalThis.Response, from: Response | undefined): Response {
  const adopted = Object.setPrototypeOf(response, Response.prototype) as Response;
  details.set(adopted, {
    headers: new Headers(from?.headers),
    url: from?.url ?? '',
    redirected: from?.redirected ?? false,
  });
  return adopted;
}

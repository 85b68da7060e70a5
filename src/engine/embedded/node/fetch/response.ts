// `Response` as Node has it: a browser's Response drops `Set-Cookie`, so the headers live beside the native object.
import { native } from '../natives.ts';
import { Headers } from './headers.ts';
import { held } from './held.ts';

/** What is known of a response beyond what its constructor takes. */
interface Details {
  headers: Headers;
  url: string;
  redirected: boolean;
}

const details = new WeakMap<object, Details>();

/** A response whose `headers` keep every field. */
export class Response extends native.Response {
  constructor(body?: BodyInit | null, init: ResponseInit = {}) {
    const headers = new Headers(init.headers);
    const type = headers.get('content-type');
    // The native object needs the type too: formData() and blob() look there.
    // Read one by one: `init` may be a Response, whose fields are getters.
    const { status = 200, statusText = '' } = init;
    super(body, { status, statusText, headers: type === null ? {} : { 'content-type': type } });
    const own = super.headers.get('content-type');
    if (type === null && own !== null) headers.set('content-type', own);
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
    return adopt(super.clone(), this);
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return held(super.arrayBuffer());
  }

  override blob(): Promise<Blob> {
    return held(super.blob());
  }

  override async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await this.arrayBuffer());
  }

  override formData(): Promise<FormData> {
    return held(super.formData());
  }

  override json(): Promise<unknown> {
    return held(super.json());
  }

  override text(): Promise<string> {
    return held(super.text());
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

// `Request` as Node has it: a browser's Request drops `Cookie` and `Host`, and some cannot hold a stream.
// The headers and the body therefore live beside the native object, the body in a native Response.
import { native } from '../natives.ts';
import { Headers } from './headers.ts';
import { readBody, readForm } from './read-body.ts';

interface Parts {
  headers: Headers;
  /** Holds the body; undefined when there is none. */
  body: globalThis.Response | undefined;
}

type Init = RequestInit & { duplex?: string };

const parts = new WeakMap<object, Parts>();
const COPIED = [
  'method',
  'redirect',
  'signal',
  'referrer',
  'referrerPolicy',
  'integrity',
  'keepalive',
  'cache',
  'credentials',
] as const;

/** A request whose `headers` keep every field and whose body may be a stream. */
export class Request extends native.Request {
  constructor(input: RequestInfo | URL, init: Init = {}) {
    const source = input instanceof native.Request ? input : undefined;
    const url = source ? source.url : String(input);
    if (!URL.canParse(url)) {
      throw new TypeError(`Failed to parse URL from ${url}`, { cause: invalidUrl(url) });
    }
    const copied: Record<string, unknown> = {};
    for (const name of COPIED) {
      if (init[name] !== undefined) copied[name] = init[name];
      else if (source && name !== 'referrer') copied[name] = source[name];
    }
    super(url, copied);
    const headers = new Headers(init.headers ?? source?.headers);
    const hasBody = init.body !== undefined && init.body !== null;
    if (hasBody && (this.method === 'GET' || this.method === 'HEAD')) {
      throw new TypeError('Request with GET/HEAD method cannot have body.');
    }
    if (init.body instanceof ReadableStream && init.duplex === undefined) {
      throw new TypeError('RequestInit: duplex option is required when sending a body.');
    }
    parts.set(this, { headers, body: hasBody ? carrier(init.body, headers) : takeBody(source, headers) });
  }

  override get headers(): Headers {
    return parts.get(this)?.headers ?? super.headers;
  }

  override get body(): ReadableStream<Uint8Array<ArrayBuffer>> | null {
    return parts.get(this)?.body?.body ?? null;
  }

  override get bodyUsed(): boolean {
    return parts.get(this)?.body?.bodyUsed ?? false;
  }

  get duplex(): string {
    return 'half';
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return read(this, (body) => body.arrayBuffer());
  }

  override blob(): Promise<Blob> {
    return read(this, (body) => body.blob());
  }

  override async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await this.arrayBuffer());
  }

  override formData(): Promise<FormData> {
    const body = bodyOf(this);
    return readForm(body, this.headers.get('content-type'), () => body.formData());
  }

  override async json(): Promise<unknown> {
    return JSON.parse(await this.text()) as unknown;
  }

  override text(): Promise<string> {
    return read(this, (body) => body.text());
  }

  override clone(): Request {
    if (this.bodyUsed) throw new TypeError('unusable');
    const copy = new Request(this.url, {
      method: this.method,
      headers: this.headers,
      signal: this.signal,
      redirect: this.redirect,
    });
    parts.get(copy)!.body = parts.get(this)?.body?.clone();
    return copy;
  }
}

function bodyOf(request: Request): globalThis.Response {
  const own = parts.get(request);
  if (!own) throw new TypeError('Illegal invocation');
  return own.body ?? new native.Response(null, typeHeader(own.headers));
}

function read<T>(request: Request, how: (body: globalThis.Response) => Promise<T>): Promise<T> {
  const body = bodyOf(request);
  return readBody(body, () => how(body));
}

function takeBody(source: globalThis.Request | undefined, headers: Headers): globalThis.Response | undefined {
  if (!source) return undefined;
  if (source.bodyUsed)
    throw new TypeError('Cannot construct a Request with a Request object that has already been used.');
  return source.body ? carrier(source.body, headers) : undefined;
}

function carrier(body: BodyInit | null | undefined, headers: Headers): globalThis.Response {
  const response = new native.Response(body, typeHeader(headers));
  const type = response.headers.get('content-type');
  if (type !== null && !headers.has('content-type')) headers.set('content-type', type);
  return response;
}

function typeHeader(headers: Headers): ResponseInit {
  const type = headers.get('content-type');
  return type === null ? {} : { headers: { 'content-type': type } };
}

function invalidUrl(input: string): TypeError {
  return Object.assign(new TypeError('Invalid URL'), { code: 'ERR_INVALID_URL', input });
}

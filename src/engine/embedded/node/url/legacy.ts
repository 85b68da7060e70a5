// The legacy API of `node:url`: `parse`, `format`, `resolve` and the `Url` object, which older packages still use.
import * as querystring from '../querystring.ts';
import { validateString } from '../validators.ts';

const SLASHED = new Set(['http:', 'https:', 'ftp:', 'file:', 'gopher:', 'ws:', 'wss:']);
const PARTS = /^([a-z][a-z0-9.+-]*:)?(\/\/)?([^/?#]*)?([^?#]*)(\?[^#]*)?(#.*)?$/is;

/** The parts of a URL, as `url.parse` gives them. */
export class Url {
  protocol: string | null = null;
  slashes: boolean | null = null;
  auth: string | null = null;
  host: string | null = null;
  port: string | null = null;
  hostname: string | null = null;
  hash: string | null = null;
  search: string | null = null;
  query: string | null | Record<string, string | string[]> = null;
  pathname: string | null = null;
  path: string | null = null;
  href = '';
}

/** Takes a URL apart without judging it. */
export function parse(text: string | Url, parseQuery = false, slashesDenoteHost = false): Url {
  if (text instanceof Url) return text;
  validateString(text, 'url');
  const url = new Url();
  const [, protocol, slashes, authority = '', path = '', search, hash] = PARTS.exec(text.trim()) ?? [];
  url.protocol = protocol?.toLowerCase() ?? null;
  const hasHost = slashes !== undefined && (url.protocol !== null || slashesDenoteHost);
  if (hasHost) url.slashes = true;
  // Schemes that nobody knows have a host even without slashes, as in `mailto:a@b.c`.
  const isOpaque = url.protocol !== null && url.protocol !== 'javascript:' && !SLASHED.has(url.protocol);
  const withHost = hasHost || isOpaque;
  let pathname = `${hasHost ? '' : (slashes ?? '')}${withHost ? '' : authority}${path}`;
  if (withHost) setAuthority(url, authority);
  if (pathname === '' && url.protocol !== null && SLASHED.has(url.protocol)) pathname = '/';
  url.hash = hash ?? null;
  url.search = search ?? (parseQuery ? '' : null);
  url.query = parseQuery ? querystring.parse(search?.slice(1) ?? '') : (search?.slice(1) ?? null);
  url.pathname = pathname === '' ? null : escape(pathname);
  url.path = url.pathname === null && !search ? null : `${url.pathname ?? ''}${search ?? ''}`;
  url.href = format(url);
  return url;
}

function setAuthority(url: Url, authority: string): void {
  const at = authority.lastIndexOf('@');
  if (at >= 0) url.auth = decodeURIComponent(authority.slice(0, at));
  const host = authority.slice(at + 1).toLowerCase();
  const [, name = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?$/.exec(host) ?? [undefined, host];
  url.port = port ? port : null;
  url.hostname = name.replace(/^\[|\]$/g, '');
  url.host = name + (port ? `:${port}` : '');
}

/** Puts a URL together from parts, or from a WHATWG URL. */
export function format(input: string | URL | Partial<Url>, options: Record<string, boolean> = {}): string {
  if (typeof input === 'string') return parse(input).href;
  if (input instanceof URL) return formatWhatwg(input, options);
  const protocol = input.protocol ? input.protocol.replace(/:?$/, ':') : '';
  const auth = input.auth ? `${encodeURIComponent(input.auth).replace(/%3A/i, ':')}@` : '';
  const name = input.hostname?.includes(':') ? `[${input.hostname}]` : input.hostname;
  let host = input.host ? auth + input.host : name ? auth + name + (input.port ? `:${input.port}` : '') : '';
  let pathname = (input.pathname ?? '').replace(/[?#]/g, (character) => encodeURIComponent(character));
  const query = input.query && typeof input.query === 'object' ? querystring.stringify(input.query) : '';
  let search = input.search || (query ? `?${query}` : '');
  if (input.slashes || ((protocol === '' || SLASHED.has(protocol)) && host !== '')) {
    host = `//${host}`;
    if (pathname !== '' && !pathname.startsWith('/')) pathname = `/${pathname}`;
  }
  if (search !== '' && !search.startsWith('?')) search = `?${search}`;
  const hash = input.hash ? input.hash.replace(/^#?/, '#') : '';
  return `${protocol}${host}${pathname}${search.replaceAll('#', '%23')}${hash}`;
}

/** Resolves a target as a browser resolves a link. */
export function resolve(from: string, to: string): string {
  const base = new URL(from, 'resolve://');
  const target = new URL(to, base);
  if (target.protocol === 'resolve:') return `${target.pathname}${target.search}${target.hash}`;
  return target.href;
}

function formatWhatwg(url: URL, options: Record<string, boolean>): string {
  const copy = new URL(url);
  if (options['fragment'] === false) copy.hash = '';
  if (options['search'] === false) copy.search = '';
  if (options['auth'] === false) copy.username = copy.password = '';
  return copy.href;
}

function escape(pathname: string): string {
  return pathname.replace(/[ "<>`{}|\\^'\t\r\n]/g, (character) =>
    encodeURIComponent(character).replace("'", '%27'),
  );
}

// Reading Content-Security-Policy (CSP Level 3): which directive governs what, and whether its sources allow an address or
// an inline script. Imported by page-policy.ts.

/** One policy: directives by name, each with its source expressions. */
export interface ContentSecurityPolicy {
  directives: ReadonlyMap<string, readonly string[]>;
}

/** The directive that governs something, and its sources. */
export interface Governing {
  name: string;
  sources: readonly string[];
}

/** Where to look when a directive is missing (CSP3, 6.8.1). */
const FALLBACKS: Readonly<Record<string, readonly string[]>> = {
  'script-src-elem': ['script-src', 'default-src'],
  'script-src-attr': ['script-src', 'default-src'],
  'style-src-elem': ['style-src', 'default-src'],
  'style-src-attr': ['style-src', 'default-src'],
  'script-src': ['default-src'],
  'frame-src': ['child-src', 'default-src'],
  'img-src': ['default-src'],
  'media-src': ['default-src'],
  'font-src': ['default-src'],
  'connect-src': ['default-src'],
};

/** Every policy in the values of header fields or meta elements: a comma separates policies. */
export function parsePolicies(values: readonly string[]): ContentSecurityPolicy[] {
  return values
    .flatMap((value) => value.split(','))
    .map(parsePolicy)
    .filter(({ directives }) => directives.size > 0);
}

function parsePolicy(text: string): ContentSecurityPolicy {
  const directives = new Map<string, string[]>();
  for (const part of text.split(';')) {
    const [name = '', ...sources] = part.trim().split(/\s+/);
    const key = name.toLowerCase();
    // A directive that comes twice counts once: the first.
    if (key !== '' && !directives.has(key)) directives.set(key, sources);
  }
  return { directives };
}

/** The directive that governs `directive`; undefined when the policy leaves it alone. */
export function governing({ directives }: ContentSecurityPolicy, directive: string): Governing | undefined {
  const name = [directive, ...(FALLBACKS[directive] ?? [])].find((one) => directives.has(one));
  return name === undefined ? undefined : { name, sources: directives.get(name) ?? [] };
}

/** Whether the sources hold a keyword, such as `'unsafe-eval'`. */
export function hasKeyword(sources: readonly string[], keyword: string): boolean {
  return sources.some((source) => source.toLowerCase() === keyword);
}

/** Whether every inline script or style is allowed: `'unsafe-inline'` means nothing beside a nonce or a hash. */
export function allowsAllInline(sources: readonly string[]): boolean {
  const isStricter = (source: string) => /^'(?:nonce-|sha(?:256|384|512)-|strict-dynamic')/i.test(source);
  return hasKeyword(sources, "'unsafe-inline'") && !sources.some(isStricter);
}

/** Whether the sources name this nonce. */
export function allowsNonce(sources: readonly string[], nonce: string): boolean {
  return nonce !== '' && sources.includes(`'nonce-${nonce}'`);
}

/** Whether the sources hold the hash of an inline text. */
export async function allowsHash(sources: readonly string[], text: string): Promise<boolean> {
  for (const source of sources) {
    const [, bits, expected] = /^'sha(256|384|512)-([A-Za-z0-9+/_-]+=*)'$/i.exec(source) ?? [];
    if (!bits || !expected) continue;
    const digest = await crypto.subtle.digest(`SHA-${bits}`, new TextEncoder().encode(text));
    const actual = btoa(String.fromCharCode(...new Uint8Array(digest)));
    if (actual === expected.replaceAll('-', '+').replaceAll('_', '/')) return true;
  }
  return false;
}

/** Whether one of the sources allows an address. `self` is the page's origin. */
export function allowsUrl(sources: readonly string[], url: URL, self: string): boolean {
  return sources.some((source) => {
    if (source === '*') return /^(?:https?|wss?):$/.test(url.protocol);
    if (source.toLowerCase() === "'self'") return url.origin === self;
    if (/^[a-z][a-z0-9+.-]*:$/i.test(source)) return schemeAllows(source.toLowerCase(), url.protocol);
    return !source.startsWith("'") && hostSourceAllows(source, url, self);
  });
}

/** A plain scheme also allows its secure form. */
function schemeAllows(scheme: string, protocol: string): boolean {
  return protocol === scheme || (scheme === 'http:' && protocol === 'https:');
}

/** `https://*.example.org:443/js/` and its shorter forms. */
function hostSourceAllows(source: string, url: URL, self: string): boolean {
  const parts = /^(?:([a-z][a-z0-9+.-]*:)\/\/)?([^/:]+)(?::(\d+|\*))?(\/[^?#]*)?$/i.exec(source);
  if (!parts) return false;
  const [, scheme = new URL(self).protocol, host = '', port, path] = parts;
  if (!schemeAllows(scheme.toLowerCase(), url.protocol)) return false;
  const wanted = host.toLowerCase();
  const hostFits = wanted.startsWith('*.') ? url.hostname.endsWith(wanted.slice(1)) : url.hostname === wanted;
  const portFits = port === '*' || (port ?? '') === url.port || isDefaultPort(port, url);
  if (!hostFits || !portFits) return false;
  if (path === undefined || path === '/') return true;
  return path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === path;
}

function isDefaultPort(port: string | undefined, { port: actual, protocol }: URL): boolean {
  return actual === '' && port === (protocol === 'https:' ? '443' : '80');
}

// `node:querystring`.
import { nodeError } from './errors.ts';

type Query = Record<string, unknown>;
type Parsed = Record<string, string | string[]>;

/** Percent-encodes as Node does: like encodeURIComponent, with its error for lone surrogates. */
export function escape(value: unknown): string {
  try {
    return encodeURIComponent(String(value));
  } catch {
    throw nodeError(URIError, 'ERR_INVALID_URI', 'URI malformed');
  }
}

/** Decodes what can be decoded and leaves the rest. */
export function unescape(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => new TextDecoder().decode(bytesOf(run)));
  }
}

/** `a=1&b=2` from an object; arrays repeat their name. */
export function stringify(
  query: Query | null | undefined,
  separator = '&',
  equals = '=',
  options: { encodeURIComponent?: (text: string) => string } = {},
): string {
  if (query === null || typeof query !== 'object') return '';
  const encode = options.encodeURIComponent ?? escape;
  const pairs: string[] = [];
  for (const [name, value] of Object.entries(query)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      pairs.push(`${encode(name)}${equals}${encode(primitive(item))}`);
    }
  }
  return pairs.join(separator);
}

/** An object without prototype from `a=1&b=2`; at most `maxKeys` pairs (0: all). */
export function parse(
  text: string,
  separator = '&',
  equals = '=',
  options: { maxKeys?: number; decodeURIComponent?: (text: string) => string } = {},
): Parsed {
  const result = Object.create(null) as Parsed;
  if (typeof text !== 'string' || text === '') return result;
  const decode = options.decodeURIComponent ?? unescape;
  const maxKeys = options.maxKeys ?? 1000;
  const pairs = text.split(separator || '&');
  for (const pair of maxKeys > 0 ? pairs.slice(0, maxKeys) : pairs) {
    if (pair === '') continue;
    const at = pair.indexOf(equals || '=');
    const name = decode((at < 0 ? pair : pair.slice(0, at)).replaceAll('+', ' '));
    const value = at < 0 ? '' : decode(pair.slice(at + (equals || '=').length).replaceAll('+', ' '));
    const before = result[name];
    result[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return result;
}

export { parse as decode, stringify as encode };

function primitive(value: unknown): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  return typeof value === 'string' || typeof value === 'bigint' || typeof value === 'boolean'
    ? String(value)
    : '';
}

function bytesOf(run: string): Uint8Array {
  return Uint8Array.from(run.slice(1).split('%'), (pair) => parseInt(pair, 16));
}

// Values as text, much as a browser's console shows them. Part of the page's script.
import { readableTrace } from './place.ts';

const DEEPEST = 3;
const MOST_ENTRIES = 50;

/** A string as it is; anything else as a browser's console would write it. */
export function inWords(value: unknown): string {
  try {
    return typeof value === 'string' ? value : write(value, 0, []);
  } catch {
    // A getter or a proxy that throws.
    return '[unreadable]';
  }
}

function write(value: unknown, depth: number, above: readonly object[]): string {
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return `ƒ ${value.name || 'anonymous'}()`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (above.includes(value)) return '[circular]';
  if (value instanceof Error) return readableTrace(value.stack ?? String(value));
  if (value instanceof Element) return value.outerHTML.split('\n', 1)[0]?.slice(0, 200) ?? '';
  if (value instanceof Date) return value.toISOString();
  if (value instanceof RegExp) return String(value);
  const inner = [...above, value];
  const name = value.constructor?.name ?? '';
  if (depth >= DEEPEST) return Array.isArray(value) ? '[…]' : `${name === 'Object' ? '' : name}{…}`;
  if (Array.isArray(value)) return `[${listed(value, (item) => write(item, depth + 1, inner))}]`;
  if (
    value instanceof Map ||
    value instanceof Headers ||
    value instanceof FormData ||
    value instanceof URLSearchParams
  ) {
    const pairs = [...value] as [unknown, unknown][];
    return `${name}(${pairs.length}) {${listed(pairs, ([key, item]) => `${write(key, depth + 1, inner)} => ${write(item, depth + 1, inner)}`)}}`;
  }
  if (value instanceof Set)
    return `Set(${value.size}) {${listed([...value], (item) => write(item, depth + 1, inner))}}`;
  const prefix = name === 'Object' || name === '' ? '' : `${name} `;
  return `${prefix}{${listed(Object.entries(value), ([key, item]) => `${key}: ${write(item, depth + 1, inner)}`)}}`;
}

function listed<T>(items: readonly T[], word: (item: T) => string): string {
  const shown = items.slice(0, MOST_ENTRIES).map(word);
  if (items.length > MOST_ENTRIES) shown.push(`… ${items.length - MOST_ENTRIES} more`);
  return shown.join(', ');
}

// How the browser's own classes print: as Node's do, by their fields.
import { fieldsAsGiven } from '../fetch/headers.ts';
import type { inspect } from './inspect.ts';

type Inspect = typeof inspect;
type Options = Exclude<Parameters<Inspect>[1], boolean | undefined> & { breakLength?: number };
/** The fields to print: names of getters, or a function that reads them. */
type Shown<T> = readonly (keyof T & string)[] | ((value: T) => object);

const custom = Symbol.for('nodejs.util.inspect.custom');

/** Teaches every class that there is how to print. Called once, for the whole worker. */
export function installInspectors(): void {
  show<URL>('URL', [
    ...(['href', 'origin', 'protocol', 'username', 'password', 'host', 'hostname'] as const),
    ...(['port', 'pathname', 'search', 'searchParams', 'hash'] as const),
  ]);
  show<Response>('Response', [
    ...(['status', 'statusText', 'headers', 'body', 'bodyUsed', 'ok', 'redirected', 'type', 'url'] as const),
  ]);
  show<Request>('Request', (request) => ({
    ...pick(request, ['method', 'url', 'headers', 'destination', 'referrer', 'referrerPolicy']),
    ...pick(request, ['mode', 'credentials', 'cache', 'redirect', 'integrity', 'keepalive']),
    isReloadNavigation: false,
    isHistoryNavigation: false,
    signal: request.signal,
  }));
  show<Headers>('Headers', fieldsAsGiven);
  show<FormData>('FormData', formFields);
  show<AbortSignal>('AbortSignal', ['aborted']);
  show<AbortController>('AbortController', ['signal']);
  show<Event>('Event', ['type', 'defaultPrevented', 'cancelable', 'timeStamp']);
  show<Blob>('Blob', ['size', 'type']);
  show<File>('File', ['size', 'type', 'name', 'lastModified']);
  show<TextDecoder>('TextDecoder', ['encoding', 'fatal', 'ignoreBOM']);
  show<ReadableStream>('ReadableStream', ({ locked }) => ({
    locked,
    state: 'readable',
    supportsBYOB: false,
  }));
  show<WritableStream>('WritableStream', ({ locked }) => ({ locked, state: 'writable' }));
  show<TransformStream>('TransformStream', ['readable', 'writable']);
  define(TextEncoder.prototype, (value, _depth, options, print) =>
    print({ encoding: (value as TextEncoder).encoding }, options),
  );
  define(URLSearchParams.prototype, (value, _depth, options, print) =>
    searchParams(value as URLSearchParams, options, print),
  );
  showIterator(new Map().keys(), 'Map');
  showIterator(new Set().keys(), 'Set');
}

function show<T>(name: string, shown: Shown<T>): void {
  const type = (globalThis as unknown as Record<string, { prototype: object } | undefined>)[name];
  if (!type) return;
  define(type.prototype, (value, depth, options, print) => {
    const label = (value as object).constructor?.name ?? name;
    if (typeof depth === 'number' && depth < 0) return `[${label}]`;
    const fields = typeof shown === 'function' ? shown(value as T) : pick(value as T, shown);
    return `${label} ${print(fields, options)}`;
  });
}

function define(
  prototype: object,
  print: (value: unknown, depth: number | null, options: Options, inspect: Inspect) => string,
): void {
  Object.defineProperty(prototype, custom, {
    value(this: unknown, depth: number | null, options: Options, inspect: Inspect) {
      // The prototype itself is no instance: its getters would throw.
      return this === prototype ? '{}' : print(this, depth, options, inspect);
    },
    writable: true,
    configurable: true,
    enumerable: false,
  });
}

function pick<T>(value: T, names: readonly (keyof T & string)[]): object {
  return Object.fromEntries(names.map((name) => [name, value[name]]));
}

function formFields(form: FormData): object {
  const names = [...new Set(form.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}

function searchParams(params: URLSearchParams, options: Options, print: Inspect): string {
  const pairs = [...params].map(([name, value]) => `${print(name, options)} => ${print(value, options)}`);
  if (pairs.length === 0) return 'URLSearchParams {}';
  const oneLine = pairs.join(', ');
  if (oneLine.length > (options.breakLength ?? 80)) return `URLSearchParams {\n  ${pairs.join(',\n  ')} }`;
  return `URLSearchParams { ${oneLine} }`;
}

/**
 * A script cannot look into an iterator without moving it on. So it is read to its end, and from then on plays back what
 * was read.
 */
function showIterator(example: Iterator<unknown>, kind: 'Map' | 'Set'): void {
  const prototype = Object.getPrototypeOf(example) as { next(): IteratorResult<unknown> };
  const { next } = prototype;
  define(prototype, (value, _depth, options, print) => {
    const iterator = value as IterableIterator<unknown>;
    const own = Object.hasOwn(iterator, 'next') ? iterator.next : next;
    const items: unknown[] = [];
    for (let item = own.call(iterator); !item.done; item = own.call(iterator)) items.push(item.value);
    let position = 0;
    Object.defineProperty(iterator, 'next', {
      value: () =>
        position < items.length
          ? { value: items[position++], done: false }
          : { value: undefined, done: true },
      writable: true,
      configurable: true,
      enumerable: false,
    });
    const entries = items.length > 0 && items.every((item) => Array.isArray(item) && item.length === 2);
    if (items.length === 0) return `[${kind} Iterator] {  }`;
    // A list of the same items breaks into lines just so; only what stands around them differs.
    const list = print(new Set(items), options).replace(/^Set\(\d+\) /, '');
    return `[${kind} ${entries ? 'Entries' : 'Iterator'}] ${list}`;
  });
}

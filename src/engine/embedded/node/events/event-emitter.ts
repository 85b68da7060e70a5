// `EventEmitter` as a function that can be called without `new`, because older packages inherit from it that way.
// Behaviour, errors and the shape of `_events` follow Node's lib/events.js.
import { invalidArgType, nodeError, outOfRange } from '../errors.ts';
import { nextTick } from '../event-loop.ts';
import { inspect } from '../util/inspect.ts';
import { validateBoolean, validateFunction } from '../validators.ts';

export type Listener = ((this: unknown, ...args: any[]) => unknown) & { listener?: Listener };
export type EventName = string | symbol;
/** One listener is kept as it is, several as an array that is replaced, never changed, so `emit` needs no copy. */
type Listeners = Listener | (Listener[] & { warned?: boolean });

/** The instance side, with the fields that packages peek at. */
export interface Emitter {
  _events: Record<EventName, Listeners> | undefined;
  _eventsCount: number;
  _maxListeners: number | undefined;
  [captureSetting]: boolean;
  constructor: { name: string };
  emit(event: EventName, ...args: unknown[]): boolean;
  on(event: EventName, listener: Listener): this;
  removeListener(event: EventName, listener: Listener): this;
  removeAllListeners(event?: EventName): this;
  listenerCount(event: EventName, listener?: Listener): number;
}

/** Listened to by tracers: sees errors without handling them. */
export const errorMonitor = Symbol('events.errorMonitor');
/** The method that gets rejections of async listeners when `captureRejections` is on. */
export const captureRejectionSymbol = Symbol.for('nodejs.rejection');
const captureSetting = Symbol('kCapture');
const shapeMode = Symbol('shapeMode');

/** Defaults that a program may change for all emitters. */
export const defaults = { maxListeners: 10, captureRejections: false };

/** Makes an emitter, or turns `this` into one. */
export const EventEmitter = function EventEmitter(this: Emitter, options?: { captureRejections?: boolean }) {
  if (this._events === undefined || this._events === Object.getPrototypeOf(this)._events) {
    this._events = Object.create(null) as Record<EventName, Listeners>;
    this._eventsCount = 0;
  }
  this._maxListeners ??= undefined;
  // Two symbols that Node's emitters show when they are printed.
  (this as unknown as Record<symbol, boolean>)[shapeMode] = false;
  if (options?.captureRejections !== undefined) {
    validateBoolean(options.captureRejections, 'options.captureRejections');
    this[captureSetting] = options.captureRejections;
  } else {
    this[captureSetting] = defaults.captureRejections;
  }
} as unknown as typeof import('node:events').EventEmitter;

const methods: Record<string, unknown> & ThisType<Emitter> = {
  _events: undefined,
  _eventsCount: 0,
  _maxListeners: undefined,

  setMaxListeners(count: number) {
    if (typeof count !== 'number') throw invalidArgType('setMaxListeners', 'number', count);
    if (count < 0 || Number.isNaN(count)) throw outOfRange('setMaxListeners', '>= 0', count);
    this._maxListeners = count;
    return this;
  },

  getMaxListeners() {
    return this._maxListeners ?? defaults.maxListeners;
  },

  emit(event: EventName, ...args: unknown[]): boolean {
    const events = this._events;
    if (event === 'error') {
      if (events?.[errorMonitor]) this.emit(errorMonitor, ...args);
      if (!events?.['error']) throw unhandledError(this, args);
    }
    const listeners = events?.[event];
    if (listeners === undefined) return false;
    for (const listener of typeof listeners === 'function' ? [listeners] : listeners) {
      const result = listener.apply(this, args);
      if (result !== undefined && result !== null) captureRejection(this, result, event, args);
    }
    return true;
  },

  addListener(event: EventName, listener: Listener) {
    return add(this, event, listener, false);
  },

  on(event: EventName, listener: Listener) {
    return add(this, event, listener, false);
  },

  prependListener(event: EventName, listener: Listener) {
    return add(this, event, listener, true);
  },

  once(event: EventName, listener: Listener) {
    validateFunction(listener, 'listener');
    return this.on(event, onceOnly(this, event, listener));
  },

  prependOnceListener(event: EventName, listener: Listener) {
    validateFunction(listener, 'listener');
    return add(this, event, onceOnly(this, event, listener), true);
  },

  removeListener(event: EventName, listener: Listener) {
    validateFunction(listener, 'listener');
    const list = rawListeners(this, event);
    const index = list.findLastIndex((item) => item === listener || item.listener === listener);
    if (index < 0) return this;
    const removed = list[index]!;
    store(this, event, list.toSpliced(index, 1));
    if (this._events?.['removeListener']) this.emit('removeListener', event, removed.listener ?? listener);
    return this;
  },

  removeAllListeners(...names: EventName[]) {
    const events = this._events;
    if (events === undefined) return this;
    const chosen = names.length > 0 && names[0] !== undefined ? [names[0]] : Reflect.ownKeys(events);
    if (events['removeListener'] === undefined) {
      for (const name of chosen) store(this, name, []);
      return this;
    }
    for (const name of chosen) {
      if (name === 'removeListener' && chosen.length > 1) continue;
      for (const listener of rawListeners(this, name).toReversed()) this.removeListener(name, listener);
    }
    if (chosen.length > 1) store(this, 'removeListener', []);
    return this;
  },

  listeners(event: EventName) {
    return rawListeners(this, event).map((listener) => listener.listener ?? listener);
  },

  rawListeners(event: EventName) {
    return [...rawListeners(this, event)];
  },

  listenerCount(event: EventName, wanted?: Listener) {
    const list = rawListeners(this, event);
    return wanted ? list.filter((item) => item === wanted || item.listener === wanted).length : list.length;
  },

  eventNames() {
    return this._events ? Reflect.ownKeys(this._events) : [];
  },
};
methods['off'] = methods['removeListener'];
Object.assign(EventEmitter.prototype, methods);
Object.defineProperty(EventEmitter.prototype, captureSetting, {
  value: false,
  writable: true,
  enumerable: false,
});

function rawListeners(emitter: Emitter, event: EventName): Listener[] {
  const listeners = emitter._events?.[event];
  if (listeners === undefined) return [];
  return typeof listeners === 'function' ? [listeners] : listeners;
}

function store(emitter: Emitter, event: EventName, listeners: Listener[]): void {
  const events = (emitter._events ??= Object.create(null) as Record<EventName, Listeners>);
  const before = events[event];
  if (listeners.length === 0) {
    if (before !== undefined) emitter._eventsCount -= 1;
    delete events[event];
    return;
  }
  if (before === undefined) emitter._eventsCount += 1;
  events[event] = listeners.length === 1 ? listeners[0]! : listeners;
}

function add(emitter: Emitter, event: EventName, listener: Listener, first: boolean): Emitter {
  validateFunction(listener, 'listener');
  if (emitter._events?.['newListener']) emitter.emit('newListener', event, listener.listener ?? listener);
  const before = rawListeners(emitter, event) as Listener[] & { warned?: boolean };
  const after: Listener[] & { warned?: boolean } = first ? [listener, ...before] : [...before, listener];
  if (before.warned) after.warned = true;
  store(emitter, event, after);
  const limit = emitter._maxListeners ?? defaults.maxListeners;
  if (limit > 0 && after.length > limit && !after.warned) {
    after.warned = true;
    warnOfLeak(emitter, event, after.length, limit);
  }
  return emitter;
}

function warnOfLeak(emitter: Emitter, type: EventName, count: number, limit: number): void {
  const warning = new Error(
    `Possible EventEmitter memory leak detected. ${count} ${String(type)} listeners added to ` +
      `${inspect(emitter, { depth: -1 })}. MaxListeners is ${limit}. Use emitter.setMaxListeners() to increase limit`,
  );
  Object.assign(warning, { name: 'MaxListenersExceededWarning', emitter, type, count });
  (globalThis.process as NodeJS.Process | undefined)?.emitWarning?.(warning);
}

function onceOnly(emitter: Emitter, event: EventName, listener: Listener): Listener {
  let fired = false;
  const wrapper: Listener = function (this: unknown, ...args: unknown[]) {
    if (fired) return undefined;
    fired = true;
    emitter.removeListener(event, wrapper);
    return listener.apply(emitter, args);
  };
  wrapper.listener = listener;
  return wrapper;
}

const emittedAt = new WeakMap<object, string>();

/** What Node adds below the trace of an `error` event that nobody listened to; undefined for other errors. */
export function whereEmitted(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null ? emittedAt.get(error) : undefined;
}

function unhandledError(emitter: Emitter, args: unknown[]): unknown {
  if (args[0] instanceof Error) {
    const { name } = emitter.constructor;
    const at = new Error();
    Error.captureStackTrace?.(at, methods['emit'] as () => void);
    const frames = (at.stack ?? '').split('\n').filter((line) => /^\s*at |@/.test(line));
    const on = name === 'EventEmitter' ? '' : ` on ${name} instance`;
    emittedAt.set(args[0], [`Emitted 'error' event${on} at:`, ...frames].join('\n'));
    return args[0];
  }
  const error = nodeError(Error, 'ERR_UNHANDLED_ERROR', `Unhandled error. (${inspect(args[0])})`);
  return Object.assign(error, { context: args[0] });
}

function captureRejection(emitter: Emitter, result: unknown, event: EventName, args: unknown[]): void {
  const then = emitter[captureSetting] && (result as PromiseLike<unknown>).then;
  if (typeof then !== 'function') return;
  then.call(result, undefined, (error: unknown) => {
    nextTick(() => {
      const handler = (emitter as unknown as Record<symbol, unknown>)[captureRejectionSymbol];
      if (typeof handler === 'function') handler.call(emitter, error, event, ...args);
      else emitter.emit('error', error);
    });
  });
}

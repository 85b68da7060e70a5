// `node:diagnostics_channel`, with tracing channels.
import { nextTick } from './event-loop.ts';
import { program } from './program.ts';
import { invalidArgType } from './errors.ts';
import { validateFunction } from './validators.ts';
import type { AsyncLocalStorage } from './async-hooks.ts';

type Subscriber = (message: unknown, name: string | symbol) => void;
type AnyFunction = (...args: any[]) => any;
const channels = new Map<string | symbol, Channel>();

/** A named place to publish messages at. */
export class Channel {
  readonly name: string | symbol;
  #subscribers: Subscriber[] = [];
  readonly #stores = new Map<AsyncLocalStorage<unknown>, ((data: unknown) => unknown) | undefined>();

  constructor(name: string | symbol) {
    this.name = name;
  }

  get hasSubscribers(): boolean {
    return this.#subscribers.length > 0 || this.#stores.size > 0;
  }

  subscribe(subscriber: Subscriber): void {
    validateFunction(subscriber, 'subscription');
    this.#subscribers = [...this.#subscribers, subscriber];
  }

  unsubscribe(subscriber: Subscriber): boolean {
    const index = this.#subscribers.indexOf(subscriber);
    if (index >= 0) this.#subscribers = this.#subscribers.toSpliced(index, 1);
    return index >= 0;
  }

  publish(message: unknown): void {
    for (const subscriber of this.#subscribers) {
      try {
        subscriber(message, this.name);
      } catch (error) {
        nextTick(() => program.uncaught(error, 'uncaughtException'));
      }
    }
  }

  bindStore(store: AsyncLocalStorage<unknown>, transform?: (data: unknown) => unknown): void {
    this.#stores.set(store, transform);
  }

  unbindStore(store: AsyncLocalStorage<unknown>): boolean {
    return this.#stores.delete(store);
  }

  runStores(data: unknown, callback: AnyFunction, self?: unknown, ...args: unknown[]): unknown {
    let run = (): unknown => {
      this.publish(data);
      return callback.apply(self, args) as unknown;
    };
    for (const [store, transform] of this.#stores) {
      const inner = run;
      run = () => store.run(transform ? transform(data) : data, inner);
    }
    return run();
  }
}

const STEPS = ['start', 'end', 'asyncStart', 'asyncEnd', 'error'] as const;
type Step = (typeof STEPS)[number];

/** Five channels that follow one operation. */
export class TracingChannel {
  declare readonly start: Channel;
  declare readonly end: Channel;
  declare readonly asyncStart: Channel;
  declare readonly asyncEnd: Channel;
  declare readonly error: Channel;

  constructor(source: string | Record<Step, Channel>) {
    for (const step of STEPS) {
      const value = typeof source === 'string' ? channel(`tracing:${source}:${step}`) : source[step];
      Object.defineProperty(this, step, { value, enumerable: true });
    }
  }

  get hasSubscribers(): boolean {
    return STEPS.some((step) => this[step].hasSubscribers);
  }

  subscribe(handlers: Partial<Record<Step, Subscriber>>): void {
    for (const step of STEPS) if (handlers[step]) this[step].subscribe(handlers[step]);
  }

  unsubscribe(handlers: Partial<Record<Step, Subscriber>>): boolean {
    return STEPS.every((step) => !handlers[step] || this[step].unsubscribe(handlers[step]));
  }

  traceSync(
    callback: AnyFunction,
    context: Record<string, unknown> = {},
    self?: unknown,
    ...args: unknown[]
  ): unknown {
    if (!this.hasSubscribers) return callback.apply(self, args) as unknown;
    return this.start.runStores(context, () => {
      try {
        const result: unknown = callback.apply(self, args);
        context['result'] = result;
        return result;
      } catch (error) {
        context['error'] = error;
        this.error.publish(context);
        throw error;
      } finally {
        this.end.publish(context);
      }
    });
  }

  tracePromise(
    callback: AnyFunction,
    context: Record<string, unknown> = {},
    self?: unknown,
    ...args: unknown[]
  ): unknown {
    if (!this.hasSubscribers) return callback.apply(self, args) as unknown;
    const settle = (key: string, value: unknown) => {
      context[key] = value;
      if (key === 'error') this.error.publish(context);
      this.asyncStart.publish(context);
      this.asyncEnd.publish(context);
    };
    return this.start.runStores(context, () => {
      try {
        const promise = Promise.resolve(callback.apply(self, args) as unknown);
        return promise.then(
          (result) => {
            settle('result', result);
            return result;
          },
          (error: unknown) => {
            settle('error', error);
            throw error;
          },
        );
      } finally {
        this.end.publish(context);
      }
    });
  }

  traceCallback(
    callback: AnyFunction,
    position = -1,
    context: Record<string, unknown> = {},
    self?: unknown,
    ...args: unknown[]
  ): unknown {
    if (!this.hasSubscribers) return callback.apply(self, args) as unknown;
    const original = args.at(position) as AnyFunction;
    validateFunction(original, 'callback');
    const traced = (error: unknown, result: unknown, ...rest: unknown[]) => {
      if (error) {
        context['error'] = error;
        this.error.publish(context);
      } else {
        context['result'] = result;
      }
      this.asyncStart.runStores(context, () => {
        try {
          original(error, result, ...rest);
        } finally {
          this.asyncEnd.publish(context);
        }
      });
    };
    args.splice(position, 1, traced);
    return this.start.runStores(context, () => {
      try {
        return callback.apply(self, args) as unknown;
      } catch (error) {
        context['error'] = error;
        this.error.publish(context);
        throw error;
      } finally {
        this.end.publish(context);
      }
    });
  }
}

/** The channel of that name; made when first asked for. */
export function channel(name: string | symbol): Channel {
  if (typeof name !== 'string' && typeof name !== 'symbol')
    throw invalidArgType('channel', ['string', 'symbol'], name);
  let found = channels.get(name);
  if (!found) channels.set(name, (found = new Channel(name)));
  return found;
}

/** The module. */
export const diagnosticsChannel = {
  Channel,
  channel,
  hasSubscribers: (name: string | symbol) => channels.get(name)?.hasSubscribers ?? false,
  subscribe: (name: string | symbol, subscriber: Subscriber) => channel(name).subscribe(subscriber),
  unsubscribe: (name: string | symbol, subscriber: Subscriber) => channel(name).unsubscribe(subscriber),
  tracingChannel: (source: string | Record<Step, Channel>) => new TracingChannel(source),
};

// `node:events`: the module is the EventEmitter itself, with the static functions on it.
import { AsyncResource } from '../async-hooks.ts';
import { invalidArgType, outOfRange } from '../errors.ts';
import { validateBoolean } from '../validators.ts';
import { captureRejectionSymbol, defaults, errorMonitor, EventEmitter } from './event-emitter.ts';
import { addAbortListener, on, once } from './wait.ts';

type Source = NodeJS.EventEmitter | EventTarget;

class EventEmitterAsyncResource extends EventEmitter {
  readonly asyncResource = new AsyncResource('EventEmitterAsyncResource');

  override emit(event: string | symbol, ...args: unknown[]): boolean {
    return this.asyncResource.runInAsyncScope(() => super.emit(event, ...args));
  }
}

const statics = {
  EventEmitter,
  EventEmitterAsyncResource,
  addAbortListener,
  captureRejectionSymbol,
  errorMonitor,
  on,
  once,
  usingDomains: false,
  getEventListeners(source: Source, name: string): unknown[] {
    if ('listeners' in source) return source.listeners(name);
    return [];
  },
  getMaxListeners(source: Source): number {
    return 'getMaxListeners' in source ? source.getMaxListeners() : defaults.maxListeners;
  },
  listenerCount(source: Source, name: string): number {
    return 'listenerCount' in source ? source.listenerCount(name) : 0;
  },
  setMaxListeners(count: number = defaults.maxListeners, ...sources: Source[]): void {
    if (typeof count !== 'number') throw invalidArgType('setMaxListeners', 'number', count);
    if (count < 0 || Number.isNaN(count)) throw outOfRange('setMaxListeners', '>= 0', count);
    if (sources.length === 0) defaults.maxListeners = count;
    for (const source of sources) if ('setMaxListeners' in source) source.setMaxListeners(count);
  },
};
Object.assign(EventEmitter, statics);
Object.defineProperties(EventEmitter, {
  defaultMaxListeners: {
    enumerable: true,
    get: () => defaults.maxListeners,
    set(count: number) {
      if (typeof count !== 'number') throw invalidArgType('defaultMaxListeners', 'number', count);
      if (count < 0 || Number.isNaN(count)) throw outOfRange('defaultMaxListeners', '>= 0', count);
      defaults.maxListeners = count;
    },
  },
  captureRejections: {
    enumerable: true,
    get: () => defaults.captureRejections,
    set(value: unknown) {
      validateBoolean(value, 'EventEmitter.captureRejections');
      defaults.captureRejections = value;
    },
  },
});

export { EventEmitter, addAbortListener, captureRejectionSymbol, errorMonitor, on, once };
export default EventEmitter;

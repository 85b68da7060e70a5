// Conformance: `node:events`, EventTarget and AbortController.
import type { Area } from '../case.ts';
import { program, script } from '../build-case.ts';

export const events: Area = {
  id: 'events',
  title: 'EventEmitter, EventTarget, AbortSignal',
  cases: [
    script(
      'on, once, off, prepend, emit',
      program`
      import { EventEmitter } from 'node:events';
      const emitter = new EventEmitter();
      const second = () => console.log('second');
      emitter.on('a', function (...values) { console.log('first', values, this === emitter); });
      emitter.on('a', second);
      emitter.once('a', () => console.log('once'));
      emitter.prependListener('a', () => console.log('zeroth'));
      console.log(emitter.emit('a', 1, 2), emitter.emit('none'));
      emitter.off('a', second);
      emitter.emit('a');
      console.log(emitter.listenerCount('a'), emitter.eventNames());
    `,
    ),
    script(
      'an error event without a listener',
      `import { EventEmitter } from 'node:events';\n\nnew EventEmitter().emit('error', new Error('nobody listens'));\n`,
    ),
    script(
      'an error event that is no error',
      `import { EventEmitter } from 'node:events';\n\nnew EventEmitter().emit('error', { code: 7 });\n`,
    ),
    script(
      'newListener, removeListener, rawListeners',
      program`
      import EventEmitter from 'node:events';
      const emitter = new EventEmitter();
      emitter.on('newListener', (name) => console.log('new', name)).on('removeListener', (name) => console.log('removed', name));
      const f = () => {};
      emitter.once('x', f);
      console.log(emitter.listeners('x')[0] === f, emitter.rawListeners('x')[0].listener === f);
      emitter.removeAllListeners('x');
      console.log(emitter.listenerCount('x'), emitter.listenerCount('newListener'));
    `,
    ),
    script(
      'a subclass',
      program`
      import { EventEmitter } from 'node:events';
      class Shelter extends EventEmitter { adopt(name) { this.emit('adopted', name); return this; } }
      new Shelter().on('adopted', (name) => console.log(name)).adopt('Ada');
      console.log(new Shelter());
    `,
    ),
    script(
      'the function style of old libraries',
      program`
      import { EventEmitter } from 'node:events';
      import { inherits } from 'node:util';
      function Old() { EventEmitter.call(this); }
      inherits(Old, EventEmitter);
      const old = new Old();
      old.on('x', () => console.log('x', old instanceof EventEmitter, Old.super_ === EventEmitter));
      old.emit('x');
      console.log(EventEmitter === EventEmitter.EventEmitter, EventEmitter.defaultMaxListeners);
    `,
    ),
    script(
      'too many listeners',
      program`
      import { EventEmitter } from 'node:events';
      const emitter = new EventEmitter();
      for (let n = 0; n < 12; n += 1) emitter.on('data', () => {});
      emitter.setMaxListeners(20);
      console.log(emitter.getMaxListeners());
    `,
    ),
    script(
      'once and on as promises',
      program`
      import { EventEmitter, on, once } from 'node:events';
      const emitter = new EventEmitter();
      setImmediate(() => emitter.emit('ready', 1, 2));
      console.log(await once(emitter, 'ready'));
      setImmediate(() => emitter.emit('error', new Error('instead')));
      await once(emitter, 'ready').catch((error) => console.log(error.message));
      setImmediate(() => { emitter.emit('n', 1); emitter.emit('n', 2); });
      for await (const [n] of on(emitter, 'n')) { console.log(n); if (n === 2) break; }
      console.log(emitter.listenerCount('n'));
    `,
    ),
    script(
      'errorMonitor and captureRejections',
      program`
      import { errorMonitor, EventEmitter } from 'node:events';
      const emitter = new EventEmitter({ captureRejections: true });
      emitter.on(errorMonitor, (error) => console.log('monitor', error.message));
      emitter.on('error', (error) => console.log('error', error.message));
      emitter.on('work', async () => { throw new Error('async listener'); });
      emitter.emit('work');
    `,
    ),
    script(
      'bad listeners',
      program`
      import { EventEmitter } from 'node:events';
      for (const action of [() => new EventEmitter().on('a', 5), () => new EventEmitter().once('a'), () => new EventEmitter().setMaxListeners(-1)])
        try { action(); } catch (error) { console.log(error.name, error.code, error.message); }
    `,
    ),
    script(
      'removing while emitting',
      program`
      import { EventEmitter } from 'node:events';
      const emitter = new EventEmitter();
      const b = () => console.log('b');
      emitter.on('x', () => { console.log('a'); emitter.off('x', b); emitter.on('x', () => console.log('c')); });
      emitter.on('x', b);
      emitter.emit('x'); console.log('--'); emitter.emit('x');
    `,
    ),
    script(
      'EventTarget, CustomEvent',
      program`
      const target = new EventTarget();
      target.addEventListener('a', (event) => { console.log(event.type, event.detail, event.target === target, event.cancelable); event.preventDefault(); }, { once: true });
      console.log(target.dispatchEvent(new CustomEvent('a', { detail: 5, cancelable: true })), target.dispatchEvent(new Event('a')));
    `,
    ),
    script(
      'AbortController and AbortSignal',
      program`
      const controller = new AbortController();
      controller.signal.addEventListener('abort', () => console.log('aborted', controller.signal.reason.name));
      controller.abort();
      try { controller.signal.throwIfAborted(); } catch (error) { console.log(error.name, error.message, error.code, error instanceof DOMException); }
      console.log(AbortSignal.abort('why').reason, AbortSignal.any([AbortSignal.abort('x'), controller.signal]).aborted);
    `,
    ),
    script(
      'once and listeners with a signal',
      program`
      import { addAbortListener, EventEmitter, getEventListeners, once } from 'node:events';
      const controller = new AbortController();
      const emitter = new EventEmitter();
      const waiting = once(emitter, 'never', { signal: controller.signal });
      addAbortListener(controller.signal, () => console.log('listener'));
      console.log(getEventListeners(emitter, 'never').length);
      controller.abort();
      await waiting.catch((error) => console.log(error.name, error.code, error.message));
    `,
    ),
  ],
};

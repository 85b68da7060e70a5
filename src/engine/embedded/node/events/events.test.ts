// `events` is held against real Node: the same programs, the same output.
import { describe } from 'vitest';
import { printing, sameAsNode } from '../testing/same-as-node.ts';

describe('events', () => {
  sameAsNode({
    emitters: `const EE = require('events'); const e = new EE(); console.log(e.emit('none'), e.eventNames()); e.on('newListener', (n) => console.log('new', n)); const f = () => console.log('f'); e.on('a', f); e.prependListener('a', () => console.log('first')); e.once('a', (x) => console.log('once', x)); e.emit('a', 1); e.emit('a', 2); console.log(e.listenerCount('a'), e.listeners('a').length, e.rawListeners('a').length, e.eventNames()); e.off('a', f); e.emit('a'); e.removeAllListeners(); console.log(e.eventNames(), e.getMaxListeners());
      try { e.on('x', 5) } catch (x) { console.log(x.code, x.message) } try { e.emit('error', new Error('plain')) } catch (x) { console.log(x.message) } try { e.emit('error', { a: 1 }) } catch (x) { console.log(x.code, x.message, x.context) } e.on(EE.errorMonitor, (x) => console.log('monitor', x.message)); e.on('error', () => console.log('handled')); e.emit('error', new Error('m'));
      console.log(e.setMaxListeners(1) === e); try { e.setMaxListeners(-1) } catch (x) { console.log(x.code, x.message) } const order = []; const o = new EE(); o.on('x', () => { order.push(1); o.on('x', () => order.push(3)); }); o.on('x', () => order.push(2)); o.emit('x'); console.log(order); console.log(EE.defaultMaxListeners, EE.EventEmitter === EE, require('events').once.name);`,
    'removal while emitting': `const EE = require('events'); const e = new EE(); const b = () => console.log('b'); e.on('x', () => { console.log('a'); e.off('x', b); }); e.on('x', b); e.emit('x'); e.emit('x'); e.on('removeListener', (n, f) => console.log('removed', n, f === b)); e.on('y', b); e.removeListener('y', b); e.once('z', b); e.emit('z');`,
    'once and on': `const { once, on, EventEmitter } = require('events'); (async () => { const e = new EventEmitter(); setTimeout(() => e.emit('x', 1, 2), 1); console.log(await once(e, 'x')); setTimeout(() => e.emit('error', new Error('bad')), 1); try { await once(e, 'x') } catch (x) { console.log(x.message) } const ac = new AbortController(); setTimeout(() => ac.abort(), 1); try { await once(e, 'x', { signal: ac.signal }) } catch (x) { console.log(x.name, x.code, x.message) } setTimeout(() => { e.emit('d', 1); e.emit('d', 2); e.emit('end'); }, 1); for await (const v of on(e, 'd', { close: ['end'] })) console.log(v); const t = new EventTarget(); setTimeout(() => t.dispatchEvent(new Event('foo')), 1); const [ev] = await once(t, 'foo'); console.log(ev.type); console.log(e.listenerCount('error'), e.listenerCount('x')); })();`,
    captureRejections: `const EE = require('events'); const e = new EE({ captureRejections: true }); e.on('x', async () => { throw new Error('async') }); e.on('error', (x) => console.log('caught', x.message)); e.emit('x'); const c = new EE({ captureRejections: true }); c.on('y', async () => { throw new Error('s') }); c[Symbol.for('nodejs.rejection')] = (err, ev, ...a) => console.log(err.message, ev, a); c.emit('y', 7);`,
    'the leak warning': `const EE = require('events'); process.on('warning', (w) => console.log(w.name, w.count, w.type, w.message)); const e = new EE(); for (let i = 0; i < 12; i++) e.on('x', () => {});`,
    statics: printing(
      [
        'EE.listenerCount(e, "x")',
        'EE.getEventListeners(e, "x").length',
        'EE.getMaxListeners(e)',
        'EE.captureRejectionSymbol',
        'EE.errorMonitor',
        'typeof EE.addAbortListener',
        'EE.usingDomains',
        'EE.call({}) === undefined',
      ],
      `const EE = require('events'); const e = new EE(); e.on('x', () => {});`,
    ),
  });
});

// `timers` is held against real Node: the same programs, the same output.
import { describe } from 'vitest';
import { printing, sameAsNode } from '../testing/same-as-node.ts';

describe('timers', () => {
  sameAsNode({
    promises: `const tp = require('timers/promises'); (async () => { console.log(await tp.setTimeout(1, 'v'), await tp.setImmediate('w')); const ac = new AbortController(); setTimeout(() => ac.abort(), 1); try { await tp.setTimeout(50, 0, { signal: ac.signal }) } catch (e) { console.log(e.name, e.code, e.message) } let n = 0; for await (const v of tp.setInterval(1, 'i')) { console.log(v); if (++n === 2) break; } await tp.scheduler.wait(1); console.log(typeof tp.scheduler.yield); })();`,
    objects: printing([
      'typeof setTimeout(() => {}, 1)',
      'setTimeout(() => {}, 1).constructor.name',
      'setImmediate(() => {}).constructor.name',
      'setTimeout(() => {}, 1).hasRef()',
      'setTimeout(() => {}, 1).unref().hasRef()',
      'isFinite(+setTimeout(() => {}, 1))',
      'setTimeout("x")',
      'setInterval()',
      'setImmediate(5)',
      'clearTimeout(undefined)',
      'clearTimeout({})',
      'typeof setTimeout(() => {}, 1)[Symbol.toPrimitive]()',
      'setTimeout(() => {}, 1)._destroyed',
    ]),
    'refresh and clearing by number':
      `const t = setTimeout(() => console.log('once'), 5); t.refresh(); const id = +setTimeout(() => console.log('never'), 1); clearTimeout(id); const i = setInterval(() => { console.log('tick'); clearInterval(i); }, 1); setTimeout((a, b) => console.log(a, b), 1, 'x', 'y'); const im = setImmediate(() => console.log('no')); clearImmediate(im); { using t2 = setTimeout(() => console.log('disposed'), 1); }`.replace(
        "{ using t2 = setTimeout(() => console.log('disposed'), 1); }",
        '',
      ),
    'too long a delay': `process.on('warning', (w) => console.log(w.name)); const t = setTimeout(() => console.log('at once'), 2 ** 40);`,
  });
});

// Conformance: timers and the order in which things happen.
import type { Area } from '../case.ts';
import { program, script } from '../build-case.ts';

export const timers: Area = {
  id: 'timers',
  title: 'Timers and their order',
  cases: [
    script(
      'timeouts fire by delay, then by order',
      `setTimeout(() => console.log(40), 40);\nsetTimeout(() => console.log('a1'), 1);\nsetTimeout(() => console.log('b1'), 1);\nsetTimeout(console.log, 20, 'with', 'values');\n`,
    ),
    script(
      'an interval until cleared',
      `let n = 0;\nconst timer = setInterval(() => { console.log(++n); if (n === 3) clearInterval(timer); }, 5);\n`,
    ),
    script(
      'cleared timers do not fire',
      `clearTimeout(setTimeout(() => console.log('never'), 1));\nclearImmediate(setImmediate(() => console.log('never')));\nclearTimeout(undefined);\nclearTimeout({});\nclearTimeout(12345);\nconst byNumber = setTimeout(() => console.log('never'), 1);\nclearTimeout(+byNumber);\nconsole.log('done');\n`,
    ),
    script(
      'a Timeout object',
      `const timer = setTimeout(() => console.log('fired', timer.hasRef()), 5);\nconsole.log(timer.hasRef(), timer.unref() === timer, timer.hasRef(), timer.ref().hasRef(), typeof timer[Symbol.toPrimitive](), timer.constructor.name, timer.refresh() === timer);\n`,
    ),
    script(
      'setImmediate comes after promises, before later timeouts',
      `setTimeout(() => console.log('timeout 30'), 30);\nsetImmediate((x) => console.log('immediate', x), 1);\nPromise.resolve().then(() => console.log('promise'));\nprocess.nextTick(() => console.log('tick'));\n`,
    ),
    script(
      'between two timers, ticks and promises run',
      `setTimeout(() => { console.log('one'); process.nextTick(() => console.log('tick')); Promise.resolve().then(() => console.log('promise')); }, 5);\nsetTimeout(() => console.log('two'), 5);\n`,
    ),
    script(
      'immediates of one turn, and those they make',
      `setImmediate(() => { console.log(1); setImmediate(() => console.log(3)); process.nextTick(() => console.log('tick')); });\nsetImmediate(() => console.log(2));\n`,
    ),
    script(
      'timers/promises',
      program`
      import { scheduler, setImmediate as soon, setInterval as every, setTimeout as wait } from 'node:timers/promises';
      console.log(await wait(5, 'value'), await soon('now'));
      let n = 0;
      for await (const value of every(2, 'tick')) { console.log(value, ++n); if (n === 2) break; }
      await scheduler.wait(1);
      await wait(1000, null, { signal: AbortSignal.abort() }).catch((error) => console.log(error.name, error.code));
    `,
    ),
    script(
      'bad callbacks',
      `for (const action of [() => setTimeout('code'), () => setInterval(), () => setImmediate(null), () => queueMicrotask(1)]) try { action(); } catch (error) { console.log(error.name, error.code, error.message); }\n`,
    ),
    script(
      'delays that are none',
      `setTimeout(() => console.log('negative'), -5);\nsetTimeout(() => console.log('text'), '5');\nsetTimeout(() => console.log('NaN'), NaN);\n`,
      { masks: [{ pattern: /(negative|NaN)\n(negative|NaN)\n/, as: 'negative and NaN\n' }] },
    ),
    script('a delay that is too long', `const timer = setTimeout(() => console.log('at once'), 2 ** 31);\n`),
    script(
      'an exception in a timer ends the program',
      `setTimeout(() => console.log('never'), 50);\nsetTimeout(() => {\n  throw new Error('in a timer');\n}, 1);\n`,
    ),
    script(
      'microtasks before the next turn',
      `console.log(1);\nqueueMicrotask(() => console.log(3));\n(async () => { console.log(2); await null; console.log(4); })();\nsetTimeout(() => console.log(6));\nPromise.resolve().then(() => console.log('4b')).then(() => console.log(5));\n`,
    ),
    script(
      'node:timers is the globals',
      `import timers, { setTimeout as t } from 'node:timers';\nconsole.log(t === setTimeout, timers.clearInterval === clearInterval, typeof timers.promises.setTimeout);\n`,
    ),
    script(
      'a disposed timer, structured',
      `{ using timer = setTimeout(() => console.log('never'), 1); }\nconsole.log(typeof setTimeout(() => {}, 1)[Symbol.dispose]);\n`,
    ),
    script(
      'performance',
      `import { performance as p, PerformanceObserver } from 'node:perf_hooks';\nconst a = performance.now();\nconsole.log(p === performance, performance.now() >= a, typeof performance.timeOrigin, performance.mark('m').name, performance.measure('x', 'm').entryType, typeof PerformanceObserver, typeof performance.eventLoopUtilization().idle);\n`,
    ),
  ],
};

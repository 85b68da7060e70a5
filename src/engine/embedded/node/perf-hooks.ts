// `node:perf_hooks`, over the browser's performance timeline.
import { uptime } from './process/clock.ts';

type AnyFunction = (this: unknown, ...args: unknown[]) => unknown;

/** Makes the module. */
export function makePerfHooks(): Record<string, unknown> {
  const { performance } = globalThis;
  if (!('eventLoopUtilization' in performance)) {
    Object.assign(performance, {
      eventLoopUtilization: () => ({ idle: 0, active: uptime() * 1000, utilization: 1 }),
      nodeTiming: {
        name: 'node',
        entryType: 'node',
        startTime: 0,
        duration: performance.now(),
        bootstrapComplete: 0,
      },
      timerify: <F extends AnyFunction>(callback: F) => callback,
    });
  }
  return {
    PerformanceEntry: globalThis.PerformanceEntry,
    PerformanceMark: globalThis.PerformanceMark,
    PerformanceMeasure: globalThis.PerformanceMeasure,
    PerformanceObserver: globalThis.PerformanceObserver,
    constants: {},
    createHistogram: makeHistogram,
    monitorEventLoopDelay: makeHistogram,
    performance,
  };
}

function makeHistogram(): Record<string, unknown> {
  const values: number[] = [];
  return {
    record: (value: number) => values.push(value),
    enable: () => true,
    disable: () => true,
    reset: () => values.splice(0),
    get count() {
      return values.length;
    },
    get min() {
      return values.length > 0 ? Math.min(...values) : Number.MAX_SAFE_INTEGER;
    },
    get max() {
      return values.length > 0 ? Math.max(...values) : 0;
    },
    get mean() {
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    },
    percentile: (percent: number) =>
      values.toSorted((a, b) => a - b)[Math.ceil((percent / 100) * values.length) - 1] ?? 0,
  };
}

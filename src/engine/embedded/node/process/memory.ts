// `process.memoryUsage`, from what the browser tells.

interface BrowserMemory {
  totalJSHeapSize: number;
  usedJSHeapSize: number;
}

const TYPICAL_BYTES = 50_000_000;

/** The function, with its `rss`. Bytes. Browsers that tell nothing give a typical size. */
export function makeMemoryUsage(): NodeJS.MemoryUsageFn {
  const usage = () => {
    const memory = (performance as { memory?: BrowserMemory }).memory;
    const heapTotal = memory?.totalJSHeapSize ?? TYPICAL_BYTES;
    const heapUsed = memory?.usedJSHeapSize ?? TYPICAL_BYTES / 2;
    return { rss: heapTotal + TYPICAL_BYTES, heapTotal, heapUsed, external: 0, arrayBuffers: 0 };
  };
  return Object.assign(usage, { rss: () => usage().rss });
}

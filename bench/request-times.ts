// Measures how fast a running program answers. For the bench, in Node and in pages alike.
import { PAGE_LENGTH } from './programs.ts';

/** Asks for a path and reads the answer to its end. */
export type Send = (path: string) => Promise<string>;

export interface RequestTimes {
  /** Milliseconds of each request for `/`, one after the other. */
  latencies: number[];
  /** Pages of 10 kB in a second, eight requests at a time. */
  pagesPerSecond: number;
}

const WARM_UP = 100;
const REQUESTS = 500;
const PAGES = 400;
const AT_A_TIME = 8;

/** Takes about a second. Throws when an answer is not what the program should give. */
export async function measureRequests(send: Send): Promise<RequestTimes> {
  for (let done = 0; done < WARM_UP; done += 1) await send('/');
  const latencies: number[] = [];
  for (let done = 0; done < REQUESTS; done += 1) {
    const began = performance.now();
    await send('/');
    latencies.push(performance.now() - began);
  }

  let left = PAGES;
  const began = performance.now();
  const client = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const page = await send('/page');
      if (page.length < PAGE_LENGTH) throw new Error(`The page had ${page.length} characters.`);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, client));
  return { latencies, pagesPerSecond: (PAGES / (performance.now() - began)) * 1000 };
}

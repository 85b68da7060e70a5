// What pages load, in bytes as a host that compresses sends them. For the budgets.
import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright/test';

export interface Load {
  /** The site's folder that it is in; empty for pages at the root. */
  folder: string;
  /** The last part of the address, with the hash that the build gave it. */
  name: string;
  kind: 'script' | 'style' | 'font' | 'page' | 'other';
  /** After gzip, where that makes it smaller. */
  bytes: number;
}

export interface Loads {
  /** All until now. */
  all(): Promise<Load[]>;
  /** Forgets what was loaded until now. */
  forget(): void;
}

/** Watches `page` and its frames and workers, from now on. */
export function watchLoads(page: Page): Loads {
  let loads: Promise<Load>[] = [];
  // The context hears of workers and of frames within frames, too.
  page.context().on('response', (response) => {
    if (response.url().startsWith('http')) loads.push(weigh(response));
  });
  return {
    all: () => Promise.all(loads),
    forget: () => (loads = []),
  };
}

/** Bytes of all of `kind`, or of everything. */
export function bytesOf(loads: readonly Load[], kind?: Load['kind']): number {
  return loads
    .filter((load) => kind === undefined || load.kind === kind)
    .reduce((sum, { bytes }) => sum + bytes, 0);
}

async function weigh(response: Response): Promise<Load> {
  // Cut off with its frame or worker: it was asked for, and nothing of it is known.
  const body = await response.body().catch(() => Buffer.alloc(0));
  const type = response.headers()['content-type'] ?? '';
  const kind =
    (/javascript/.test(type) && 'script') ||
    (/css/.test(type) && 'style') ||
    (/font/.test(type) && 'font') ||
    (/html/.test(type) && 'page') ||
    'other';
  const path = new URL(response.url()).pathname.split('/').filter(Boolean);
  return {
    folder: path[0] ?? '',
    name: path.at(-1) ?? '',
    kind,
    bytes: Math.min(body.length, gzipSync(body).length),
  };
}

// Lighthouse's scores of a page on a phone with a slow network, as Lighthouse imitates one. For the bench.
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright';
import { chromiumArgs, ensureChromium } from '../src/cli/chromium.ts';

/** From 0 to 100, by category; and what costs points. */
export interface LighthouseScores {
  scores: Record<string, number>;
  lost: string[];
}

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

/** Takes about half a minute. A sentence when there is no result. */
export async function lighthouseScores(address: string): Promise<LighthouseScores | string> {
  const port = await freePort();
  const args = [...chromiumArgs, `--remote-debugging-port=${port}`];
  const browser = await chromium.launch({ executablePath: ensureChromium(), args });
  try {
    const result = await lighthouse(address, { port, onlyCategories: categories, logLevel: 'silent' });
    if (!result) return 'Lighthouse gave no result.';
    const { categories: found, audits } = result.lhr;
    const scores = Object.values(found).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)] as const);
    const weighed = Object.values(found).flatMap(({ auditRefs }) =>
      auditRefs.filter(({ weight }) => weight > 0),
    );
    const lost = weighed
      .map(({ id }) => audits[id])
      .filter((audit) => audit && audit.score !== null && audit.score < 1)
      .map((audit) => `${audit?.title ?? ''}${audit?.displayValue ? ` (${audit.displayValue})` : ''}`);
    return { scores: Object.fromEntries(scores), lost: [...new Set(lost)] };
  } catch (error) {
    return `Lighthouse gave up: ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    await browser.close();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

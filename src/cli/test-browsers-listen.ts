// Takes in what the page that plays the conformance suite reports, and notices when it falls silent. For test-browsers only.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Report } from '../../e2e/engine-page/conformance-report.ts';

/** A case may wait for each of its steps; no case waits longer than this. */
const SILENCE_MS = 90_000;

/** Where a page reports to. */
export interface ReportListener {
  readonly address: string;
  /** Every report until the page is done. Throws when it broke, when `ended` resolves first or when nothing comes for long. */
  reports(ended: Promise<string>): AsyncGenerator<Report>;
  close(): Promise<void>;
}

/** Listens on a free port of this machine. */
export async function listenForReports(): Promise<ReportListener> {
  const waiting: Report[] = [];
  let wake: (() => void) | undefined;
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      waiting.push(JSON.parse(body) as Report);
      response.writeHead(204).end();
      wake?.();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  /** Resolves to what is wrong, or to undefined when a report has come. */
  async function nextReport(ended: Promise<string>): Promise<string | undefined> {
    if (waiting.length > 0) return undefined;
    let timer: NodeJS.Timeout | undefined;
    const outcome = await Promise.race([
      new Promise<undefined>((resolve) => (wake = () => resolve(undefined))),
      ended.then((words) => `it ended by itself${words && `, and wrote: ${words}`}`),
      new Promise<string>((resolve) => {
        timer = setTimeout(
          () => resolve(`nothing came from its page for ${SILENCE_MS / 1000} s`),
          SILENCE_MS,
        );
      }),
    ]);
    clearTimeout(timer);
    return outcome;
  }

  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    async *reports(ended) {
      for (;;) {
        const problem = await nextReport(ended);
        if (problem !== undefined) throw new Error(problem);
        const report = waiting.shift();
        if (report?.type === 'done') return;
        if (report?.type === 'broke') throw new Error(`its page could not go on: ${report.why}`);
        if (report) yield report;
      }
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

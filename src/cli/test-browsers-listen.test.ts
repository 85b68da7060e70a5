import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../e2e/engine-page/conformance-report.ts';
import { listenForReports, type ReportListener } from './test-browsers-listen.ts';

const never = new Promise<string>(() => undefined);
const playing: Report = { type: 'playing', area: 'fs', case: 'reading' };

describe('listenForReports', () => {
  let listener: ReportListener;
  beforeEach(async () => {
    listener = await listenForReports();
  });
  afterEach(() => listener.close());

  const send = (report: Report) => fetch(listener.address, { method: 'POST', body: JSON.stringify(report) });

  async function collect(ended = never): Promise<Report[]> {
    const reports: Report[] = [];
    for await (const report of listener.reports(ended)) reports.push(report);
    return reports;
  }

  it('gives reports in order until the page is done', async () => {
    await send({ type: 'opened', userAgent: 'Firefox' });
    const collected = collect();
    await send(playing);
    await send({ type: 'done' });
    expect((await collected).map(({ type }) => type)).toEqual(['opened', 'playing']);
  });

  it('says why a page could not go on', async () => {
    await send({ type: 'broke', why: 'The engine was not ready.' });
    await expect(collect()).rejects.toThrow('its page could not go on: The engine was not ready.');
  });

  it('does not wait for a browser that has ended', async () => {
    await expect(collect(Promise.resolve('no display'))).rejects.toThrow(
      'it ended by itself, and wrote: no display',
    );
  });
});

// Watching runs at once, again after a change, and never two at a time.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { watchExercises } from './verify-watch.ts';

it('runs again after a change, when what runs has been called off', async () => {
  const root = await mkdtemp(join(tmpdir(), 'watch-'));
  await mkdir(join(root, 'exercises/e1'), { recursive: true });
  const events: string[] = [];
  const stop = watchExercises(root, async (signal) => {
    const run = events.filter((event) => event.startsWith('begin')).length + 1;
    events.push(`begin ${run}`);
    if (!signal.aborted) await once(signal, 'abort');
    events.push(`end ${run}`);
  });
  await vi.waitFor(() => expect(events).toEqual(['begin 1']));
  await writeFile(join(root, 'exercises/e1/checks.ts'), '1');
  await vi.waitFor(() => expect(events).toEqual(['begin 1', 'end 1', 'begin 2']), { timeout: 10_000 });
  await stop();
  expect(events).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2']);
  await rm(root, { recursive: true });
});

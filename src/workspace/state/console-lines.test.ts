import { describe, expect, it } from 'vitest';
import { createConsoleStore } from './console-lines.ts';

function consoleWithoutDelay() {
  return createConsoleStore((announce) => announce());
}

describe('the console', () => {
  it('joins pieces into lines, each stream by itself', () => {
    const store = consoleWithoutDelay();
    store.write({ stream: 'stdout', text: 'Liste' });
    store.write({ stream: 'stderr', text: 'warning\n' });
    store.write({ stream: 'stdout', text: 'ning\nready\n' });
    expect(store.lines.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'stdout: Listening',
      'stderr: warning',
      'stdout: ready',
    ]);
    expect(store.hasErrors.value).toBe(true);
  });

  it('keeps empty lines', () => {
    const store = consoleWithoutDelay();
    store.write({ stream: 'stdout', text: 'a\n\nb\n' });
    store.write({ stream: 'stdout', text: '\nc\n' });
    expect(store.text()).toBe('a\n\nb\n\nc');
  });

  it('says how many lines the engine left out', () => {
    const store = consoleWithoutDelay();
    store.write({ stream: 'stdout', text: 'end\n', dropped: 12_345 });
    expect(store.lines.map(({ text }) => text)).toEqual(['12,345 lines left out', 'end']);
    expect(store.dropped()).toBe(12_345);
  });

  it('keeps colours beside the text, over line ends, each stream by itself', () => {
    const store = consoleWithoutDelay();
    store.write({ stream: 'stdout', text: 'in \u001b[32mgreen\nall' });
    store.write({ stream: 'stderr', text: 'plain\n' });
    store.write({ stream: 'stdout', text: ' of it\u001b[39m, not this\n' });
    expect(store.text()).toBe('in green\nall of it, not this\nplain');
    const style = { colour: 2 };
    expect(store.lines.map(({ spans }) => spans)).toEqual([
      [{ from: 3, to: 8, style }],
      [
        { from: 0, to: 3, style },
        { from: 3, to: 9, style },
      ],
      undefined,
    ]);
  });

  it('is cleared by a program that clears its screen', () => {
    const store = consoleWithoutDelay();
    store.write({ stream: 'stdout', text: 'old\n\u001b[2J\u001b[Hnew\n' });
    expect(store.text()).toBe('new');
  });

  it('takes what scripts of the page log, marked as such', () => {
    const store = consoleWithoutDelay();
    store.page({ level: 'log', text: 'hello', visitor: 'visitor 1' });
    expect(store.hasErrors.value).toBe(false);
    store.page({ level: 'error', text: 'oops', place: '/app.js:3', visitor: 'visitor 2' });
    expect(store.lines.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'page: [page] hello',
      'page-error: [page, visitor 2] oops (/app.js:3)',
    ]);
    expect(store.hasErrors.value).toBe(true);
  });

  it('cuts a line that would stall the page', () => {
    const store = consoleWithoutDelay();
    store.write({ stream: 'stdout', text: `${'x'.repeat(50_000)}\nnext\n` });
    expect(store.lines[0]?.text.length).toBeLessThan(10_100);
    expect(store.lines[1]?.text).toBe('next');
  });

  it('holds a bounded number of lines, the newest', () => {
    const store = consoleWithoutDelay();
    for (let block = 0; block < 150; block += 1) {
      store.write({ stream: 'stdout', text: `${Array(1_000).fill(`block ${block}`).join('\n')}\n` });
    }
    expect(store.lines.length).toBeLessThanOrEqual(110_000);
    expect(store.lines.at(-1)?.text).toBe('block 149');
    expect(store.dropped()).toBe(150_000 - store.lines.length);
  });

  it('announces a flood once', () => {
    const waiting: (() => void)[] = [];
    const store = createConsoleStore((announce) => waiting.push(announce));
    for (let count = 0; count < 100; count += 1) store.write({ stream: 'stdout', text: 'line\n' });
    expect(waiting).toHaveLength(1);
    waiting[0]?.();
    expect(store.version.value).toBe(1);
  });

  it('can be cleared, also in the middle of a line', () => {
    const store = consoleWithoutDelay();
    store.write({ stream: 'stderr', text: 'half' });
    store.clear();
    store.write({ stream: 'stdout', text: 'new\n' });
    expect(store.text()).toBe('new');
    expect(store.hasErrors.value).toBe(false);
  });
});

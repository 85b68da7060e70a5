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
  });

  it('shows colours for terminals as plain text', () => {
    const store = consoleWithoutDelay();
    store.write({ stream: 'stdout', text: '\u001b[32mgreen\u001b[39m\n' });
    expect(store.text()).toBe('green');
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

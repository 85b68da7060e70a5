import { afterEach, expect, it, vi } from 'vitest';
import { silenceTypeStripping } from './silence-type-stripping.ts';

const { emitWarning } = process;
afterEach(() => {
  process.emitWarning = emitWarning;
});

it('leaves out the warning about type stripping, and no other', () => {
  const emitted = vi.fn();
  process.emitWarning = emitted;
  silenceTypeStripping();
  process.emitWarning(
    'Type Stripping is an experimental feature and might change at any time',
    'ExperimentalWarning',
  );
  process.emitWarning(
    'SQLite is an experimental feature and might change at any time',
    'ExperimentalWarning',
  );
  expect(emitted.mock.calls.map(([text]: unknown[]) => text)).toEqual([
    'SQLite is an experimental feature and might change at any time',
  ]);
});

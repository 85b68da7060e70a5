// Messages from the worker are taken only in the protocol's shape.
import { describe, expect, it } from 'vitest';
import { readMessage } from './read-message.ts';

const location = { file: 'a.ts', line: 1, column: 2, source: 'x' };

describe('readMessage', () => {
  it.each([
    { type: 'ready' },
    { type: 'pong' },
    { type: 'need', bundle: 'hono' },
    {
      type: 'output',
      chunks: [
        { stream: 'stdout', text: 'a' },
        { stream: 'stderr', text: 'b', dropped: 3 },
      ],
    },
    { type: 'listening', port: 3000 },
    { type: 'closed', port: 3000 },
    { type: 'exit', code: 0, error: null },
    { type: 'exit', code: null, error: null },
    { type: 'exit', code: 1, error: { name: 'E', message: 'm', code: 'c', stack: 's', hint: 'h', location } },
    { type: 'head', id: 1, status: 200, statusText: 'OK', headers: [['a', 'b']] },
    { type: 'data', id: 1, bytes: new Uint8Array([1]) },
    { type: 'end', id: 1 },
    { type: 'refused', id: 1 },
    { type: 'broken', id: 1 },
    { type: 'located', id: 1, waiting: false, location: null },
    { type: 'busy', location },
    { type: 'overrun', location, seconds: 2 },
    { type: 'answer', call: 1, value: ['a/', 'b'] },
  ])('takes %j', (message) => {
    expect(readMessage({ ...message, more: 'is left out' })).toEqual(message);
  });

  it.each([
    null,
    undefined,
    'exit',
    { type: 'passed' },
    { type: 'exit', code: '0', error: null },
    { type: 'exit', code: 0 },
    { type: 'exit', code: 1, error: { name: 'E' } },
    { type: 'listening', port: 70_000 },
    { type: 'listening', port: -1 },
    { type: 'output', chunks: [{ stream: 'stdlog', text: 'a' }] },
    { type: 'output', chunks: 'text' },
    { type: 'head', id: 1, status: 20, statusText: '', headers: [] },
    { type: 'head', id: 1, status: 200, statusText: '', headers: [['a']] },
    { type: 'head', id: 1, status: 200, statusText: '', headers: { a: 'b' } },
    { type: 'data', id: 1, bytes: [1] },
    { type: 'data', id: -1, bytes: new Uint8Array() },
    { type: 'busy', location: { file: 1, line: 1 } },
    { type: 'answer', call: 1, value: [1] },
  ])('refuses %j', (message) => {
    expect(readMessage(message)).toBeUndefined();
  });
});

import { expect, it } from 'vitest';
import { normalise, normaliseText } from './normalise.ts';

const nothing = { steps: [], stdout: [], stderr: [] };
const silent = { stdout: '', stderr: '' };

it('gives every run the same folder, process id and version', () => {
  expect(normaliseText('at /tmp/roundtrip-Ab12Cd/src/app.ts:1:2')).toBe('at /app/src/app.ts:1:2');
  expect(normaliseText('(node:4711) Warning: x')).toBe('(node:<pid>) Warning: x');
  expect(normaliseText('a\nNode.js v24.21.0\n')).toBe('a\nNode.js v24\n');
});

it('drops the trace lines of Node and of packages, and keeps the brace of the error’s fields', () => {
  const trace = [
    'Error: no',
    '    at main (file:///app/main.js:1:7)',
    '    at run (/app/node_modules/hono/dist/hono.js:1:1)',
    '    at node:internal/process/task_queues:103:5 {',
    "  code: 'E_NO'",
    '}',
  ].join('\n');
  expect(normaliseText(trace)).toBe("Error: no\n    at main (file:///app/main.js:1:7) {\n  code: 'E_NO'\n}");
});

it('drops the line of Node’s own source that stands before an error, not the learner’s', () => {
  expect(normaliseText('node:events:486\n      throw er;\n      ^\n\nError: x')).toBe('Error: x');
  expect(normaliseText('file:///app/main.js:1\nthrow 1;\n^\n')).toContain('throw 1;');
});

it('makes dates in headers alike and leaves other headers alone', () => {
  const response = {
    status: 200,
    statusText: 'OK',
    headers: [
      ['Date', 'Sun, 22 Nov 2026 22:00:00 GMT'],
      ['ETag', 'W/"e-19f0a1b2c3d"'],
      ['X-Date', 'Sun'],
    ] as [string, string][],
    body: 'x',
  };
  const seen = normalise({ ...nothing, steps: [{ step: 'GET /', response }] }, silent, []);
  expect(seen.steps[0]?.response?.headers).toEqual([
    ['Date', '<date>'],
    ['ETag', 'W/"e-<time>"'],
    ['X-Date', 'Sun'],
  ]);
});

it('hides the length of a body that was changed by a mask', () => {
  const response = {
    status: 200,
    statusText: 'OK',
    headers: [['Content-Length', '5']] as [string, string][],
  };
  const play = (body: string) =>
    normalise({ ...nothing, steps: [{ step: 'GET /', response: { ...response, body } }] }, silent, [
      { pattern: /\d+ ms/, as: '<time>' },
    ]).steps[0]?.response;
  expect(play('12 ms')).toMatchObject({ body: '<time>', headers: [['Content-Length', '<length>']] });
  expect(play('hello')).toMatchObject({ headers: [['Content-Length', '5']] });
});

it('keeps the comma and the brace after frames of Node that it leaves out', () => {
  const list =
    'Error: one\n    at /app/a.js:1:2\n    at node:internal/x:1:2,\nError: two\n    at node:internal/x:1:2 {';
  expect(normaliseText(list)).toBe('Error: one\n    at /app/a.js:1:2,\nError: two {');
});

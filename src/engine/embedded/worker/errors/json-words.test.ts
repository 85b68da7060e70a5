// Vitest runs in V8, whose own messages are the truth.
import { describe, expect, it } from 'vitest';
import { jsonComplaint } from './json-words.ts';

const pieces = [
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"',
    '1',
    '-',
    '0',
    '.5',
    'e',
    '1e5',
    'true',
    'tru',
    'null',
    'x',
    ' ',
    '\n',
  ],
  ...[
    '\r\n',
    '\\',
    '\\u12',
    '\\q',
    '\t',
    '<html>',
    'undefined',
    '"a":1',
    '{"name": "Ada", ',
    '01',
    '1.',
    'é',
    "'a'",
  ],
];

/** Some thousand texts that are nearly JSON, the same each time. */
function* texts(): Generator<string> {
  yield* ['', 'NaN', 'Infinity', '[object Object]', 'undefined', ...pieces];
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return (seed >> 8) % below;
  };
  for (let count = 0; count < 5000; count += 1) {
    yield Array.from({ length: 1 + random(9) }, () => pieces[random(pieces.length)]).join('');
  }
}

function v8Complaint(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

describe('jsonComplaint', () => {
  it('says what V8 says', () => {
    for (const text of texts()) expect([text, jsonComplaint(text)]).toEqual([text, v8Complaint(text)]);
  });
});

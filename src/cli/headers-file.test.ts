import { expect, it } from 'vitest';
import { headersFor, parseHeadersFile } from './headers-file.ts';

const rules = parseHeadersFile(`# everything
/*
  Cross-Origin-Opener-Policy: same-origin
  Cache-Control: no-cache
/_astro/*
  Cache-Control: public, max-age=31536000, immutable
/exact.txt
  X-One: a: b
`);

it('gives a path the headers of each rule that matches, the later rule winning', () => {
  expect(headersFor(rules, '/_astro/x.js')).toEqual([
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cache-Control', 'public, max-age=31536000, immutable'],
  ]);
});

it('matches a pattern without a star exactly, and keeps colons in values', () => {
  expect(headersFor(rules, '/exact.txt')).toContainEqual(['X-One', 'a: b']);
  expect(headersFor(rules, '/exact.txt.gz')).not.toContainEqual(['X-One', 'a: b']);
});

it('says which line cannot be read', () => {
  expect(() => parseHeadersFile('/*\n  no colon here')).toThrow('_headers line 2');
});

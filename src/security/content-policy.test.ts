// What a page may run, and what not.
import { expect, it } from 'vitest';
import { contentPolicy, scriptHashesOf } from './content-policy.ts';
import { belowBase } from './integration.ts';

it('knows inline scripts by their text, and only scripts', () => {
  const html = [
    '<script>alert(1)</script>',
    '<script type="module">alert(1)</script>',
    '<script src="/a.js"></script>',
    '<script type="application/json">{"a":1}</script>',
  ].join('\n');
  // Known from the example of CSP Level 3 tools: sha256 of `alert(1)`.
  const hash = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";
  expect(scriptHashesOf(html)).toEqual([hash, hash]);
});

it('lets pages reach nobody but the course and the endpoints that it names', () => {
  const policy = contentPolicy({ scriptHashes: [], endpoints: ['https://lrs.example.org/xapi/'] });
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self' https://lrs.example.org;");
  expect(policy).not.toContain("'unsafe-eval'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
});

it('puts the paths of headers below the folder that the course is in', () => {
  const text = '# For /all\n/*\n  X-A: /kept\n\n/engine/*\n  X-B: b\n/\n  X-C: c\n';
  expect(belowBase(text, '/course/')).toBe(
    '# For /all\n/course/*\n  X-A: /kept\n\n/course/engine/*\n  X-B: b\n/course/\n  X-C: c\n',
  );
  expect(belowBase(text, '/')).toBe(text);
});

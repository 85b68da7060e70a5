import { describe, expect, it } from 'vitest';
import { createPagePolicy } from './page-policy.ts';

const own = 'http://localhost:3000/js/app.js';

describe('the learner’s Content-Security-Policy', () => {
  it.each([
    ["script-src 'self'", own, true],
    ["default-src 'self'", own, true],
    ["default-src 'none'", own, false],
    ["default-src 'none'; script-src-elem 'self'", own, true],
    ["script-src 'self'; script-src *", 'https://cdn.example/x.js', false],
    ['script-src https://cdn.example', 'https://cdn.example/x.js', true],
    ['script-src *.example', 'https://a.cdn.example/x.js', true],
    ['script-src https://cdn.example/lib/', 'https://cdn.example/other/x.js', false],
    ['script-src localhost:3000', own, true],
    ['script-src localhost:4000', own, false],
    ["script-src 'self'", 'data:text/javascript,1', false],
    ['script-src data:', 'data:text/javascript,1', true],
    ["img-src 'none'", own, true],
    ["script-src 'self' 'strict-dynamic'", own, false],
    ["script-src *, script-src 'none'", own, false],
  ])('%s and the script %s', (policy, href, allowed) => {
    expect(createPagePolicy([policy]).blocksUrl('script-src-elem', href) === undefined).toBe(allowed);
  });

  it('lets an inline script run by nonce or hash, or by unsafe-inline alone', async () => {
    const blocked = (policy: string, text: string, nonce: string) =>
      createPagePolicy([policy]).blocksInline('script-src-elem', text, nonce);
    expect(await blocked("script-src 'unsafe-inline'", '1', '')).toBeUndefined();
    expect(await blocked("script-src 'unsafe-inline' 'nonce-a'", '1', '')).toBe(
      "script-src 'unsafe-inline' 'nonce-a'",
    );
    expect(await blocked("script-src 'nonce-a'", '1', 'a')).toBeUndefined();
    expect(await blocked("script-src 'nonce-a'", '1', 'b')).toBeDefined();
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('alert(1)'));
    const made = `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
    expect(await blocked(`script-src ${made}`, 'alert(1)', '')).toBeUndefined();
    expect(await blocked(`script-src ${made}`, 'alert(2)', '')).toBeDefined();
  });

  it('gives the page what only a browser can enforce', () => {
    expect(createPagePolicy(["script-src 'self'; style-src 'self' 'unsafe-inline'"]).forPage('n')).toEqual([
      "script-src-elem 'nonce-n' data: blob:; script-src-attr 'none'; style-src-elem 'unsafe-inline' data: blob:; style-src-attr 'unsafe-inline'; script-src data: blob:",
    ]);
    expect(createPagePolicy([]).forPage('n')).toEqual([]);
  });

  it('says what it leaves out', () => {
    expect(createPagePolicy(["default-src 'self'; report-uri /r"]).notEnforced).toEqual([
      'no reports are sent (report-uri)',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../engine/http/exchange.ts';
import type { RawHeaders } from '../../engine/port.ts';
import { toBytes, toText } from '../../lib/bytes.ts';
import { draftOf, draftProblems, emptyDraft, requestOf, wirePath, type Draft } from './draft.ts';

const sent = (draft: Partial<Draft>) => {
  const request = requestOf({ ...emptyDraft, headers: [], ...draft });
  return { ...request, body: toText(request.body ?? new Uint8Array()) };
};

function exchange(headers: RawHeaders, body: string | Uint8Array): Exchange {
  const bytes = typeof body === 'string' ? toBytes(body) : body;
  const request = { method: 'POST', path: '/pets', headers, body: bytes };
  return { id: 1, sender: 'preview', visitor: 'visitor 1', request, startedAt: 0, durationMs: 1 };
}

describe('a request written by hand', () => {
  it('carries its body with the type that goes with it', () => {
    expect(sent({ body: 'json', text: '{"a":1}' })).toMatchObject({
      headers: [['Content-Type', 'application/json']],
      body: '{"a":1}',
    });
    expect(sent({ body: 'form', fields: [{ name: 'a', value: 'x y' }, emptyRow] })).toMatchObject({
      headers: [['Content-Type', 'application/x-www-form-urlencoded']],
      body: 'a=x+y',
    });
    expect(sent({ body: 'none', text: 'kept, but not sent' })).toMatchObject({ headers: [], body: '' });
  });

  it('lets a header row win over that type', () => {
    const headers = [{ name: 'content-type', value: 'text/csv' }, emptyRow];
    expect(sent({ body: 'text', text: 'a,b', headers }).headers).toEqual([['content-type', 'text/csv']]);
  });

  it.each([
    ['/a/../b?x=%2e#top', '/a/../b?x=%2e'],
    ['about', '/about'],
    ['', '/'],
    ['http://localhost:3000/x', '/x'],
    ['/café menu', '/caf%C3%A9%20menu'],
  ])('asks for %s as %s', (typed, path) => {
    expect(wirePath(typed)).toBe(path);
  });

  it('says what HTTP cannot carry', () => {
    const problems = (draft: Partial<Draft>) => draftProblems({ ...emptyDraft, ...draft });
    expect(problems({})).toEqual([]);
    expect(problems({ headers: [{ name: 'X Note', value: '1' }] })[0]).toContain('“X Note”');
    expect(problems({ headers: [{ name: '', value: 'lost' }] })[0]).toContain('no name');
    expect(problems({ headers: [{ name: 'X', value: 'a\nb' }] })[0]).toContain('cannot carry');
    expect(problems({ path: 'https://example.com/' })[0]).toContain('own server');
    expect(problems({ body: 'file' })[0]).toContain('Choose the file');
  });
});

describe('a draft made from an exchange', () => {
  it.each<[string, RawHeaders, string | Uint8Array, Draft['body']]>([
    ['a form', [['Content-Type', 'application/x-www-form-urlencoded']], 'a=x+y&b=', 'form'],
    ['an odd form', [['Content-Type', 'application/x-www-form-urlencoded']], 'a=x%20y&b', 'text'],
    ['JSON', [['content-type', 'application/json; charset=utf-8']], '{"a":1}', 'json'],
    ['text', [], 'hello', 'text'],
    ['bytes', [['Content-Type', 'image/png']], new Uint8Array([0, 255]), 'file'],
    ['an upload', [['Content-Type', 'multipart/form-data; boundary=x']], '--x--', 'file'],
    ['nothing', [['X-A', '1']], '', 'none'],
  ])('sends %s again as it was', (_what, headers, body, kind) => {
    const before = exchange([['Host', 'localhost:3000'], ['Content-Length', '7'], ...headers], body);
    const draft = draftOf(before, false);
    const after = requestOf(draft);
    expect(draft.body).toBe(kind);
    expect(after.body).toEqual(before.request.body);
    const types = after.headers?.filter(([name]) => name.toLowerCase() === 'content-type');
    if (headers.length > 0 || kind === 'none') expect(after.headers).toEqual(headers);
    expect(types).toHaveLength(kind === 'none' ? 0 : 1);
  });

  it('leaves cookies to the jar where there is one, and writes them out where there is none', () => {
    const before = exchange([['Cookie', 'sid=1']], '');
    expect(draftOf(before, true)).toMatchObject({ headers: [], visitor: 'visitor 1' });
    expect(draftOf(before, false)).toMatchObject({ headers: [{ name: 'Cookie', value: 'sid=1' }] });
    expect(draftOf(before, false).visitor).toBeUndefined();
  });
});

const emptyRow = { name: '', value: '' };

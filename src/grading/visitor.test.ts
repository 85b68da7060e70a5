import { describe, expect, it } from 'vitest';
import { toText } from '../lib/bytes.ts';
import { createHttpClient } from '../engine/http/client.ts';
import type { EngineRequest } from '../engine/port.ts';
import type { FakeAnswer } from './testing/fake-engine.ts';
import { createVisitor } from './visitor.ts';

function visitorOf(answer: (request: EngineRequest) => FakeAnswer) {
  const seen: string[] = [];
  const client = createHttpClient({
    sender: 'check',
    visitor: 'visitor 1',
    nextId: () => 1,
    request: (request) => {
      const type = request.headers?.find(([name]) => name === 'Content-Type')?.[1].split(';')[0] ?? '-';
      seen.push(`${request.method} ${request.path} ${type} ${toText(request.body ?? new Uint8Array())}`);
      const { status = 200, headers = [['Content-Type', 'text/html']], body = '' } = answer(request);
      return Promise.resolve({ status, statusText: '', headers, body: new Blob([body]).stream() });
    },
  });
  return { seen, visitor: createVisitor(client, { origin: 'http://localhost:3000', requestMs: 1000 }) };
}

const FORM = `<form method="post" action="save?x=1">
  <input name="name" value="Rex"><input name="age" disabled value="3"><input type="submit" name="go" value="Go">
  <input type="checkbox" name="tags" value="a" checked><input type="checkbox" name="tags" value="b"><input type="checkbox" name="ok">
  <select name="kind"><option value="d">Dog<option value="c" selected>Cat</select><textarea name="note">hi</textarea>
</form>`;

describe('visitor', () => {
  it('sends what an untouched form would send', async () => {
    const { visitor, seen } = visitorOf(() => ({ body: FORM }));
    const page = await visitor.get('/pets/edit');
    await visitor.submit(page.html.find('form'));
    expect(seen[1]).toBe(
      'POST /pets/save?x=1 application/x-www-form-urlencoded name=Rex&go=Go&tags=a&kind=c&note=hi',
    );
  });

  it('types, ticks and chooses', async () => {
    const { visitor, seen } = visitorOf(() => ({ body: FORM }));
    const form = (await visitor.get('/')).html.find('form');
    await visitor.submit(form, { name: "O'Malley & Zoë", tags: ['a', 'b'], ok: true, note: 'a\nb' });
    const sent = new URLSearchParams(seen[1]?.split(' ').slice(3).join(' '));
    expect([...sent]).toEqual([
      ['name', "O'Malley & Zoë"],
      ['go', 'Go'],
      ['tags', 'a'],
      ['tags', 'b'],
      ['ok', 'on'],
      ['kind', 'c'],
      ['note', 'a\r\nb'],
    ]);
    await expect(visitor.submit(form, { colour: 'red' })).rejects.toMatchObject({
      name: 'CheckFailure',
      message: 'The form at / has no field with the name or the label “colour”.',
    });
  });

  it('fills in by label, ties fields to a form by id, and keeps their order', async () => {
    const { visitor, seen } = visitorOf(() => ({
      body: `<label for="m">Your message:</label>
        <form id="f" method="post"><input type="hidden" name="token" value="t">
          <textarea id="m" name="x1">\n two\nlines</textarea>
          <label>Dog <input type="radio" name="kind" value="d" checked></label>
          <label>Cat <input type="radio" name="kind" value="c"></label>
          <select name="size" aria-label="Size"><option>small<option value="xl">huge</select>
          <fieldset disabled><input name="no" value="1"></fieldset>
          <input aria-label="Nameless"><button name="do" value="draft">Save draft</button>
          <button name="do" value="send" formaction="/send">Send</button></form>
        <input form="f" name="late" value="l">`,
    }));
    const form = (await visitor.get('/')).html.find('form');
    await visitor.submit(form);
    expect(seen[1]?.split(' ').slice(3).join(' ')).toBe(
      'token=t&x1=+two%0D%0Alines&kind=d&size=small&do=draft&late=l',
    );
    await visitor.submit(
      form,
      { 'your message': 'Hi', kind: 'c', Size: 'huge' },
      { button: 'send', tamper: { token: null, kind: 'x', role: 'admin' } },
    );
    expect(seen[2]).toBe(
      'POST /send application/x-www-form-urlencoded x1=Hi&size=xl&do=send&late=l&kind=x&role=admin',
    );
    expect(form.fields.map(({ label, type }) => `${type}:${label}`).slice(1, 4)).toEqual([
      'textarea:Your message:',
      'radio:Dog',
      'radio:Cat',
    ]);
    await expect(visitor.submit(form, { Nameless: 'x' })).rejects.toThrow('without a name');
    await expect(visitor.submit(form, { kind: 'bird' })).rejects.toThrow('offers no choice “bird”');
    await expect(visitor.submit(form, { Size: 'tiny' })).rejects.toThrow('offers no choice “tiny”');
    await expect(visitor.submit(form, {}, { button: 'Delete' })).rejects.toThrow('has no button “Delete”');
  });

  it('knows a control by the words of the label around it, not by its own', async () => {
    const { visitor, seen } = visitorOf(() => ({
      body: `<form method="post"><label>Kind <select name="kind"><option>cat<option>dog</select></label>
        <label><textarea name="note">so far</textarea> Note</label></form>`,
    }));
    await visitor.submit((await visitor.get('/')).html.find('form'), { Kind: 'dog', Note: 'new' });
    expect(seen[1]).toContain('kind=dog&note=new');
  });

  it('uploads files in parts, and their names otherwise', async () => {
    const { visitor, seen } = visitorOf(({ path }) => ({
      body: `<form method="post" ${path === '/parts' ? 'enctype="multipart/form-data"' : ''}><input type="file" name="photo"></form>`,
    }));
    const photo = new File(['bytes'], 'Zoë.png', { type: 'image/png' });
    await visitor.submit((await visitor.get('/parts')).html.find('form'), { photo });
    expect(seen[1]).toMatch(/name="photo"; filename="Zoë.png"\r\nContent-Type: image\/png\r\n\r\nbytes\r\n/);
    await visitor.submit((await visitor.get('/parts')).html.find('form'));
    expect(seen[3]).toMatch(
      /name="photo"; filename=""\r\nContent-Type: application\/octet-stream\r\n\r\n\r\n/,
    );
    await visitor.submit((await visitor.get('/plain')).html.find('form'), { photo });
    expect(seen[5]).toBe('POST /plain application/x-www-form-urlencoded photo=Zo%C3%AB.png');
  });

  it('puts a GET form into the address, and a multipart form into parts', async () => {
    const { visitor, seen } = visitorOf(() => ({
      body: '<form action="/find?old=1"><input name=q></form><form method=post enctype="multipart/form-data"><input name=q></form>',
    }));
    const [find, send] = (await visitor.get('/')).html.findAll('form');
    await visitor.submit(find as NonNullable<typeof find>, { q: 'a b' });
    await visitor.submit(send as NonNullable<typeof send>, { q: 'Zoë' });
    expect(seen[1]).toBe('GET /find?q=a+b - ');
    expect(seen[2]).toMatch(/^POST \/ multipart\/form-data [^]*name="q"\r\n\r\nZoë\r\n/);
  });

  it('follows links and redirects on this server, and refuses others', async () => {
    const { visitor, seen } = visitorOf(({ path }) =>
      path === '/go'
        ? { status: 303, headers: [['Location', '/done']] }
        : { body: '<a href="b?x=1#top">b</a><a href="https://example.com/">c</a><a>d</a>' },
    );
    const [near, far, none] = (await visitor.get('/a/')).html.findAll('a');
    await visitor.follow(near as NonNullable<typeof near>);
    await visitor.follow(await visitor.get('/go'));
    expect(seen.map((line) => line.split(' ')[1])).toEqual(['/a/', '/a/b?x=1', '/go', '/done']);
    await expect(visitor.follow(far as NonNullable<typeof far>)).rejects.toThrow('not on this server');
    await expect(visitor.follow(none as NonNullable<typeof none>)).rejects.toThrow(
      'The a element has no href',
    );
  });

  it('says what a browser says, unless a check wants other fields', async () => {
    const sent: Record<string, string>[] = [];
    const { visitor } = visitorOf(({ headers = [] }) => {
      sent.push(Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])));
      return {};
    });
    await visitor.get('/');
    await visitor.post('/', { form: { a: '1' } });
    await visitor.post('/', { headers: { origin: 'https://elsewhere.example', 'User-Agent': 'curl/8' } });
    expect(sent[0]).toMatchObject({
      'user-agent': expect.stringContaining('Mozilla/5.0') as string,
      accept: expect.stringContaining('text/html') as string,
      'accept-language': 'en',
    });
    expect(sent.map(({ origin }) => origin)).toEqual([
      undefined,
      'http://localhost:3000',
      'https://elsewhere.example',
    ]);
    expect(sent[2]?.['user-agent']).toBe('curl/8');
  });

  it('sends JSON, text and fields of its own', async () => {
    const { visitor, seen } = visitorOf(() => ({}));
    await visitor.post('/', { json: { a: [1] } });
    await visitor.request('PUT', '/', { body: 'x', headers: { 'Content-Type': 'text/csv' } });
    await visitor.post('/', { form: { a: ['1', '2'] }, headers: { 'content-type': 'text/plain' } });
    expect(seen).toEqual(['POST / application/json {"a":[1]}', 'PUT / text/csv x', 'POST / - a=1&a=2']);
  });
});

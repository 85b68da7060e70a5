import { describe, expect as assert, it } from 'vitest';
import { CheckFailure } from '../check-failure.ts';
import { pageOf } from '../testing/page-of.ts';
import { expect } from './expect.ts';

function failure(run: () => void): CheckFailure {
  try {
    run();
  } catch (error) {
    if (error instanceof CheckFailure) return error;
    throw error;
  }
  throw new Error('The matcher passed.');
}

const json = (body: string) => pageOf(body, { headers: [['content-type', 'application/json']] });
const page = pageOf(
  '<h1>Our  <em>Pets</em></h1><ul><li>Zoë</li><li>O&#39;Malley</li></ul><script>hidden()</script>',
);

describe('matchers for responses', () => {
  it('pass on what is right, whatever the spelling', () => {
    expect(page).toHaveStatus(404, 200);
    expect(page).toHaveContentType('text/HTML');
    expect(page).toHaveHeader('CONTENT-TYPE', /utf-8/);
    expect(json('[{"b":1,"a":[null]}]')).toEqualJson([{ a: [null], b: 1 }]);
    expect(
      pageOf('', { status: 303, headers: [['Location', 'http://localhost:3000/done?x=1']] }),
    ).toRedirectTo('/done?x=1');
    expect(pageOf('', { status: 302, headers: [['Location', 'done']], path: '/a/b' })).toRedirectTo(
      '/a/done',
    );
    const cookie = pageOf('', { headers: [['Set-Cookie', 'sid=1; HttpOnly; SameSite=lax; Path=/']] });
    expect(cookie).toSetCookie('sid', {
      httpOnly: true,
      secure: false,
      sameSite: 'Lax',
      path: '/',
      value: /^\d$/,
    });
    expect(cookie).not.toSetCookie('sid', { secure: true });
  });

  it.each([
    [
      'status',
      () => expect(page).toHaveStatus(404),
      'GET /pets should answer 404, but it answered 200.',
      'status 404',
      'status 200',
    ],
    [
      'not status',
      () => expect(page).not.toHaveStatus(200),
      'GET /pets should not answer 200.',
      'not status 200',
      'status 200',
    ],
    [
      'missing header',
      () => expect(page).toHaveHeader('Allow'),
      'GET /pets answered without the header Allow.',
      'a header Allow',
      'no header Allow',
    ],
    [
      'no type',
      () => expect(pageOf('', { headers: [] })).toHaveContentType('text/html'),
      'GET /pets should be labelled as text/html, but it is labelled as nothing at all.',
      'Content-Type: text/html',
      'no Content-Type header',
    ],
    [
      'redirect',
      () => expect(page).toRedirectTo('/x'),
      'GET /pets should redirect to /x, but it answered 200.',
      'a redirect to /x',
      'status 200',
    ],
    [
      'no location',
      () => expect(pageOf('', { status: 303 })).toRedirectTo('/x'),
      'GET /pets should redirect to /x, but it redirects to no address: it has no Location header.',
      'a redirect to /x',
      'status 303 to no address',
    ],
    [
      'cookie',
      () => expect(page).toSetCookie('sid'),
      'GET /pets should set a cookie named sid.',
      'a cookie sid',
      'no Set-Cookie header',
    ],
    [
      'json',
      () => expect(json('[{"name":"Zoe"}]')).toEqualJson([{ name: 'Zoë' }]),
      'The JSON of GET /pets is not what it should be: the first difference is at [0].name.',
      '“Zoë” at [0].name',
      '“Zoe” at [0].name',
    ],
    [
      'json missing',
      () => expect(json('{}')).toEqualJson({ a: 1 }),
      'The JSON of GET /pets is not what it should be: the first difference is at a.',
      '1 at a',
      'nothing at a',
    ],
    [
      'json type',
      () => expect(page).toEqualJson([]),
      'GET /pets did not answer with JSON.',
      'JSON',
      'Content-Type: text/html',
    ],
    [
      'html type',
      () => expect(json('{}')).toHaveElement('h1'),
      'GET /pets did not answer with an HTML page.',
      'Content-Type: text/html',
      'Content-Type: application/json',
    ],
  ])('say what is wrong: %s', (_, run, message, expected, actual) => {
    assert(failure(run)).toMatchObject({ message, details: { expected, actual } });
  });

  it('compare the kinds of values with an example', () => {
    const pets = json(
      '[{"id":1,"name":"Rex","owner":{"tags":[]}},{"id":2,"name":"Zoë","owner":{"tags":["a"]}}]',
    );
    expect(pets).toHaveJsonShape([{ id: 0, name: '', owner: { tags: [''] } }]);
    expect(json('[]')).toHaveJsonShape([{ id: 0 }]);
    assert(failure(() => expect(pets).toHaveJsonShape([{ id: '' }])).message).toBe(
      'The JSON of GET /pets should have a text at [0].id, but it has 1 at [0].id.',
    );
    assert(failure(() => expect(pets).toHaveJsonShape([{ toString: '' }])).details).toMatchObject({
      expected: 'a text at [0].toString',
      actual: 'nothing at [0].toString',
    });
    assert(failure(() => expect(json('{}')).toHaveJsonShape([])).details.actual).toBe('{}');
  });

  it('tell whether an answer has changed', () => {
    const list = (items: string, token = 'a') =>
      pageOf(`<ul>${items}</ul><input type="hidden" name="csrf" value="${token}">`);
    const before = list('<li>Rex</li>');
    expect(list('<li> rex</li>', 'b')).toBeUnchangedSince(before);
    expect(list('<li>Rex</li><li>Bo</li>')).not.toBeUnchangedSince(before);
    expect(json('{"a":1,"b":2}')).toBeUnchangedSince(json('{ "b": 2, "a": 1 }'));
    assert(failure(() => expect(list('<li>Bo</li>')).toBeUnchangedSince(before)).message).toBe(
      'GET /pets should answer as it did before, but it changed from “Rex” to “Bo”.',
    );
    assert(failure(() => expect(json('{"n":2}')).toBeUnchangedSince(json('{"n":1}'))).details).toMatchObject({
      expected: '1 at n',
      actual: '2 at n',
    });
    assert(
      failure(() => expect(pageOf('', { status: 404 })).toBeUnchangedSince(before)).details,
    ).toMatchObject({
      expected: 'status 200',
      actual: 'status 404',
    });
    assert(failure(() => expect(before).not.toBeUnchangedSince(before)).message).toContain(
      'nothing has changed',
    );
  });

  it('compare JSON by own keys only, so that forged prototypes change nothing', () => {
    assert(failure(() => expect(json('{"__proto__":{"admin":true}}')).toEqualJson({})).message).toContain(
      'at __proto__',
    );
    assert(failure(() => expect(json('{}')).toEqualJson({ toString: 1 })).details.actual).toBe(
      'nothing at toString',
    );
  });
});

describe('matchers for HTML', () => {
  it('compare visible text without regard to space, case and markup', () => {
    expect(page).toShowText('our pets');
    expect(page.html.find('h1')).toHaveText('OUR PETS');
    expect(page).toShowText('Zoe\u0308');
    expect(page).not.toShowText('hidden');
    expect(page).not.toShowText('ZoëO');
    expect(page).toHaveElement('li', 2);
    expect(pageOf('<A HREF="/x">x</A>').html.find('a')).toHaveAttribute('href', '/x');
  });

  it('see what a browser shows, and nothing else', () => {
    const shown = pageOf(`<head><title>T</title><h1>Up\u00ADhere</h1></head><div hidden><h2>a</h2></div>
      <h3 style="color: red; display : none">b</h3><noscript><h4>c</h4></noscript><h5>\u200B</h5><p dir="rtl">\u200Fשלום</p>`);
    expect(shown.html.text).toEqualJson('Uphere שלום');
    assert(shown.html.findAll('h1, h2, h3, h4, h5').map(({ isVisible }) => isVisible)).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
  });

  it.each([
    ['text', () => expect(page).toShowText('Rex'), 'The page at /pets should show “Rex”, but it does not.'],
    [
      'whole text',
      () => expect(page.html.find('li')).toHaveText('Zo'),
      'The li element at /pets should read “Zo”, but it reads “Zoë”.',
    ],
    ['element', () => expect(page).toHaveElement('h2'), 'The page at /pets has no element that matches h2.'],
    [
      'count',
      () => expect(page).toHaveElement('li', 3),
      'The page at /pets has 2 elements that match li, but it should have 3.',
    ],
    [
      'attribute',
      () => expect(page.html.find('li')).toHaveAttribute('id'),
      'The li element at /pets should have the attribute id.',
    ],
    ['own words', () => expect(page, 'Where is Rex?').toShowText('Rex'), 'Where is Rex?'],
  ])('say what is wrong: %s', (_, run, message) => {
    assert(failure(run)).toMatchObject({ message, details: { page } });
  });

  it.each([
    ['a tag', '<b>Bo</b>', '<p><b>Bo</b></p>', '<p>&lt;b&gt;Bo&lt;/b&gt; and <b>Zoë</b></p>'],
    [
      'an image',
      '<img src=x onerror=alert(1)>',
      '<img src="x" onerror="alert(1)">',
      '<img src="cat.png"><p>&lt;img src=x onerror=alert(1)&gt;</p>',
    ],
    [
      'a way out of an attribute',
      '"><script>alert(1)</script>',
      '<input value=""><script>alert(1)</script>">',
      '<input value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"><script>mine()</script>',
    ],
    [
      'a handler',
      '" onmouseover="alert(1)',
      '<a title="" onmouseover="alert(1)">x</a>',
      '<a title="&quot; onmouseover=&quot;alert(1)">x</a>',
    ],
    [
      'an address',
      'javascript:alert(1)',
      '<a href=" java&#10;script:alert(1)">x</a>',
      '<a href="/javascript:alert(1)">javascript:alert(1)</a>',
    ],
  ])('tell a live payload from an inert one: %s', (_, payload, live, inert) => {
    expect(pageOf(inert)).toBeInert(payload);
    assert(failure(() => expect(pageOf(live)).toBeInert(payload)).message).toContain(
      'became part of the page itself',
    );
  });
});

describe('matchers for values', () => {
  it('never print undefined or [object Object]', () => {
    const printed = [
      failure(() => expect(undefined).toBe(2)),
      failure(() => expect({ a: undefined }).toBe(undefined)),
      failure(() => expect(Object.create(null)).toEqualJson([1])),
      failure(() => expect(() => 1).toBe(Symbol('x'))),
      failure(() => expect([{}]).toContain('x')),
      failure(() => expect(1).toBeGreaterThan(2)),
    ].flatMap(({ message, details }) => [message, details.expected ?? '', details.actual ?? '']);
    assert(printed.join('\n')).not.toMatch(/undefined|\[object/);
    assert(printed[0]).toBe('The check expected 2, but got nothing.');
  });
});

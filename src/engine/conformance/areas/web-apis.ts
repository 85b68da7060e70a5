// Conformance: what Node shares with browsers: fetch's classes, structuredClone, Intl and so on.
import type { Area } from '../case.ts';
import { program, script } from '../build-case.ts';

export const webApis: Area = {
  id: 'web-apis',
  title: 'Web APIs in Node: Headers, FormData, structuredClone, Intl',
  cases: [
    script(
      'Headers',
      program`
      const headers = new Headers([['B', '2'], ['a', '1']]);
      headers.append('A', 'x'); headers.append('set-cookie', 'c=1'); headers.append('set-cookie', 'd=2');
      console.log([...headers], headers.get('A'), headers.getSetCookie(), headers.has('c'));
      for (const bad of [['x y', '1'], ['a', 'b\nc']]) try { headers.set(...bad); } catch (error) { console.log(error.name); }
    `,
    ),
    script(
      'Response',
      program`
      const response = Response.json({ a: 1 }, { status: 201, headers: { 'X-A': 'b' } });
      console.log(response.status, response.ok, [...response.headers], await response.clone().json(), await response.text(), response.bodyUsed);
      console.log(Response.redirect('http://x/y', 303).headers.get('location'), Response.error().type, new Response(null, { status: 204 }).body);
      try { new Response('x', { status: 204 }); } catch (error) { console.log(error.name); }
    `,
    ),
    script(
      'Request',
      program`
      const request = new Request('http://localhost/x?y', { method: 'post', body: 'text', headers: { 'X-A': '1' } });
      console.log(request.method, request.url, request.headers.get('content-type'), await request.text(), new Request(request.url).method);
      try { new Request('/relative'); } catch (error) { console.log(error.name); }
      try { new Request('http://x', { method: 'GET', body: 'x' }); } catch (error) { console.log(error.name); }
    `,
    ),
    script(
      'Request and Response with cookies and host',
      program`
      const request = new Request('http://localhost/', { headers: { Cookie: 'a=1', Host: 'other.example' } });
      const response = new Response('', { headers: [['Set-Cookie', 'a=1'], ['Set-Cookie', 'b=2']] });
      console.log(request.headers.get('cookie'), request.headers.get('host'), response.headers.getSetCookie());
    `,
    ),
    script(
      'FormData',
      program`
      const form = new FormData();
      form.append('name', 'Zoë'); form.append('tag', 'a'); form.append('tag', 'b'); form.set('file', new Blob(['x']), 'a.txt');
      console.log([...form.keys()], form.getAll('tag'), form.get('file').name, form.get('none'));
      const response = new Response(form);
      console.log(response.headers.get('content-type').split(';')[0], (await response.formData()).get('name'));
      console.log((await new Response('a=1&b=x+y', { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }).formData()).get('b'));
    `,
    ),
    script(
      'structuredClone',
      program`
      const original = { date: new Date(0), map: new Map([[1, new Set(['a'])]]), re: /x/g, nested: { list: [1, undefined] }, error: new RangeError('r') };
      original.self = original;
      const copy = structuredClone(original);
      console.log(copy.date, copy.map, copy.re, copy.nested, copy.self === copy, copy.error.name);
      try { structuredClone({ f() {} }); } catch (error) { console.log(error.name, error.message, error.code); }
    `,
    ),
    script(
      'Intl and dates',
      program`
      const date = new Date('2030-03-03T10:20:30Z');
      console.log(date.toISOString(), date.toLocaleDateString('en-GB', { timeZone: 'UTC' }), new Intl.DateTimeFormat('de', { dateStyle: 'full', timeZone: 'Europe/Berlin' }).format(date));
      console.log(new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' }).format(1234.5), (1234567.8).toLocaleString('de'), new Intl.PluralRules('en').select(1), ['ä', 'z', 'a'].sort(new Intl.Collator('de').compare), new Intl.RelativeTimeFormat('en').format(-1, 'day'), new Intl.ListFormat('en').format(['a', 'b', 'c']));
    `,
    ),
    script(
      'the time zone is set by TZ',
      `const date = new Date('2030-07-01T12:00:00Z');\nconsole.log(date.getHours(), date.toString(), Intl.DateTimeFormat().resolvedOptions().timeZone, date.getTimezoneOffset());\n`,
      { env: { TZ: 'America/New_York' } },
    ),
    script(
      'globals that are there, and those that are not',
      program`
      console.log(['fetch', 'URL', 'crypto', 'WebSocket', 'EventSource', 'navigator', 'localStorage', 'window', 'document', 'self', 'global', 'Buffer', 'process', 'require', 'setImmediate', 'structuredClone', 'BroadcastChannel', 'MessageChannel', 'Worker', 'importScripts', 'postMessage', 'XMLHttpRequest', 'indexedDB', 'location', 'alert', 'WebAssembly', 'gc', 'performance', 'onmessage', 'close', 'name'].map((name) => name + ' ' + typeof globalThis[name]).join('\n'));
    `,
      { masks: [{ pattern: /\(node:<pid>\) [^]*localstorage[^]*$/, as: '<warning>' }] },
    ),
    script(
      'a WebSocket that cannot connect keeps the program until it is closed',
      program`
      const socket = new WebSocket('ws://localhost:4999/chat');
      console.log(socket.readyState, socket.url, socket instanceof WebSocket, socket.constructor === WebSocket, WebSocket.name, WebSocket.OPEN);
      socket.onopen = () => console.log('open');
      socket.onerror = (event) => console.log(event.type, typeof event.message);
      socket.onclose = (event) => console.log(event.type, event.code, event.wasClean, socket.readyState);
    `,
    ),
    script(
      'navigator',
      `console.log(navigator.userAgent.split('.')[0], typeof navigator.hardwareConcurrency, navigator.language, Object.prototype.toString.call(globalThis));\n`,
    ),
    script(
      'promises of today',
      program`
      const { promise, resolve } = Promise.withResolvers();
      resolve('with');
      console.log(await promise, await Promise.allSettled([1, Promise.reject(new Error('x'))]), await Promise.race([new Promise(() => {}), 'fast']), await Promise.try(() => 5), await Promise.any([Promise.reject(1), 2]));
    `,
    ),
    script(
      'the language of today',
      program`
      console.log([1, 2, 3].at(-1), [3, 1, 2].toSorted(), Object.groupBy(['a', 'bb'], (s) => s.length), 'a-b-a'.replaceAll('a', 'x'), [1, [2, [3]]].flat(Infinity), new Set([1, 2]).union(new Set([3])), [1, 2, 3].findLast((n) => n < 3), Array.fromAsync !== undefined, 'x'.isWellFormed(), Iterator.from([1, 2]).map((n) => n * 2).toArray(), /(?<year>\d{4})/v.exec('in 2030').groups.year, Object.hasOwn({ a: 1 }, 'a'), RegExp.escape('a.b'), Math.sumPrecise === undefined);
    `,
    ),
    script(
      'functions print as they are written',
      program`
      const wait = async (list) => { for (const one of list) await one; };
      function Pet(name) { while (name.length > 5) name = name.slice(1); return { name }; }
      class Kennel { open() { return new Promise((resolve) => setTimeout(resolve, 1)); } }
      console.log(String(wait), '' + Pet, Kennel.prototype.open.toString(), (() => 1).toString());
      console.log(String(Kennel), parseInt.toString());
    `,
    ),
    script(
      'eval and Function',
      `console.log(eval('1 + 1'), new Function('a', 'return a * 2')(4), (0, eval)('typeof module'));\n`,
    ),
    script(
      'dates without a time zone',
      `console.log(new Date(2030, 0, 1).toISOString(), Date.UTC(2030, 0, 1), Date.parse('2030-01-01T00:00'), String(new Date(NaN)), JSON.stringify({ d: new Date(0) }));\n`,
      { env: { TZ: 'UTC' } },
    ),
    script(
      'changing built-in prototypes stays harmless',
      `Array.prototype.last = function () { return this[this.length - 1]; };\nObject.prototype.extra = 1;\nString.prototype.shout = function () { return this + '!'; };\nimport('node:http').then((http) => http.createServer((_, r) => r.end()).listen(3000, function () { console.log([1, 2].last(), 'a'.shout(), { a: 1 }); this.close(); }));\n`,
    ),
  ],
};

// How web classes print is held against real Node: the same programs, the same output.
import { describe } from 'vitest';
import { sameAsNode } from '../testing/same-as-node.ts';

describe('printing', () => {
  sameAsNode({
    'URLs and their parameters': `
      console.log(new URL('http://u:p@a.b:81/c?d=e#f'), { deep: new URL('http://a/') });
      console.log(new URLSearchParams('a=1&a=2'), new URLSearchParams());`,
    'headers, forms, files, signals': `
      console.log(new Headers({ 'Content-Type': 'text/html', b: '1' }), new Headers());
      const form = new FormData(); form.append('a', '1'); form.append('a', '2'); form.append('b', 'x');
      console.log(form, new Blob(['x']), new AbortController().signal);`,
    'iterators, which stay usable': `
      const map = new Map([['a', 1], ['b', 2]]); const keys = map.keys();
      keys.next(); console.log(keys, [...keys], map.entries(), map.values(), new Set([1]).values(), new Map().keys());`,
    'errors of URL': `
      for (const make of [() => new URL('nope'), () => new URL('/x', 'nope'), () => new URL()])
        try { make(); } catch (error) { console.log(error.name, error.code, error.message, error.input, error.base); }
      console.log(URL.parse('nope'), URL.parse('http://a') instanceof URL, URL.canParse('nope'));`,
    'a Response made from another': `
      const made = new Response('text', new Response(null, { status: 301, statusText: 'Moved', headers: { Location: '/' } }));
      console.log(made.status, made.statusText, made.headers.get('location'));`,
  });
});

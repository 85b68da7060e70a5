// Conformance: `node:path`, `node:url`, `node:querystring` and the web's URL.
import type { Area } from '../case.ts';
import { program, script } from '../build-case.ts';

export const pathUrl: Area = {
  id: 'path-url',
  title: 'node:path, node:url, URL, node:querystring',
  cases: [
    script(
      'join and normalize',
      program`
      import path from 'node:path';
      console.log(path.join('a', '..', '/b', './c/'), path.join(), path.join('a', ''), path.normalize('/a//b/../c/.'));
    `,
    ),
    script(
      'resolve and relative',
      program`
      import path from 'node:path';
      console.log(path.resolve('a', 'b'), path.resolve('/x', '../y'), path.resolve(), path.relative('/a/b/c', '/a/d'), path.relative('/a', '/a'));
    `,
    ),
    script(
      'basename, dirname, extname',
      program`
      import path from 'node:path';
      console.log(path.basename('/a/b.txt'), path.basename('/a/b.txt', '.txt'), path.basename('/a/'), path.dirname('/a/b/c'), path.dirname('a'));
      console.log(['a.b.c', '.env', 'a.', 'a', 'x/.y/z'].map((name) => path.extname(name)));
    `,
    ),
    script(
      'parse and format',
      program`
      import path from 'node:path';
      console.log(path.parse('/home/ada/notes.txt'), path.format({ dir: '/a', name: 'b', ext: 'c' }), path.isAbsolute('/a'), path.isAbsolute('a'));
    `,
    ),
    script(
      'separators, posix, win32, matchesGlob',
      program`
      import path, { posix, win32 } from 'node:path';
      console.log(path.sep, path.delimiter, path.posix === path, posix === path.posix, win32.join('a', 'b'), win32.basename('C:\\x\\y.txt'));
      console.log(path.matchesGlob('/a/b.ts', '/a/*.ts'));
    `,
    ),
    script(
      'path refuses what is no text',
      program`
      import path from 'node:path';
      for (const action of [() => path.join('a', 1), () => path.basename(undefined), () => path.resolve({}), () => path.parse(null)])
        try { action(); } catch (error) { console.log(error.name, error.code, error.message); }
    `,
    ),
    script(
      'URL parts',
      program`
      const url = new URL('https://ada:pw@shelter.example:8080/a/../b%20c?x=1&y=2&x=3#frag');
      console.log(url.href, url.pathname, url.searchParams.getAll('x'), url.host, url.origin, url.username, url.hash);
      console.log(url);
      console.log(url.searchParams);
    `,
    ),
    script(
      'URL setters and relative addresses',
      program`
      const url = new URL('../c?d', 'http://h/a/b/');
      url.searchParams.append('e', 'f g&h');
      url.hash = 'top';
      url.port = '80';
      console.log(String(url), JSON.stringify({ url }), URL.canParse('nope'), URL.parse('nope'), new URL('//x/y', 'https://z').href);
    `,
    ),
    script(
      'a bad URL',
      program`
      try { new URL('nope'); } catch (error) { console.log(error.name, error.code, error.message, error.input); }
      try { new URL('/x', 'nope'); } catch (error) { console.log(error.code, error.base); }
      try { new URL(); } catch (error) { console.log(error.name, error.code, error.message); }
    `,
    ),
    script('an uncaught bad URL', `const base = 'nowhere';\nnew URL('/pets', base);\n`),
    script(
      'URLSearchParams',
      program`
      const params = new URLSearchParams('a=1&b=x+y&c=%C3%A9&a=2');
      params.sort();
      params.delete('a', '1');
      console.log(params.toString(), [...params], params.has('b', 'x y'), params.size, Object.fromEntries(params));
      console.log(new URLSearchParams({ q: "O'Malley & Söhne" }).toString(), new URLSearchParams([['k', 'v']]).get('none'));
    `,
    ),
    script(
      'fileURLToPath and pathToFileURL',
      program`
      import { fileURLToPath, pathToFileURL } from 'node:url';
      console.log(fileURLToPath('file:///a/b%20c.txt'), pathToFileURL('/a/b c#d.txt').href);
      console.log(fileURLToPath(import.meta.url) === import.meta.filename, fileURLToPath(new URL('.', import.meta.url)));
      try { fileURLToPath('http://x/y'); } catch (error) { console.log(error.code, error.message); }
    `,
    ),
    script(
      'the old url.parse',
      program`
      import url from 'node:url';
      const parsed = url.parse('/pets?kind=cat&age=2', true);
      console.log(parsed.pathname, { ...parsed.query }, parsed.search, parsed.host);
      console.log(url.parse('http://user@host:81/p?q#h').href, url.format({ protocol: 'http', host: 'a.b', pathname: '/c', query: { d: 1 } }), url.resolve('/one/two', 'three'));
    `,
      { masks: [{ pattern: /\(node:<pid>\) \[DEP0169\][^]*$/, as: '<deprecation>' }] },
    ),
    script(
      'urlToHttpOptions and domainToASCII',
      program`
      import { domainToASCII, domainToUnicode, urlToHttpOptions } from 'node:url';
      console.log({ ...urlToHttpOptions(new URL('https://a:b@ex.com/x?y')) }, domainToASCII('español.com'), domainToUnicode('xn--espaol-zwa.com'));
    `,
    ),
    script(
      'querystring',
      program`
      import querystring from 'node:querystring';
      console.log({ ...querystring.parse('a=1&b=x+y&a=2&c') }, querystring.stringify({ a: [1, 2], b: 'é &', c: true, d: null }));
      console.log(querystring.escape('a b&c'), querystring.unescape('a%20b'), querystring.stringify({ a: 1, b: 2 }, ';', ':'));
    `,
    ),
    script(
      'URLPattern and encodeURIComponent',
      program`
      const pattern = new URLPattern({ pathname: '/pets/:id' });
      console.log(pattern.test('http://x/pets/7'), pattern.exec('http://x/pets/7').pathname.groups.id);
      console.log(encodeURIComponent("é/ '&"), decodeURIComponent('%C3%A9'), encodeURI('/a b?c=é'));
      try { decodeURIComponent('%'); } catch (error) { console.log(error.name, error.message); }
    `,
    ),
  ],
};

// Url, querystring and path are held against real Node: the same programs, the same output.
import { describe } from 'vitest';
import { printing, sameAsNode } from '../testing/same-as-node.ts';

describe('url, querystring and path', () => {
  const urls = [
    'http://user:pass@Host.com:8080/p/a/t/h?query=string#hash',
    '/path?a=1&b=2#h',
    '//host/path',
    'mailto:a@b.c',
    'javascript:alert(1)',
    'http://x.com',
    '?q',
    '#h',
    'a b',
    'http://a.com?x=1',
    'file:///etc/hosts',
    'http://[::1]:80/x',
    'x:y',
    '',
  ];
  sameAsNode({
    'url.parse': printing(
      urls.flatMap((text) => [
        `JSON.stringify(url.parse(${JSON.stringify(text)}))`,
        `JSON.stringify(url.parse(${JSON.stringify(text)}, true).query)`,
      ]),
      `const url = require('url');`,
    ),
    'url.format and resolve': printing(
      [
        'url.format({ protocol: "http", host: "a.com", pathname: "x", query: { a: 1, b: [2, 3] } })',
        'url.format({ pathname: "/x", search: "y" })',
        'url.format(new URL("http://u:p@a.com/x?y#z"), { auth: false, fragment: false })',
        'url.resolve("/one/two/three", "four")',
        'url.resolve("http://a.com/b", "/c")',
        'url.resolve("http://a.com/b/c", "../d?x")',
        'url.fileURLToPath("file:///a%20b/c.txt")',
        'url.fileURLToPath("http://a")',
        'url.pathToFileURL("/a b/#c?.txt").href',
        'url.fileURLToPath("file:///a%2fb")',
        'url.urlToHttpOptions(new URL("http://u:p@a.com:81/x?y")).path',
        'url.domainToASCII("ex\\u00e4mple.com")',
        'url.URL === URL',
        'url.parse(5)',
        'url.format({ protocol: "https:", slashes: true, hostname: "h", port: 1 })',
      ],
      `const url = require('url');`,
    ),
    querystring: printing(
      [
        'q.parse("a=1&b=2&a=3&c&=d&e=%20+x")',
        'q.parse("a:1;b:2", ";", ":")',
        'q.parse("a=%zz")',
        'q.stringify({ a: [1, 2], b: "x y", c: "", d: null, e: true, f: 5n, g: NaN, h: {} })',
        'q.escape("a b&c\'()*!")',
        'q.unescape("%41%zz")',
        'q.stringify("x")',
        'q.parse("")',
        'q.parse("a=1&b=2", null, null, { maxKeys: 1 })',
        'q.stringify({ a: 1 }, ";", ":")',
      ],
      `const q = require('querystring');`,
    ),
    path: printing(
      [
        'p.join("a", "..", "/b", "./c")',
        'p.resolve("/a", "b", "../c")',
        'p.normalize("/a/./b//../c/")',
        'p.dirname("/a/b.txt")',
        'p.basename("/a/b.txt", ".txt")',
        'p.extname("a.b.c")',
        'p.parse("/home/x.tar.gz")',
        'p.format({ dir: "/a", name: "b", ext: ".c" })',
        'p.isAbsolute("a")',
        'p.relative("/a/b/c", "/a/d")',
        'p.sep + p.delimiter',
        'p.posix === p',
        'p.join(5)',
        'p.extname(".x")',
        'p.basename("/")',
        'p.toNamespacedPath("/a")',
        'p.matchesGlob("/a/b.ts", "/a/*.ts")',
        'p.resolve("x").endsWith("/app/x")',
      ],
      `const p = require('path');`,
    ),
  });
});

// Places and words as V8 has them. Each line is what Firefox or Safari said of the code, and what Node 24 says of it.
import { describe, expect, it } from 'vitest';
import { parseSource } from '../../../source/parse.ts';
import { v8Place } from './v8-places.ts';
import { v8Words } from './v8-words.ts';

/** The code, the browser's message and column, and V8's. */
type Row = [code: string, message: string, column: number, words: string, v8Column: number];

const rows: Row[] = [
  ['function f() { const a = nope; }', 'nope is not defined', 26, 'nope is not defined', 26],
  ['function f() { const a = nope; }', "Can't find variable: nope", 30, 'nope is not defined', 26],
  ['function f() { if (nope) { } }', 'nope is not defined', 20, 'nope is not defined', 16],
  ['function f() { if (nope) { } }', "Can't find variable: nope", 24, 'nope is not defined', 16],
  ['function f() { for (const a of nope) { } }', 'nope is not defined', 32, 'nope is not defined', 32],
  ['function f() { for (const a of nope) { } }', "Can't find variable: nope", 36, 'nope is not defined', 32],
  ['const f = () => nope;', 'nope is not defined', 17, 'nope is not defined', 17],
  ['const f = () => nope;', "Can't find variable: nope", 21, 'nope is not defined', 17],
  ['function f() { const q = { a: 1, b: nope }; }', 'nope is not defined', 34, 'nope is not defined', 37],
  [
    'function f() { const q = { a: 1, b: nope }; }',
    "Can't find variable: nope",
    41,
    'nope is not defined',
    37,
  ],
  ['function f() { const [a, b = nope] = []; }', 'nope is not defined', 22, 'nope is not defined', 30],
  ['function f() { const [a, b = nope] = []; }', "Can't find variable: nope", 34, 'nope is not defined', 30],
  ['function f() { let x = 1; x = nope; }', 'nope is not defined', 27, 'nope is not defined', 27],
  ['function f() { let x = 1; x = nope; }', "Can't find variable: nope", 35, 'nope is not defined', 27],
  ['function f() { new Nope(); }', 'Nope is not defined', 16, 'Nope is not defined', 16],
  ['function f() { new Nope(); }', "Can't find variable: Nope", 24, 'Nope is not defined', 16],
  [
    'function f() { const f = () => { throw nope; }; f(); }',
    'nope is not defined',
    34,
    'nope is not defined',
    34,
  ],
  [
    'function f() { const f = () => { throw nope; }; f(); }',
    "Can't find variable: nope",
    44,
    'nope is not defined',
    34,
  ],
  ['function f() { while (nope) { } }', 'nope is not defined', 23, 'nope is not defined', 23],
  ['function f() { while (nope) { } }', "Can't find variable: nope", 27, 'nope is not defined', 23],
  ['async function f() { await nope; }', 'nope is not defined', 22, 'nope is not defined', 22],
  ['async function f() { await nope; }', "Can't find variable: nope", 32, 'nope is not defined', 22],
  [
    'function f() { console.log(x); let x = 1; }',
    "can't access lexical declaration 'x' before initialization",
    28,
    "Cannot access 'x' before initialization",
    28,
  ],
  [
    'function f() { const c = 1; c += 2; }',
    "invalid assignment to const 'c'",
    29,
    'Assignment to constant variable.',
    31,
  ],
  [
    'function f() { const c = 1; c++; }',
    "invalid assignment to const 'c'",
    29,
    'Assignment to constant variable.',
    30,
  ],
  [
    'function f() { const o = {}; const { a } = o.b; }',
    'o.b is undefined',
    44,
    "Cannot destructure property 'a' of 'o.b' as it is undefined.",
    38,
  ],
  [
    'function f() { const o = {}; const { a, b } = o.x.y; }',
    `can't access property "y", o.x is undefined`,
    47,
    "Cannot read properties of undefined (reading 'y')",
    51,
  ],
  [
    'function f() { const o = {}; const { a, b } = o.x.y; }',
    "undefined is not an object (evaluating 'o.x.y')",
    50,
    "Cannot read properties of undefined (reading 'y')",
    51,
  ],
  [
    'function f() { let n = null; n.a = 1; }',
    `can't access property "a", n is null`,
    30,
    "Cannot set properties of null (setting 'a')",
    34,
  ],
  [
    'function f() { let n = null; n.a = 1; }',
    "null is not an object (evaluating 'n.a = 1')",
    31,
    "Cannot set properties of null (setting 'a')",
    34,
  ],
  [
    "function f() { const o = {}; o['a'].b; }",
    "undefined is not an object (evaluating 'o['a'].b')",
    36,
    "Cannot read properties of undefined (reading 'b')",
    37,
  ],
  [
    'function f() { const o = {}; o.f?.(1); o.f(1); }',
    'o.f is not a function',
    42,
    'o.f is not a function',
    42,
  ],
  [
    'function f() { const o = {}; o.f?.(1); o.f(1); }',
    "o.f is not a function. (In 'o.f(1)', 'o.f' is undefined)",
    43,
    'o.f is not a function',
    42,
  ],
  [
    'function f() { const o = null; o?.x; o.x(); }',
    `can't access property "x", o is null`,
    38,
    "Cannot read properties of null (reading 'x')",
    40,
  ],
  [
    'function f() { const o = null; o?.x; o.x(); }',
    "null is not an object (evaluating 'o.x')",
    39,
    "Cannot read properties of null (reading 'x')",
    40,
  ],
  [
    'function f() { const n = {}; n.a.b(); }',
    `can't access property "b", n.a is undefined`,
    30,
    "Cannot read properties of undefined (reading 'b')",
    34,
  ],
  [
    'function f() { const n = {}; n.a.b(); }',
    "undefined is not an object (evaluating 'n.a.b')",
    33,
    "Cannot read properties of undefined (reading 'b')",
    34,
  ],
  [
    'function f() { const n = {}; n.list.map((x) => x); }',
    `can't access property "map", n.list is undefined`,
    30,
    "Cannot read properties of undefined (reading 'map')",
    37,
  ],
  [
    'function f() { const n = {}; n.list.map((x) => x); }',
    "undefined is not an object (evaluating 'n.list.map')",
    36,
    "Cannot read properties of undefined (reading 'map')",
    37,
  ],
  [
    'function f() { const n = {}; return `a ${n.user.name}`; }',
    `can't access property "name", n.user is undefined`,
    42,
    "Cannot read properties of undefined (reading 'name')",
    49,
  ],
  [
    'function f() { const n = {}; return `a ${n.user.name}`; }',
    "undefined is not an object (evaluating 'n.user.name')",
    48,
    "Cannot read properties of undefined (reading 'name')",
    49,
  ],
];

function fileOf(source: string) {
  return { source, program: parseSource('a.ts', source).program };
}

describe('errors of the language in V8’s way', () => {
  it.each(rows)('%s: %s', (code, message, column, words, v8Column) => {
    const file = fileOf(code);
    expect(v8Words(message, file, column - 1)).toBe(words);
    expect(v8Place(file, column - 1, message) + 1).toBe(v8Column);
  });

  it('takes the name of a method or a function for the place of a call, and `new` for that of a construction', () => {
    const code = 'a.b(); f(); new C(); g!.h();';
    const places = ['a.b', 'f', 'new C', 'g!.h'].map((callee) => code.indexOf(callee) + callee.length);
    expect(places.map((offset) => v8Place(fileOf(code), offset))).toEqual([2, 7, 12, code.indexOf('h()')]);
  });

  it('leaves what it does not know', () => {
    const file = fileOf('for (const a of list.items) {}');
    // The value of `list` or that of `list.items`: the words are the same.
    const message = "undefined is not an object (evaluating 'list.items')";
    expect(v8Words(message, file, 20)).toBe(message);
    expect(v8Words('Something else')).toBe('Something else');
  });

  it('never shows the engine’s own calls', () => {
    expect(v8Words("app.get is not a function. (In 'app.get(() => {;__roundtrip.n})', 'app.get' is 5)")).toBe(
      'app.get is not a function',
    );
    expect(v8Words("Something (evaluating '__roundtrip.wait(1,x)')")).toBe('Something');
    expect(v8Words("a().b is not a function. (In 'a().b()', 'a().b' is undefined)")).toBe(
      'a(...).b is not a function',
    );
  });
});

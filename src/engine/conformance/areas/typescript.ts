// Conformance: TypeScript as Node runs it: types are erased, what is more than types is refused.
import type { Area } from '../case.ts';
import { get, program, script, server } from '../build-case.ts';

/** A program of one TypeScript file. */
const ts = (id: string, code: string, files?: Record<string, string>) =>
  script(id, code, { entry: 'main.ts', files });

export const typescript: Area = {
  id: 'typescript',
  title: 'TypeScript: erased types, refused syntax',
  cases: [
    ts(
      'annotations',
      program`
      const name: string = 'Ada';
      let age: number | undefined;
      function greet(this: void, who: string, times?: number, ...rest: string[]): string { return who.repeat(times ?? 1) + rest.length; }
      const pair: [a: string, b?: number] = [name];
      console.log(greet(name, 2), age, pair);
    `,
    ),
    ts(
      'interfaces, aliases, generics',
      program`
      interface Pet<T extends string = string> { readonly name: T; kind?: 'cat' | 'dog'; [key: string]: unknown }
      type Named = Pick<Pet, 'name'> & { age: number };
      const first = <T,>(list: readonly T[]): T | undefined => list[0];
      function map<T, U>(list: T[], f: (item: T) => U): U[] { return list.map<U>(f); }
      console.log(first<Named>([{ name: 'Ada', age: 3 }]), map([1, 2], (n): string => String(n)), new Map<string, Pet>().size);
    `,
    ),
    ts(
      'as, satisfies, !, const assertions',
      program`
      const x = JSON.parse('{"a":1}') as { a: number };
      const routes = { home: '/' } satisfies Record<string, string>;
      const list = ['a', 'b'] as const;
      console.log(x!.a, routes.home, list, (x as unknown as any).b?.c);
    `,
    ),
    ts(
      'assertions in angle brackets are refused',
      `const x = JSON.parse('5');\nconsole.log(<number>x + 1);\n`,
    ),
    ts(
      'classes',
      program`
      abstract class Animal { abstract sound(): string; protected readonly legs: number = 4; static #count = 0; declare extra: string; constructor() { Animal.#count++; } static get count(): number { return Animal.#count; } }
      class Cat extends Animal implements Iterable<string> {
        private name!: string; public age?: number; override sound(): string { return 'meow' + this.legs; }
        *[Symbol.iterator](): Iterator<string> { yield 'a'; }
      }
      const cat = new Cat();
      console.log(cat.sound(), Animal.count, Object.keys(cat), [...cat]);
    `,
    ),
    ts(
      'type imports and exports',
      `import type { Pet } from './pets.ts';\nimport { type Kind, pets } from './pets.ts';\nexport type { Pet };\nconst all: Pet[] = pets;\nconst kind: Kind = 'cat';\nconsole.log(all, kind);\n`,
      {
        'pets.ts': `export interface Pet { name: string }\nexport type Kind = 'cat' | 'dog';\nexport const pets: Pet[] = [{ name: 'Ada' }];\n`,
      },
    ),
    ts(
      'a type imported without the word type',
      `import { Pet, pets } from './pets.ts';\nconst all: Pet[] = pets;\nconsole.log(all);\n`,
      { 'pets.ts': `export interface Pet { name: string }\nexport const pets: Pet[] = [];\n` },
    ),
    ts('an import without the extension', `import { pets } from './pets';\nconsole.log(pets);\n`, {
      'pets.ts': `export const pets = [];\n`,
    }),
    ts('an import of .js where the file is .ts', `import { pets } from './pets.js';\nconsole.log(pets);\n`, {
      'pets.ts': `export const pets = [];\n`,
    }),
    ts('enum is refused', `enum Kind {\n  Cat,\n  Dog,\n}\nconsole.log(Kind.Cat);\n`),
    ts('const enum is refused', `const a = 1;\nconst enum Kind { Cat }\n`),
    ts(
      'namespace with values is refused',
      `namespace Pets {\n  export const count = 1;\n}\nconsole.log(Pets.count);\n`,
    ),
    ts(
      'namespace of types is erased',
      `namespace Pets {\n  export type Name = string;\n}\ndeclare module 'x' { const a: number }\ndeclare global { var y: string }\ndeclare const z: Pets.Name;\ndeclare function f(): void;\nconsole.log(typeof z, typeof f);\nexport {};\n`,
    ),
    ts(
      'parameter properties are refused',
      `class Pet {\n  constructor(public name: string) {}\n}\nconsole.log(new Pet('Ada'));\n`,
    ),
    ts('import = and export = are refused', `import fs = require('node:fs');\nconsole.log(fs);\n`),
    ts('decorators', `function log(value: unknown, context: unknown) {}\nclass A {\n  @log method() {}\n}\n`),
    ts('a declare enum is erased', `declare enum Kind { Cat }\nconsole.log('fine');\n`),
    ts(
      'lines and columns stay',
      `interface Pet {\n  name: string;\n}\n\nfunction find<T extends Pet>(list: T[], name: string): T {\n  const found: T | undefined = list.find((one: T) => one.name === name);\n  if (!found) throw new Error(\`No pet \${name as string}\`);\n  return found;\n}\n\nfind<Pet>([], 'Ada');\n`,
    ),
    ts('a syntax error', `const pets: string[] = ['Ada',;\nconsole.log(pets);\n`),
    ts('a missing bracket', `console.log('one', 'two';\nconsole.log('three');\n`),
    ts('a misspelt keyword', `cosnt pets: string[] = ['Ada'];\nconsole.log(pets);\n`),
    ts('a missing comma', `const pet = {\n  name: 'Ada'\n  age: 3,\n};\nconsole.log(pet);\n`),
    ts('a name declared twice', `const pet: number = 1;\nconst pet = 2;\n`),
    ts('an error in a type', `type Pet = { name: string;;\nconsole.log(1);\n`),
    ts(
      'hazards of automatic semicolons',
      `const a = 1\n;(function () { console.log('iife', a) })()\nlet b = a as number\n[b] = [5]\ninterface Y {}\n\`text\`.length\nconsole.log(b)\nconst f = (x: number): x is 5 => x === 5\nconst g = async <T,>(x: T): Promise<T> => x\nconsole.log(f(5), await g(2))\n`,
    ),
    ts(
      'overloads, accessors, index signatures',
      program`
      function f(x: string): string;
      function f(x: number): number;
      function f(x: any) { return x; }
      class Box<in out T> { [key: string]: any; get v(): number { return 1; } set v(x: number) {} accessorLike?(): void; constructor(readonly2: T); constructor(x: any) { this.x = x; } }
      console.log(f(1), f('a'), new Box<string>('q').v);
    `,
    ),
    ts(
      'unique types',
      program`
      type Flags<T> = { -readonly [K in keyof T]+?: T[K] extends infer U ? U : never };
      let x: Flags<{ readonly a: 1 }>, y: \`a\${string}\`, z: typeof import('node:fs'), w: (new () => object) | (abstract new () => object), v: asserts;
      type asserts = keyof typeof globalThis;
      function check(value: unknown): asserts value is string {}
      for (const k of [1, 2] as number[]) console.log(k);
      try { null!.x; } catch (error: unknown) { console.log((error as Error).message); }
      label: for (let i: number = 0; i < 1; i++) { continue label; }
    `,
    ),
    ts(
      'using and modern syntax',
      program`
      class Handle { [Symbol.dispose](): void { console.log('disposed'); } }
      { using handle: Handle = new Handle(); console.log('in use', handle instanceof Handle); }
      const value: number | null = null;
      let a: number | null = value; a ??= 5;
      console.log(a, [3, 1].toSorted(), Object.groupBy([1, 2], (n: number) => (n % 2 ? 'odd' : 'even')).odd, 1_000n ** 2n);
    `,
    ),
    script('.mts and .cts', `import { a } from './a.mts';\nimport b from './b.cts';\nconsole.log(a, b);\n`, {
      entry: 'main.mts',
      files: {
        'a.mts': 'export const a: number = 1;\n',
        'b.cts': 'const b: string = "b";\nmodule.exports = b;\n',
      },
    }),
    script('types in a .js file are a syntax error', `const name: string = 'Ada';\n`),
    script('JSX is not known', `const page = <h1>Hi</h1>;\n`, { entry: 'main.tsx' }),
    server(
      'a typed server',
      program`
      import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
      interface Pet { name: string; age?: number }
      const pets: Pet[] = [{ name: 'Zoë' }];
      const server: Server = createServer((request: IncomingMessage, response: ServerResponse): void => {
        response.end(JSON.stringify(pets satisfies Pet[]));
      });
      server.listen(Number(process.env.PORT!));
    `,
      [get('/')],
      { entry: 'src/server.ts' },
    ),
  ],
};

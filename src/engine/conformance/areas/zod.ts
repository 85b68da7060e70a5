// Conformance: Zod schemas and their messages.
import type { Area } from '../case.ts';
import { post, program, script, server } from '../build-case.ts';

export const zodArea: Area = {
  id: 'zod',
  title: 'Zod: parsing, messages, types',
  cases: [
    script(
      'safeParse of an object',
      program`
      import { z } from 'zod';
      const pet = z.object({ name: z.string().min(1), age: z.number().int().positive(), kind: z.enum(['cat', 'dog']).default('cat') });
      console.log(pet.safeParse({ name: 'Ada', age: 3, extra: true }));
      console.log(JSON.stringify(pet.safeParse({ name: '', age: -1.5, kind: 'bird' }).error.issues, null, 1));
    `,
    ),
    script(
      'flattenError, treeifyError, prettifyError',
      program`
      import { z } from 'zod';
      const { error } = z.object({ a: z.string(), b: z.object({ c: z.email() }) }).safeParse({ b: { c: 'x' } });
      console.log(z.flattenError(error), z.treeifyError(error));
      console.log(z.prettifyError(error));
    `,
    ),
    script(
      'coerce, transform, refine, pipe',
      program`
      import { z } from 'zod';
      console.log(z.coerce.number().parse('42'), z.string().trim().transform((s) => s.length).parse(' abc '));
      console.log(z.string().refine((s) => s.startsWith('a'), 'must begin with a').safeParse('b').error.issues[0].message);
      console.log(z.string().pipe(z.coerce.date()).parse('2030-03-03').toISOString());
    `,
    ),
    script(
      'parse throws a ZodError',
      program`
      import { z, ZodError } from 'zod';
      try { z.string().parse(1); } catch (error) { console.log(error instanceof ZodError, error.name, error.message); }
    `,
    ),
    script(
      'an uncaught ZodError',
      `import { z } from 'zod';\nz.object({ name: z.string() }).parse({ name: 7 });\n`,
    ),
    script(
      'unions, discriminated unions, records, tuples',
      program`
      import { z } from 'zod';
      const shape = z.discriminatedUnion('t', [z.object({ t: z.literal('a'), n: z.number() }), z.object({ t: z.literal('b') })]);
      console.log(shape.parse({ t: 'b' }), shape.safeParse({ t: 'c' }).error.issues[0].message);
      console.log(z.record(z.string(), z.number()).parse({ x: 1 }), z.tuple([z.string(), z.number()]).parse(['a', 1]));
      console.log(z.union([z.string(), z.number()]).safeParse(true).success, z.nullable(z.string()).parse(null), z.array(z.string()).safeParse('no').error.issues[0].message);
    `,
    ),
    script(
      'formats',
      program`
      import { z } from 'zod';
      const formats = { email: z.email(), url: z.url(), uuid: z.uuid(), date: z.iso.date(), datetime: z.iso.datetime(), ip: z.ipv4() };
      for (const [name, schema] of Object.entries(formats)) console.log(name, schema.safeParse('2030-03-03').success, schema.safeParse('nonsense').error.issues[0].message);
    `,
    ),
    script(
      'in TypeScript',
      program`
      import { z, type ZodType } from 'zod';
      const Pet = z.object({ name: z.string() });
      type Pet = z.infer<typeof Pet>;
      const parse = <T>(schema: ZodType<T>, value: unknown): T => schema.parse(value);
      const pet: Pet = parse(Pet, { name: 'Ada' });
      console.log(pet);
    `,
      { entry: 'main.ts' },
    ),
    server(
      'form errors on Hono',
      program`
      import { serve } from '@hono/node-server';
      import { Hono } from 'hono';
      import { z } from 'zod';
      const form = z.object({ name: z.string().trim().min(1, 'Give a name'), age: z.coerce.number().int().min(0) });
      const app = new Hono();
      app.post('/', async (c) => {
        const result = form.safeParse(await c.req.parseBody());
        return result.success ? c.json(result.data, 201) : c.json(z.flattenError(result.error).fieldErrors, 422);
      });
      serve({ fetch: app.fetch, port: 3000 });
    `,
      [
        post('/', 'application/x-www-form-urlencoded', 'name=Zo%C3%AB&age=3'),
        post('/', 'application/x-www-form-urlencoded', 'name=+&age=old'),
      ],
    ),
  ],
};

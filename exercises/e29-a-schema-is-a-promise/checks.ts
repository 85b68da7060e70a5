import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { HtmlElement } from '../../src/grading/html/element.ts';
import type { Page } from '../../src/grading/page.ts';
import type { Visitor } from '../../src/grading/visitor.ts';
import { show } from '../../src/grading/show.ts';
import { formWith, land, nameOf } from '../_forms/form-finder.ts';

const LABELS = ['Name', 'Age', 'Kind'] as const;

/** What is typed into the three fields; null leaves a field out. */
type Typed = Record<(typeof LABELS)[number], string | null>;

interface Shelter {
  me: Visitor;
  form: HtmlElement;
  kinds: string[];
  /** How many animals there are, as far as we know. */
  count: number;
}

/** A program that takes in kinds that nobody has thought of. */
async function open(context: CheckContext): Promise<Shelter> {
  const { start, visitor, random, expect } = context;
  const kinds = random.shuffle(['hedgehog', 'parrot', `${random.word()}fish`, 'goose']);
  await start({
    files: { 'data/kinds.ts': `export const kinds = ${JSON.stringify(kinds)} as const;\n` },
  });
  const me = visitor();
  const page = await me.get('/', { redirect: 'follow' });
  expect(page, `The form is at /, and GET / answered ${page.status} instead of 200.`).toHaveStatus(200);
  return { me, form: formWith(page, LABELS, context), kinds, count: 0 };
}

/** Sends the form as somebody would who does not need a browser: with any value, or without a field. */
function send(
  { me, form }: Shelter,
  typed: Typed,
  more: Readonly<Record<string, string>> = {},
): Promise<Page> {
  const named = LABELS.map((label) => [nameOf(form, label), typed[label]] as const);
  return me.submit(form, {}, { tamper: { ...Object.fromEntries(named), ...more } });
}

async function storedIn({ me }: Shelter, { expect, fail }: CheckContext): Promise<Record<string, unknown>[]> {
  const page = await me.get('/api/animals');
  expect(
    page,
    `GET /api/animals shows what is stored, and answered ${page.status} instead of 200. Leave that route as it was.`,
  ).toHaveStatus(200);
  const list = page.json;
  if (!Array.isArray(list)) {
    return fail('GET /api/animals should answer with the list of animals.', {
      page,
      expected: 'a list',
      actual: show(list),
    });
  }
  return list as Record<string, unknown>[];
}

/** In the words of a message: `name “Bo”, age “3”, kind “cat”`. */
function inWords(typed: Typed): string {
  return LABELS.map((label) => {
    const value = typed[label];
    return value === null
      ? `no ${label.toLowerCase()} at all`
      : `${label.toLowerCase()} ${value === '' ? 'left empty' : `“${value}”`}`;
  }).join(', ');
}

/** Sends a good form and gives back what is stored for it. */
async function accepted(
  shelter: Shelter,
  typed: Typed,
  context: CheckContext,
  more: Readonly<Record<string, string>> = {},
): Promise<Record<string, unknown>> {
  const before = await storedIn(shelter, context);
  const answer = await send(shelter, typed, more);
  const page = await land(shelter.me, answer);
  context
    .expect(
      page,
      `A good form was sent, with ${inWords(typed)}, and the answer should be 200 or 201, but it is ${page.status}.`,
    )
    .toHaveStatus(200, 201);
  const after = await storedIn(shelter, context);
  const old = before.map((each) => JSON.stringify(each));
  const animal = after.find((each) => {
    const place = old.indexOf(JSON.stringify(each));
    return place === -1 || (old.splice(place, 1), false);
  });
  if (!animal || after.length !== before.length + 1) {
    return context.fail(
      `A good form was sent, with ${inWords(typed)}. After it one animal more should be stored, and there are ${after.length} instead of ${before.length + 1}.`,
      { page: answer, expected: `${before.length + 1} animals`, actual: `${after.length} animals` },
    );
  }
  shelter.count = after.length;
  return animal;
}

/** Sends a bad form: it has to be refused, and nothing may be stored. */
async function refused(shelter: Shelter, typed: Typed, reason: string, context: CheckContext): Promise<void> {
  const before = shelter.count;
  const answer = await send(shelter, typed);
  const after = await storedIn(shelter, context);
  const details = { page: answer, expected: 'status 422 or 400', actual: `status ${answer.status}` };
  const sent = `The request had ${inWords(typed)}`;
  if (answer.status >= 500) {
    context.fail(
      `${sent}. It should be refused with 422 or 400, but it broke your program: ${answer.status}. schema.parse throws an error; safeParse gives you a result to look at.`,
      // With a field missing, the line that broke says most. Otherwise it is parse, whose message is a page of JSON.
      Object.values(typed).includes(null)
        ? details
        : { expected: details.expected, actual: details.actual, aboutHead: true },
    );
  }
  if (after.length > before) {
    const got = after.at(-1);
    context.fail(
      `${sent}. ${reason} Your server ${answer.status < 400 ? 'accepted it and stored' : `answered ${answer.status}, but it stored`} ${show(got)}.`,
      { ...details, actual: `status ${answer.status}, and ${show(got)} is stored` },
    );
  }
  if (answer.status < 400) {
    context.fail(
      `${sent}. ${reason} Nothing was stored, which is right, but the answer is ${answer.status}: a program reads that as a success. Answer with 422 or 400.`,
      details,
    );
  }
  if (answer.status === 404 || answer.status === 405) {
    context.fail(
      `${sent}. The answer ${answer.status} says that the address or the method is wrong. Both are right, the data is not: answer with 422 or 400.`,
      details,
    );
  }
}

export default defineChecks(({ check }) => {
  check(
    'accept',
    {
      title: 'A good form is accepted, and stored with a number as age',
      why: 'What is stored should be what the type promises. A form sends text, so somebody has to make a number of it.',
      hints: [
        'Follow the age from the form to /api/animals. Who makes a number of the text?',
        'A bakery: z.object({ bread: z.string(), count: z.coerce.number() }). What its safeParse gives back has a number in count.',
        'const result = animalSchema.____(await c.req.parseBody()); and later animals.push(result.data);',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const shelter = await open(context);
      const { random, fail } = context;
      const names = [random.name(), random.name(), `${random.word()} the Great`];
      const ages = ['0', '30', String(random.integer(1, 29))];
      for (const [index, name] of names.entries()) {
        const kind = shelter.kinds[index] ?? 'goose';
        const age = ages[index] ?? '3';
        const animal = await accepted(shelter, { Name: name, Age: age, Kind: kind }, context);
        const page = await shelter.me.get('/api/animals');
        const details = {
          page,
          expected: show({ name, age: Number(age), kind }),
          actual: show(animal),
        };
        if (animal['age'] === age) {
          fail(
            `The age is stored as the text “${age}”. The type says number, and a form sends text: let the schema turn it into one, and store what the schema gives back, result.data, instead of the body.`,
            details,
          );
        }
        for (const [key, value] of [
          ['name', name],
          ['age', Number(age)],
          ['kind', kind],
        ] as const) {
          if (animal[key] === value) continue;
          fail(
            `A good form was sent, with ${inWords({ Name: name, Age: age, Kind: kind })}, and the animal that is stored has ${animal[key] === undefined ? `no ${key}` : `the ${key} ${show(animal[key])}`}.`,
            details,
          );
        }
        const home = await shelter.me.get('/', { redirect: 'follow' });
        context
          .expect(home, `${name} was accepted, and the page at / does not show the name.`)
          .toShowText(name);
      }
    },
  );

  check(
    'name',
    {
      title: 'The name has 1 to 40 characters, without spaces around it',
      why: 'A name of spaces is no name, and a name of a million letters is an attack.',
      requires: ['accept'],
      hints: [
        'Look at name in your schema. In which order are its rules applied?',
        'z.string().trim().min(2).max(5) first cuts the spaces off, and then counts what is left.',
        'name: z.string().____().min(1).max(____),',
        { reveal: 'src/animal.ts' },
      ],
    },
    async (context) => {
      const shelter = await open(context);
      const { random, fail } = context;
      const [kind = 'goose'] = shelter.kinds;
      const bad = (name: string, reason: string) =>
        refused(shelter, { Name: name, Age: '4', Kind: kind }, reason, context);
      await bad('', 'An animal without a name cannot be called in for supper.');
      await bad('   ', 'Spaces alone are no name: cut them off before you count.');
      await bad(' \t\r\n ', 'Spaces alone are no name: cut them off before you count.');
      await bad('x'.repeat(41), 'The name has 41 characters, and 40 are allowed.');
      await bad(random.word().repeat(500), 'The name is far longer than 40 characters.');
      const name = `${random.word()} `.repeat(12).slice(0, 39).trim().padEnd(40, 'o');
      for (const typed of [name, `  ${name}  `, 'Q']) {
        const animal = await accepted(shelter, { Name: typed, Age: '4', Kind: kind }, context);
        if (animal['name'] === typed.trim()) continue;
        fail(
          `“${typed}” was sent as the name, and ${show(animal['name'])} is stored. Only the spaces around the name are to be cut off.`,
          { expected: show(typed.trim()), actual: show(animal['name']) },
        );
      }
    },
  );

  check(
    'age',
    {
      title: 'The age is a whole number from 0 to 30',
      why: 'JavaScript makes a number of almost anything. An empty text becomes 0, and nobody notices.',
      requires: ['accept'],
      hints: [
        'What does z.coerce.number() make of an empty text? Try it with console.log.',
        'z.string().min(1).pipe(z.coerce.number()) looks at the text first, and makes a number only of what is there.',
        'age: z.string().trim().____(1).pipe(z.coerce.number().int().min(0).max(30)),',
        { reveal: 'src/animal.ts' },
      ],
    },
    async (context) => {
      const shelter = await open(context);
      const { random } = context;
      const [kind = 'goose'] = shelter.kinds;
      for (const [age, reason] of [
        [
          '',
          'An empty age became 0: the number of an empty text is 0. Refuse the empty text before you make a number of it.',
        ],
        [
          '  ',
          'An empty age became 0: the number of a text of spaces is 0. Refuse it before you make a number of it.',
        ],
        ['3.5', '3.5 is no whole number.'],
        ['abc', '“abc” is no number.'],
        ['-1', 'Nobody is −1 years old.'],
        ['31', 'The oldest that is allowed is 30.'],
        [String(random.integer(200, 900)), 'The oldest that is allowed is 30.'],
        ['4 years', '“4 years” is no number. parseInt would take the 4 and drop the rest.'],
        ['Infinity', 'Infinity is no age.'],
        ['true', '“true” is no number.'],
      ] as const) {
        await refused(shelter, { Name: random.word(), Age: age, Kind: kind }, reason, context);
      }
    },
  );

  check(
    'kind',
    {
      title: 'The kind is one of those in data/kinds.ts',
      why: 'A select offers choices to people with a browser. Whoever sends the request by hand may write anything.',
      requires: ['accept'],
      hints: [
        'Which rule of your schema knows the list in data/kinds.ts?',
        'z.enum(["small", "large"]) takes these two texts and no other. It takes a list from elsewhere as well.',
        'kind: z.enum(____),',
        { reveal: 'src/animal.ts' },
      ],
    },
    async (context) => {
      const shelter = await open(context);
      const { random } = context;
      for (const [kind, reason] of [
        [
          'dragon',
          'The shelter takes in no dragons. The select does not offer them, but a request needs no select.',
        ],
        [`${random.word()}saurus`, 'That is no kind from data/kinds.ts.'],
        ['', 'Somebody chose no kind.'],
        ['constructor', '“constructor” is no kind from data/kinds.ts.'],
        ['cat', 'data/kinds.ts has other kinds today, and no cat: ask the file, not your memory.'],
        [shelter.kinds.join(','), 'That is not one kind.'],
      ] as const) {
        await refused(shelter, { Name: random.word(), Age: '4', Kind: kind }, reason, context);
      }
    },
  );

  check(
    'missing',
    {
      title: 'A request that lacks a field is refused',
      why: 'A field that is not sent is undefined. Programs that expect a text break on it.',
      requires: ['accept'],
      hints: [
        'What does your program do when body.name is undefined?',
        'In a schema every field has to be there, unless you say .optional(). parse throws an error then; safeParse tells.',
        'if (!result.____) return render(c, "refused.njk", { issues: result.error.issues }, 422);',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const shelter = await open(context);
      const { random } = context;
      const [kind = 'goose'] = shelter.kinds;
      const whole: Typed = { Name: random.word(), Age: '4', Kind: kind };
      for (const label of LABELS) {
        await refused(shelter, { ...whole, [label]: null }, 'A field was missing.', context);
      }
      await refused(shelter, { Name: null, Age: null, Kind: null }, 'All fields were missing.', context);
    },
  );

  check(
    'extra',
    {
      title: 'What the form did not ask for is not stored',
      why: 'Who stores whatever comes lets strangers write into fields that no form has, such as admin. It is called mass assignment.',
      requires: ['accept'],
      hints: [
        'Which object do you push: the body, or what the schema made of it?',
        'z.object keeps the keys that it names, and drops the others: result.data has nothing else in it.',
        'animals.push(result.____);',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const shelter = await open(context);
      const { random, fail } = context;
      const [kind = 'goose'] = shelter.kinds;
      const secret = `${random.word()}${random.integer(100, 999)}`;
      const typed: Typed = { Name: random.word(), Age: '7', Kind: kind };
      const before = await storedIn(shelter, context);
      const answer = await send(shelter, typed, { admin: '1', approved: secret });
      // Both ways are right: to drop what was not asked for, and to refuse the whole.
      const after = await storedIn(shelter, context);
      const text = JSON.stringify(after);
      if (text.includes('"admin"') || text.includes(secret)) {
        fail(
          `The request had admin=1 in it, which no form of yours asks for, and it is stored now: ${show(after.at(-1))}. Store what the schema gives back, not the body.`,
          { page: answer, expected: 'name, age and kind alone', actual: show(after.at(-1)) },
        );
      }
      if (answer.status >= 500 || (answer.status < 400 && after.length !== before.length + 1)) {
        fail(
          `The request had a good animal and admin=1 in it. It should be stored without admin, or refused with 4xx, but the answer is ${answer.status} and ${after.length - before.length} animals were added.`,
          { page: answer, expected: 'the animal without admin', actual: `status ${answer.status}` },
        );
      }
    },
  );
});

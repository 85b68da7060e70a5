import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { HtmlElement } from '../../src/grading/html/element.ts';
import type { FormField } from '../../src/grading/html/form-fields.ts';
import type { Page } from '../../src/grading/page.ts';
import type { Visitor } from '../../src/grading/visitor.ts';
import { show } from '../../src/grading/show.ts';
import { excerpt, fieldLabelled, fold, formWith, land } from '../_forms/form-finder.ts';

interface Cafe {
  sizes: string[];
  days: string[];
  helps: string[];
}

/** A sign-up, as it is stored and as it is filled in. */
interface Repair {
  name: string;
  story: string;
  size: string;
  day: string;
  helps: string[];
  news: boolean;
}

interface Counter {
  me: Visitor;
  page: Page;
  form: HtmlElement;
  cafe: Cafe;
}

type Entries = Record<string, string | readonly string[] | null>;

/** A program with other things to choose, and its empty form. One help’s name stands inside another’s. */
async function open(context: CheckContext): Promise<Counter> {
  const { start, visitor, random, expect } = context;
  const cafe: Cafe = {
    sizes: random.shuffle(['tiny', 'huge', `${random.word()}-sized`]),
    days: random.shuffle(['Monday', 'Tuesday', `${random.word()}day`, 'New Year & after']),
    helps: random.shuffle(['saw', 'chainsaw', 'glue', `${random.word()} tape`, `O'Malley's drill`]),
  };
  await start({
    files: {
      'data/cafe.ts': Object.entries(cafe)
        .map(([name, list]) => `export const ${name} = ${JSON.stringify(list)} as const;\n`)
        .join(''),
    },
  });
  const me = visitor();
  const page = await me.get('/', { redirect: 'follow' });
  expect(page, `The form is at /, and GET / answered ${page.status} instead of 200.`).toHaveStatus(200);
  return { me, page, form: formWith(page, ['Name'], context), cafe };
}

function newRepair({ cafe }: Counter, { random }: CheckContext, changes: Partial<Repair> = {}): Repair {
  return {
    name: random.name(),
    story: `The ${random.word()} fell.\nNow it hums, “${random.word()}”\n  and limps & leaks.`,
    size: random.pick(cafe.sizes),
    day: random.pick(cafe.days.slice(1)),
    helps: cafe.helps.filter((help) => help === 'glue' || help === 'chainsaw'),
    news: true,
    ...changes,
  };
}

/** The button or box of this kind with this label. */
function choice(form: HtmlElement, type: 'radio' | 'checkbox', label: string): FormField | undefined {
  return form.fields.find((field) => field.type === type && fold(field.label) === fold(label));
}

/** What a browser sends for this sign-up. Needs a form whose fields have been looked at. */
function entriesOf(form: HtmlElement, repair: Repair): Entries {
  const entries: Record<string, string[]> = {};
  const add = (field: FormField | undefined, value: string) => {
    if (field) entries[field.name] = [...(entries[field.name] ?? []), value];
  };
  add(fieldLabelled(form, 'Name'), repair.name);
  add(fieldLabelled(form, 'What happened'), repair.story);
  const size = choice(form, 'radio', repair.size);
  add(size, size?.value ?? repair.size);
  const day = fieldLabelled(form, 'Day');
  add(day, day?.options.find(({ value, text }) => [value, text].includes(repair.day))?.value ?? repair.day);
  for (const help of repair.helps) {
    const box = choice(form, 'checkbox', help);
    add(box, box?.value ?? help);
  }
  const news = choice(form, 'checkbox', 'Send me news');
  if (repair.news) add(news, news?.value ?? 'on');
  return entries;
}

/** The names of all that one can tick or choose, so that nothing is sent which was not wanted. */
function nothingTicked(form: HtmlElement): Entries {
  return Object.fromEntries(
    form.fields.filter(({ type }) => type === 'radio' || type === 'checkbox').map(({ name }) => [name, null]),
  );
}

/** Hidden companions of a box, as some frameworks write them, are sent along. */
function companions(form: HtmlElement, entries: Entries): Entries {
  const hidden = form.fields.filter(({ type, name }) => type === 'hidden' && name !== '');
  const all: Record<string, string[]> = {};
  for (const { name, value } of hidden) all[name] = [...(all[name] ?? []), value];
  return Object.fromEntries(
    Object.keys({ ...all, ...entries }).map((name) => {
      const own = entries[name];
      const list = [...(all[name] ?? []), ...(own === null || own === undefined ? [] : [own].flat())];
      return [name, list.length === 0 ? null : list];
    }),
  );
}

function send({ me, form }: Counter, repair: Repair, more: Entries = {}): Promise<Page> {
  const entries = { ...nothingTicked(form), ...entriesOf(form, repair) };
  return me.submit(form, {}, { tamper: { ...companions(form, entries), ...more } });
}

async function stored({ me }: Counter, { expect, fail }: CheckContext): Promise<Record<string, unknown>[]> {
  const page = await me.get('/api/repairs');
  expect(
    page,
    `GET /api/repairs shows what is stored, and answered ${page.status} instead of 200. Leave that route as it was.`,
  ).toHaveStatus(200);
  if (Array.isArray(page.json)) return page.json as Record<string, unknown>[];
  return fail('GET /api/repairs should answer with the list of repairs.', {
    page,
    expected: 'a list',
    actual: show(page.json),
  });
}

const lines = (value: unknown) => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : value);

/** Sends a good form and gives back what is stored for it. */
async function accepted(
  counter: Counter,
  repair: Repair,
  context: CheckContext,
): Promise<Record<string, unknown>> {
  const before = await stored(counter, context);
  const answer = await send(counter, repair);
  const page = await land(counter.me, answer);
  const what = `A good form was sent, with ${repair.helps.length === 0 ? 'no help' : repair.helps.join(' and ')} ticked, and news ${repair.news ? 'too' : 'not'}.`;
  context
    .expect(page, `${what} The answer should be 200 or 201, but it is ${page.status}.`)
    .toHaveStatus(200, 201);
  const after = await stored(counter, context);
  if (after.length !== before.length + 1) {
    context.fail(`${what} After it one repair more should be stored.`, {
      page: answer,
      expected: `${before.length + 1} repairs`,
      actual: `${after.length} repairs`,
    });
  }
  return (
    after.find(({ name, story }) => name === repair.name && lines(story) === lines(repair.story)) ??
    after.at(-1) ??
    {}
  );
}

async function refused(
  counter: Counter,
  answer: Page,
  what: string,
  before: number,
  context: CheckContext,
): Promise<void> {
  const after = await stored(counter, context);
  if (after.length > before) {
    context.fail(`${what} It should be refused with 422 or 400, and it is stored: ${show(after.at(-1))}.`, {
      page: answer,
      expected: 'status 422 or 400, and nothing stored',
      actual: `status ${answer.status}, and ${show(after.at(-1))}`,
    });
  }
  context
    .expect(answer, `${what} It should be refused with 422 or 400, but the answer is ${answer.status}.`)
    .toHaveStatus(422, 400);
}

export default defineChecks(({ check }) => {
  check(
    'fields',
    {
      title: 'The form has a field of each kind, with what data/cafe.ts offers',
      why: 'Each kind of field answers another kind of question: write, choose one, choose any, yes or no.',
      hints: [
        'Which of the five fields are there already? Take them one by one.',
        'A bakery: {% for bread in breads %}<label><input type="radio" name="bread" value="{{ bread }}" /> {{ bread }}</label>{% endfor %}. Buttons with the same name belong together.',
        '<label><input type="____" name="helps" value="{{ help }}" /> {{ help }}</label>',
        { reveal: 'views/sign-up.njk' },
      ],
    },
    async (context) => {
      const { page, form, cafe } = await open(context);
      const { fail } = context;
      const seen = form.fields.map(({ label, type }) => `${label || 'no label'} (${type})`).join(', ');
      const need = (field: FormField | undefined, type: string, what: string, advice: string): FormField => {
        if (field?.type === type && field.name !== '') return field;
        const details = { page, expected: what, actual: seen, aboutHead: field === undefined };
        if (field && field.name === '') {
          return fail(`${what} has no name, so a browser sends nothing for it.`, details);
        }
        return fail(
          field
            ? `${what} is of the type ${field.type}. ${advice}`
            : `The form has no field for it: ${what}. ${advice}`,
          details,
        );
      };
      need(
        fieldLabelled(form, 'What happened'),
        'textarea',
        'The textarea “What happened”',
        'Write <textarea name="…"></textarea>, with a label.',
      );
      const radios = cafe.sizes.map((size) =>
        need(
          choice(form, 'radio', size),
          'radio',
          `The radio button “${size}”`,
          'Make one for each of sizes, inside a label with its word.',
        ),
      );
      if (new Set(radios.map(({ name }) => name)).size > 1) {
        fail(
          'The radio buttons have different names, so one can choose all of them at once. Give them all the same name.',
          {
            page,
            expected: 'one name',
            actual: radios.map(({ name }) => name).join(', '),
          },
        );
      }
      if (new Set(radios.map(({ value }) => value)).size < radios.length) {
        fail(
          'The radio buttons all send the same value, so nobody knows which one was chosen. Give each a value of its own.',
          {
            page,
            expected: 'a value for each',
            actual: radios.map(({ value }) => value).join(', '),
          },
        );
      }
      const day = need(
        fieldLabelled(form, 'Day'),
        'select',
        'The select “Day”',
        'Write <select name="…"> with an option for each of days.',
      );
      for (const each of cafe.days) {
        if (day.options.some(({ text, value }) => fold(text) === fold(each) || value === each)) continue;
        fail(
          `The select “Day” does not offer “${each}”, which is one of days in data/cafe.ts. Loop over days.`,
          {
            page,
            expected: cafe.days.join(', '),
            actual: day.options.map(({ text }) => text).join(', '),
          },
        );
      }
      const boxes = cafe.helps.map((help) =>
        need(
          choice(form, 'checkbox', help),
          'checkbox',
          `The checkbox “${help}”`,
          'Make one for each of helps, inside a label with its word.',
        ),
      );
      if (new Set(boxes.map(({ name, value }) => `${name}=${value}`)).size < boxes.length) {
        fail(
          'Two checkboxes send the same name and value, so nobody knows which one was ticked. Give each a value of its own.',
          {
            page,
            expected: 'a value for each',
            actual: boxes.map(({ name, value }) => `${name}=${value}`).join(', '),
          },
        );
      }
      need(
        choice(form, 'checkbox', 'Send me news'),
        'checkbox',
        'The checkbox “Send me news”',
        'Write <label><input type="checkbox" name="…" /> Send me news</label>.',
      );
    },
  );

  check(
    'stored',
    {
      title: 'A good form is stored, each field as what it is',
      why: 'A text for what was written, one of the offered words for a choice, true or false for a box.',
      requires: ['fields'],
      hints: [
        'Which of the five fields does the schema in src/repair.ts name? What it does not name is dropped.',
        'A bakery: z.object({ bread: z.enum(breads), sliced: z.literal("on").optional().transform((value) => value === "on") }).',
        'size: z.enum(____), and the same for day',
        { reveal: 'src/repair.ts' },
      ],
    },
    async (context) => {
      const counter = await open(context);
      for (const changes of [{}, { size: counter.cafe.sizes[2] ?? '' }]) {
        const repair = newRepair(counter, context, changes);
        const result = await accepted(counter, repair, context);
        const page = await counter.me.get('/api/repairs');
        for (const key of ['name', 'story', 'size', 'day'] as const) {
          if (lines(result[key]) === lines(repair[key])) continue;
          context.fail(
            result[key] === undefined
              ? `A good form was sent, and what is stored has no ${key}. Name it in the schema.`
              : `A good form was sent with the ${key} “${repair[key]}”, and ${show(result[key])} is stored.`,
            { page, expected: `${key}: ${show(repair[key])}`, actual: `${key}: ${show(result[key])}` },
          );
        }
        if (typeof repair.story === 'string' && !String(result['story']).includes('\n')) {
          context.fail('The story had three lines, and what is stored has one. Keep the line breaks.', {
            page,
            expected: show(repair.story),
            actual: show(result['story']),
          });
        }
      }
    },
  );

  check(
    'news',
    {
      title: 'A box with a tick is true, one without is false',
      why: 'A box without a tick sends nothing at all. What is not there has to become false, and never true.',
      requires: ['stored'],
      hints: [
        'Look in Requests at what a browser sends with and without the tick.',
        'With a tick the box sends on. Boolean("off") and Boolean("false") are true, because any text that is not empty is.',
        '.optional().transform((value) => value ____ "on")',
        { reveal: 'src/repair.ts' },
      ],
    },
    async (context) => {
      const counter = await open(context);
      for (const news of context.random.shuffle([true, false])) {
        const result = await accepted(counter, newRepair(counter, context, { news }), context);
        if (result['news'] === news) continue;
        const page = await counter.me.get('/api/repairs');
        const details = { page, expected: `news: ${news}`, actual: `news: ${show(result['news'])}` };
        context.fail(
          typeof result['news'] !== 'boolean'
            ? `The box “Send me news” was ${news ? 'ticked' : 'left without a tick'}, and ${show(result['news'])} is stored. Make true or false of it.`
            : news
              ? 'The box “Send me news” was ticked, and false is stored: somebody who wants news gets none.'
              : 'The box “Send me news” was left without a tick, and true is stored: somebody gets mail that they did not want.',
          details,
        );
      }
    },
  );

  check(
    'ticks',
    {
      title: 'All ticks are kept, as a list: several, one or none',
      why: 'A name that comes twice is two values. Who reads one of them has lost the other without a trace.',
      requires: ['stored'],
      hints: [
        'Print what parseBody gives when two boxes are ticked.',
        'c.req.parseBody({ all: true }) gives a list when a name comes more than once, and still a text when it comes once. [value].flat() makes a list of both.',
        'const body = await c.req.parseBody({ ____: true });',
        { reveal: 'src/repair.ts' },
      ],
    },
    async (context) => {
      const counter = await open(context);
      const { helps } = counter.cafe;
      for (const ticked of [helps.slice(1, 3), [helps[0] ?? ''], helps, [], ['saw']]) {
        const result = await accepted(counter, newRepair(counter, context, { helps: ticked }), context);
        const actual = result['helps'];
        const page = await counter.me.get('/api/repairs');
        const details = { page, expected: show(ticked), actual: show(actual) };
        const what =
          ticked.length === 0
            ? 'No box was ticked'
            : `${ticked.join(', ')} ${ticked.length === 1 ? 'was' : 'were'} ticked`;
        if (!Array.isArray(actual)) {
          context.fail(
            ticked.length > 1
              ? `${what}, and ${show(actual)} is stored: parseBody keeps the last value of a name. Use parseBody({ all: true }).`
              : `${what}, and ${show(actual)} is stored. Make a list of it, as of several: ${show(ticked)}.`,
            details,
          );
        }
        const got = (actual as unknown[]).map(String).sort();
        if (JSON.stringify(got) === JSON.stringify([...ticked].sort())) continue;
        context.fail(
          got.length === 1 && ticked.length > 1
            ? `${what}, and only ${got[0]} is stored: parseBody keeps the last value of a name. Use parseBody({ all: true }).`
            : `${what}, and ${show(actual)} is stored.`,
          details,
        );
      }
    },
  );

  check(
    'offered',
    {
      title: 'What is not offered, or empty, is refused',
      why: 'Buttons, boxes and lists offer choices to people with a browser. A request may hold any text.',
      requires: ['stored'],
      hints: [
        'Which of your fields would take a word that data/cafe.ts does not have?',
        'z.enum(breads) takes what the list has. z.array(z.enum(breads)) asks the same of each item.',
        'helps: z.preprocess(listOf, z.array(z.____(helps))),',
        { reveal: 'src/repair.ts' },
      ],
    },
    async (context) => {
      const counter = await open(context);
      const { random } = context;
      const good = newRepair(counter, context);
      const { form, cafe } = counter;
      const name = (field: FormField | undefined) => field?.name ?? '';
      const size = name(choice(form, 'radio', cafe.sizes[0] ?? ''));
      const day = name(fieldLabelled(form, 'Day'));
      const help = choice(form, 'checkbox', 'glue');
      const other = choice(form, 'checkbox', 'saw');
      const story = name(fieldLabelled(form, 'What happened'));
      const strange = `${random.word()}ness`;
      const tries: [Entries, string][] = [
        [{ [size]: 'gigantic' }, 'A request chose the size “gigantic”, for which there is no button.'],
        [{ [size]: null }, 'A request chose no size at all: who presses no radio button sends nothing.'],
        [{ [size]: '' }, 'A request had an empty size.'],
        [{ [day]: strange }, `A request chose the day “${strange}”, which the select does not offer.`],
        [{ [day]: null }, 'A request had no day.'],
        [{ [story]: '' }, 'A request had an empty text under “What happened”.'],
        [
          { [story]: ' \r\n \r\n' },
          'A request had nothing but spaces and empty lines under “What happened”.',
        ],
        [{ [story]: 'x'.repeat(501) }, 'A request had 501 letters under “What happened”.'],
        [{ [name(fieldLabelled(form, 'Name'))]: '  ' }, 'A request had a name of spaces.'],
      ];
      // Boxes with names of their own have no value that could be forged.
      if (help && other && help.name === other.name) {
        tries.push(
          [
            { [help.name]: [help.value, strange] },
            `A request ticked “glue” and “${strange}”, and there is no such box.`,
          ],
          [{ [help.name]: 'constructor' }, 'A request ticked “constructor”, and there is no such box.'],
        );
      }
      for (const [more, what] of tries) {
        const before = (await stored(counter, context)).length;
        const answer = await send(counter, good, more);
        await refused(counter, answer, what, before, context);
      }
    },
  );

  check(
    'kept',
    {
      title: 'A form that comes back has all as it was',
      why: 'Ten fields, one mistake: whoever has to tick everything again will forget one.',
      requires: ['stored'],
      hints: [
        'Each kind of field keeps its state in another place: value, checked, selected, or the text between two tags.',
        'A bakery: <input type="checkbox" name="seeds" value="{{ seed }}"{% if seed in values.seeds %} checked{% endif %} />, where values.seeds is a list, also of one.',
        '<input type="radio" name="size" value="{{ size }}"{% if size == values.size %} ____{% endif %} />',
        { reveal: 'views/sign-up.njk' },
      ],
    },
    async (context) => {
      const counter = await open(context);
      const { cafe } = counter;
      const { fail } = context;
      const others = cafe.helps.filter((help) => help !== 'saw');
      for (const changes of [
        { news: true, helps: ['chainsaw'], size: cafe.sizes[1] ?? '' },
        { news: false, helps: others, size: cafe.sizes[2] ?? '' },
        { news: false, helps: [], day: cafe.days[3] ?? '' },
      ]) {
        const repair = newRepair(counter, context, { ...changes, name: '' });
        const before = (await stored(counter, context)).length;
        const page = await send(counter, repair);
        await refused(counter, page, 'A form without a name was sent.', before, context);
        const form = page.html
          .findAll('form')
          .find((each) =>
            each.fields.some(({ name }) => name === fieldLabelled(counter.form, 'What happened')?.name),
          );
        if (!form) {
          return fail('A form without a name was sent. The answer should be the form again.', {
            page,
            expected: 'the form',
            actual: excerpt(page.html.text),
          });
        }
        const wrong = (what: string, expected: string, actual: string): never =>
          fail(`A form without a name was sent. ${what}`, { page, expected, actual });
        const text = form.fields.find(({ type }) => type === 'textarea')?.value ?? '';
        const wanted = repair.story;
        const got = text.replace(/\r\n?/g, '\n');
        if (got.trim() !== wanted.trim()) {
          wrong(
            got === ''
              ? 'The text under “What happened” is gone. A textarea has no value: what it holds stands between its two tags.'
              : got.replace(/\s+/g, ' ').trim() === wanted.replace(/\s+/g, ' ').trim()
                ? 'The text under “What happened” came back with other spaces or without its lines. A textarea keeps every space between its tags: write {{ … }} right between > and <.'
                : 'The text under “What happened” came back changed.',
            show(wanted),
            show(got),
          );
        }
        if (got !== got.trim()) {
          wrong(
            'The text under “What happened” came back with spaces around it, and it grows with each try: a textarea keeps every space between its tags. Write {{ … }} right between > and <.',
            show(wanted),
            show(got),
          );
        }
        const radio = form.fields.filter(({ type, checked }) => type === 'radio' && checked);
        if (radio.length !== 1 || fold(radio[0]?.label ?? '') !== fold(repair.size)) {
          wrong(
            `The size “${repair.size}” was chosen, and in the form that came back ${radio.length === 0 ? 'no radio button is' : `${radio.map(({ label }) => label).join(' and ')} is`} checked. Write checked on the one that equals what was sent.`,
            `${repair.size}, checked`,
            radio.map(({ label }) => label).join(', ') || 'none',
          );
        }
        const select = fieldLabelled(form, 'Day') ?? form.fields.find(({ type }) => type === 'select');
        const day = select?.options.filter(({ selected }) => selected) ?? [];
        if (
          day.length !== 1 ||
          (fold(day[0]?.text ?? '') !== fold(repair.day) && day[0]?.value !== repair.day)
        ) {
          wrong(
            `The day “${repair.day}” was chosen, and in the form that came back ${day.length === 0 ? 'no option is' : `${day.map(({ text: each }) => each).join(' and ')} is`} selected.`,
            `${repair.day}, selected`,
            day.map(({ text: each }) => each).join(', ') || 'none',
          );
        }
        const ticked = cafe.helps.filter((help) => choice(form, 'checkbox', help)?.checked);
        if (ticked.join() !== repair.helps.join()) {
          const extra = ticked.find((help) => !repair.helps.includes(help));
          wrong(
            extra === 'saw' && repair.helps.includes('chainsaw')
              ? 'Only “chainsaw” was ticked, and in the form that came back “saw” is ticked as well: in asks a text whether it holds another text. Give the template a list, also when one box was ticked.'
              : `${repair.helps.length === 0 ? 'No help' : repair.helps.join(', ')} was ticked, and in the form that came back it is ${ticked.join(', ') || 'none'}.`,
            show(repair.helps),
            show(ticked),
          );
        }
        const news = choice(form, 'checkbox', 'Send me news')?.checked ?? false;
        if (news !== repair.news) {
          wrong(
            `“Send me news” was ${repair.news ? 'ticked' : 'left without a tick'}, and in the form that came back it ${news ? 'has a tick' : 'has none'}.`,
            repair.news ? 'a tick' : 'no tick',
            news ? 'a tick' : 'no tick',
          );
        }
      }
    },
  );

  check(
    'inert',
    {
      title: 'What people type stays text',
      why: 'A textarea ends at its closing tag, also at one that a visitor has typed.',
      requires: ['kept'],
      hints: [
        'Where does what was typed enter your template? Is there a safe behind one of them?',
        '{{ loaf.note }} between the tags of a textarea is escaped like everywhere else.',
        '<textarea id="story" name="story" rows="4">{{ ____ }}</textarea>',
        { reveal: 'views/sign-up.njk' },
      ],
    },
    async (context) => {
      const counter = await open(context);
      const { form, cafe } = counter;
      const { expect } = context;
      const size = choice(form, 'radio', cafe.sizes[0] ?? '')?.name ?? '';
      const help = choice(form, 'checkbox', 'glue')?.name ?? '';
      for (const attack of [
        '</textarea><script>alert(1)</script>',
        '"><img src=x onerror=alert(2)>',
        '" onfocus="alert(3)',
      ]) {
        const bad = newRepair(counter, context, { story: attack, name: '' });
        for (const page of [
          await send(counter, bad),
          await send(counter, newRepair(counter, context, { name: attack.slice(0, 40), story: '' })),
          await send(counter, bad, { [size]: attack, [help]: [attack, 'glue'] }),
          await land(
            counter.me,
            await send(counter, newRepair(counter, context, { name: attack.slice(0, 40), story: attack })),
          ),
        ]) {
          expect(
            page,
            `Somebody typed ${attack}, and in the answer it became a part of the page. Put it in with {{ … }}, in quotation marks where it is an attribute, and without safe.`,
          ).toBeInert(attack.slice(0, 40));
        }
      }
    },
  );
});

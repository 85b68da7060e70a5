import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { HtmlElement } from '../../src/grading/html/element.ts';
import type { FormField } from '../../src/grading/html/form-fields.ts';
import type { Page } from '../../src/grading/page.ts';
import type { Visitor } from '../../src/grading/visitor.ts';
import { show } from '../../src/grading/show.ts';
import { excerpt, fold, formWith, land, nameOf } from '../_forms/form-finder.ts';

const LABELS = ['Name', 'Age', 'Kind', 'Passphrase'] as const;

type Label = (typeof LABELS)[number];
type Typed = Record<Label, string>;

interface Shelter {
  me: Visitor;
  page: Page;
  form: HtmlElement;
  kinds: string[];
  /** A form without mistakes, with data of its own. */
  good: Typed;
}

/** A program with other kinds, and its empty form. */
async function open(context: CheckContext): Promise<Shelter> {
  const { start, visitor, random, expect } = context;
  const kinds = ['goose', ...random.shuffle(['hedgehog', 'parrot', `${random.word()}fish`])];
  await start({ files: { 'data/kinds.ts': `export const kinds = ${JSON.stringify(kinds)} as const;\n` } });
  const me = visitor();
  const page = await me.get('/', { redirect: 'follow' });
  expect(page, `The form is at /, and GET / answered ${page.status} instead of 200.`).toHaveStatus(200);
  const good = {
    Name: random.pick([
      `O'Malley ${random.word()}`,
      `Zoë ${random.word()}`,
      `${random.word()} & ${random.word()}`,
    ]),
    Age: String(random.integer(2, 29)),
    Kind: kinds[random.integer(2, 3)] ?? 'goose',
    Passphrase: `${random.word()} ${random.word()} ${random.word()}`,
  };
  return { me, page, form: formWith(page, LABELS, context), kinds, good };
}

/** Sends a form, also with choices that it does not offer. */
function send({ me, form }: Shelter, typed: Typed): Promise<Page> {
  return me.submit(
    form,
    {},
    {
      tamper: Object.fromEntries(LABELS.map((label) => [nameOf(form, label), typed[label]])),
    },
  );
}

/** Sends a form with a mistake and gives back the form that comes with the answer. */
async function sendBad(
  shelter: Shelter,
  wrong: Partial<Typed>,
  context: CheckContext,
): Promise<{ page: Page; form: HtmlElement; typed: Typed; sent: string }> {
  const typed = { ...shelter.good, ...wrong };
  const sent = `A form was sent with ${Object.entries(wrong)
    .map(([label, value]) => `the ${label.toLowerCase()} ${value === '' ? 'left empty' : `“${value}”`}`)
    .join(' and ')}, and the rest in order.`;
  const page = await send(shelter, typed);
  context
    .expect(
      page,
      page.status < 400
        ? `${sent} The answer is ${page.status}, and programs read that as a success. Send the page with the status 422: it is the last argument of render.`
        : `${sent} The answer should be 422 or 400, but it is ${page.status}.`,
    )
    .toHaveStatus(422, 400);
  const names = LABELS.map((label) => nameOf(shelter.form, label));
  const form = page.html
    .findAll('form')
    .find((each) => names.every((name) => each.fields.some((field) => field.name === name)));
  if (!form) {
    return context.fail(
      `${sent} The answer should be the form again, with its four fields, so that one can mend it right there.`,
      { page, expected: 'the form', actual: excerpt(page.html.text) },
    );
  }
  return { page, form, typed, sent };
}

function fieldNamed(form: HtmlElement, name: string): FormField | undefined {
  return form.fields.find((field) => field.name === name);
}

/** What a screen reader says to a field besides its label, by the ids in aria-describedby. */
function descriptions(
  field: FormField | undefined,
): { id: string; text: string; visible: boolean; found: boolean }[] {
  const ids = field?.element.attribute('aria-describedby')?.split(/\s+/).filter(Boolean) ?? [];
  const page = field?.element.page.html;
  return ids.map((id) => {
    const part = page?.findAll('[id]').find((each) => each.attribute('id') === id);
    return { id, text: part?.text ?? '', visible: part?.isVisible ?? false, found: part !== undefined };
  });
}

/** Elements that can take the focus without being a field, a button or a link somewhere else. */
function summaries(page: Page): HtmlElement[] {
  return page.html
    .findAll('[tabindex], [autofocus], a[href^="#"]')
    .filter(
      (each) =>
        each.isVisible &&
        !['input', 'select', 'textarea', 'button', 'form', 'body', 'html'].includes(each.name) &&
        each.text !== '' &&
        (each.attribute('tabindex') === undefined || Number.isInteger(Number(each.attribute('tabindex')))) &&
        (each.attribute('autofocus') === undefined || each.attribute('tabindex') !== undefined),
    );
}

const BAD: Partial<Typed>[] = [
  { Age: 'abc' },
  { Name: '' },
  { Kind: 'dragon' },
  { Passphrase: 'short' },
  { Name: '   ', Age: '31' },
  { Name: '', Age: '', Passphrase: '' },
];

export default defineChecks(({ check }) => {
  check(
    'again',
    {
      title: 'A form with a mistake comes back, with 422, and nothing is stored',
      why: 'The status speaks to programs, the form to people. Both need to hear that it did not work yet.',
      hints: [
        'Which template does the handler render when result.success is false?',
        'A bakery: if (!result.success) return render(c, "order.njk", { … }, 422); It is the same template that GET / renders.',
        'return render(c, "____", { animals, kinds, values, errors }, 422);',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const shelter = await open(context);
      for (const wrong of BAD) {
        const { sent } = await sendBad(shelter, wrong, context);
        context
          .expect(
            await shelter.me.get('/', { redirect: 'follow' }),
            `${sent} It was refused, and yet the page at / has changed: something was stored.`,
          )
          .toBeUnchangedSince(shelter.page);
      }
      const page = await land(shelter.me, await send(shelter, shelter.good));
      context
        .expect(
          page,
          `A form without a mistake was sent, and the answer should be 200, but it is ${page.status}.`,
        )
        .toHaveStatus(200, 201);
      const home = await shelter.me.get('/', { redirect: 'follow' });
      context
        .expect(home, 'A form without a mistake was sent, and the animal is not listed at /.')
        .toShowText(shelter.good.Name);
    },
  );

  check(
    'messages',
    {
      title: 'Each field that needs another look has a message of its own',
      why: 'A screen reader says what aria-describedby points to when somebody comes to the field. A message nearby is seen, but not heard.',
      requires: ['again'],
      hints: [
        'z.flattenError(result.error).fieldErrors has a list of messages for each field that broke a rule. Where in the template does each belong?',
        'A bakery: <input id="bread" name="bread" {% if errors.bread %}aria-describedby="bread-error"{% endif %} /> and below it {% if errors.bread %}<p id="bread-error">{{ errors.bread[0] }}</p>{% endif %}',
        '{% if errors.age %}<p class="error" id="____">{{ errors.age[0] }}</p>{% endif %}',
        { reveal: 'views/shelter.njk' },
      ],
    },
    async (context) => {
      const shelter = await open(context);
      const { fail } = context;
      for (const wrong of BAD) {
        const { page, form, sent } = await sendBad(shelter, wrong, context);
        for (const label of LABELS) {
          const name = nameOf(shelter.form, label);
          const hints = descriptions(fieldNamed(shelter.form, name)).map(({ text }) => text);
          const all = descriptions(fieldNamed(form, name));
          const lost = all.find(({ found }) => !found);
          if (lost) {
            fail(
              `${sent} The field ${label} points to an element with the id ${lost.id}, and there is none. The message’s id and the aria-describedby of its field have to be the same.`,
              { page, expected: `an element with id="${lost.id}"`, actual: 'none' },
            );
          }
          const said = all.filter(({ text, visible }) => visible && text !== '' && !hints.includes(text));
          const details = {
            page,
            expected: Object.hasOwn(wrong, label) ? `a message for ${label}` : `no message for ${label}`,
            actual: said.length === 0 ? 'none' : said.map(({ text }) => text).join(' '),
          };
          if (Object.hasOwn(wrong, label) && said.length === 0) {
            fail(
              `${sent} Which field is it? ${label} has no message: nothing that its aria-describedby points to says what is wrong. Put each message into an element with an id, and point to it from its field.`,
              details,
            );
          }
          if (!Object.hasOwn(wrong, label) && said.length > 0) {
            fail(
              `${sent} ${label} was in order, and still it has the message “${said[0]?.text}”. Show a message only where there is one for this very field.`,
              details,
            );
          }
        }
        const bad = LABELS.filter((label) => Object.hasOwn(wrong, label));
        const ids = bad.map((label) =>
          descriptions(fieldNamed(form, nameOf(shelter.form, label)))
            .map(({ id }) => id)
            .join(' '),
        );
        if (new Set(ids).size < ids.length) {
          fail(
            `${sent} Two fields point to the same message. Give each field one of its own, with an id of its own.`,
            { page, expected: 'a message for each field', actual: `ids: ${ids.join(', ')}` },
          );
        }
        const repeated = page.html
          .findAll('[id]')
          .map((each) => each.attribute('id') ?? '')
          .find((id, place, list) => list.indexOf(id) !== place);
        if (repeated !== undefined) {
          fail(
            `${sent} Two elements of the page have the id ${repeated}, so nobody can tell which one is meant.`,
            { page, expected: 'each id once', actual: `${repeated}, twice` },
          );
        }
        const machine = /\b(?:undefined|\[object \w+\]|invalid input: expected)/i.exec(page.html.text)?.[0];
        if (machine !== undefined) {
          fail(
            `${sent} The page says “${machine}”, which tells a visitor nothing. The messages in src/animal.ts are made for people: show those.`,
            { page, expected: 'words for people', actual: excerpt(page.html.text) },
          );
        }
      }
    },
  );

  check(
    'kept',
    {
      title: 'What was typed is still there, and sending it mended is enough',
      why: 'Nobody likes to type things twice. Many go away instead.',
      requires: ['again'],
      hints: [
        'The template knows nothing of what was typed, unless render hands it over.',
        'A bakery: render(c, "order.njk", { values: body }, 422), and in the template <input name="bread" value="{{ values.bread }}" />. An option is chosen by the attribute selected.',
        '<option{% if kind == ____ %} selected{% endif %}>{{ kind }}</option>',
        { reveal: 'views/shelter.njk' },
      ],
    },
    async (context) => {
      const shelter = await open(context);
      const { fail, random, expect } = context;
      const long = `${random.word()} `.repeat(20).trim();
      for (const wrong of [
        { Age: 'abc' },
        { Name: '', Passphrase: 'short' },
        { Age: '', Name: long },
      ] as Partial<Typed>[]) {
        const { page, form, typed, sent } = await sendBad(shelter, wrong, context);
        for (const label of ['Name', 'Age'] as const) {
          const field = fieldNamed(form, nameOf(shelter.form, label));
          const value = field?.value ?? '';
          if (fold(value) === fold(typed[label])) continue;
          const details = { page, expected: show(typed[label]), actual: show(value) };
          if (/&(?:amp|quot|#39|lt);/.test(value)) {
            fail(
              `${sent} “${typed[label]}” was typed into ${label}, and now the field holds “${value}”: it was escaped twice. The template does it once, by itself.`,
              details,
            );
          }
          if (value !== '' && typed[label].startsWith(value)) {
            fail(
              `${sent} “${typed[label]}” was typed into ${label}, and now the field holds “${value}”: without quotation marks a value ends at the first space. Write value="{{ … }}".`,
              details,
            );
          }
          fail(
            value === ''
              ? `${sent} “${typed[label]}” was typed into ${label}, and now the field is empty: all has to be typed again. Give the template what was typed, and put it into value="…".`
              : `${sent} “${typed[label]}” was typed into ${label}, and now the field holds “${value}”. Give back what was typed, right or wrong.`,
            details,
          );
        }
        const kind = fieldNamed(form, nameOf(shelter.form, 'Kind'));
        const chosen =
          kind?.type === 'select'
            ? kind.options.filter(({ selected }) => selected)
            : form.fields
                .filter(
                  (field) =>
                    field.name === nameOf(shelter.form, 'Kind') && (field.checked || field.type === 'text'),
                )
                .map(({ value }) => ({ value, text: value }));
        if (!chosen.some(({ value, text }) => value === typed.Kind || fold(text) === typed.Kind)) {
          fail(
            `${sent} The kind “${typed.Kind}” was chosen, and the form that came back has ${chosen[0] ? `“${chosen[0].text}”` : 'the first kind of the list'} chosen. Mark the option that equals what was sent with selected.`,
            {
              page,
              expected: `${typed.Kind}, selected`,
              actual: chosen[0]?.text ?? 'no option with selected',
            },
          );
        }
        if (chosen.length > 1) {
          fail(`${sent} The form that came back has ${chosen.length} kinds chosen, and one was.`, {
            page,
            expected: `${typed.Kind} alone`,
            actual: chosen.map(({ text }) => text).join(', '),
          });
        }
      }
      // Mending what was wrong in the form that came back, and nothing else.
      const { form } = await sendBad(shelter, { Age: 'three' }, context);
      const answer = await shelter.me.submit(form, {
        [nameOf(shelter.form, 'Age')]: '3',
        [nameOf(shelter.form, 'Passphrase')]: shelter.good.Passphrase,
      });
      const landed = await land(shelter.me, answer);
      expect(
        landed,
        `In the form that came back the age was mended and the passphrase typed again. Sending it should be accepted with 200, but the answer is ${landed.status}. Look at the action of the form.`,
      ).toHaveStatus(200, 201);
      const home = await shelter.me.get('/', { redirect: 'follow' });
      expect(home, 'The mended form was accepted, and the animal is not listed at /.').toShowText(
        shelter.good.Name,
      );
    },
  );

  check(
    'summary',
    {
      title: 'A summary in front of the fields can take the focus',
      why: 'Who cannot see the page hears it from the top. The first thing to hear is that it did not work yet.',
      requires: ['again'],
      hints: [
        'What stands between the h1 and the form when there are mistakes?',
        'Elements such as p and div take no focus by themselves. <p tabindex="-1" autofocus>Sold out</p> can be focused, and is when the page opens.',
        '{% if errors %}<p class="summary" ____="-1">Something needs another look.</p>{% endif %}',
        { reveal: 'views/shelter.njk' },
      ],
    },
    async (context) => {
      const shelter = await open(context);
      const { fail } = context;
      const before = summaries(shelter.page).map(({ text }) => fold(text));
      for (const wrong of [{ Age: 'abc' }, { Name: '', Kind: 'dragon' }] as Partial<Typed>[]) {
        const { page, form, sent } = await sendBad(shelter, wrong, context);
        const found = summaries(page).filter(({ text }) => !before.includes(fold(text)));
        const details = {
          page,
          expected: 'words in an element with tabindex="-1", in front of the fields',
          actual: excerpt(page.html.text),
        };
        if (found.length === 0) {
          fail(
            before.length > 0
              ? `${sent} The page shows the same summary as the empty form does. Show it only when something is wrong.`
              : `${sent} Nothing in the page that came back can take the focus but the fields. Write a summary in front of them, in an element with tabindex="-1".`,
            details,
          );
        }
        const everything = page.html.findAll('*');
        const placeOf = (element: HtmlElement | undefined) =>
          element ? everything.findIndex((each) => each.is(element)) : -1;
        const first = form.fields.find(({ name }) => name === nameOf(shelter.form, 'Name'))?.element;
        if (!found.some((element) => placeOf(element) < placeOf(first))) {
          fail(
            `${sent} The summary stands behind the fields, so it is heard last. Put it in front of them.`,
            details,
          );
        }
      }
      if (before.some((text) => /wrong|mistake|error|almost|again|look|fix/.test(text))) {
        fail(
          'The form that nobody has filled in yet has a summary of mistakes already. Show it only when there are some.',
          {
            page: shelter.page,
            expected: 'no summary',
            actual: before.join(' '),
          },
        );
      }
    },
  );

  check(
    'passphrase',
    {
      title: 'The passphrase is not sent back',
      why: 'A secret that stands in a page stands in caches and histories, and is there for whoever uses the machine next.',
      requires: ['again'],
      hints: [
        'Which fields get a value in your template? And what else does the page say of what was typed?',
        'Give the template what it needs and no more: <input type="password" name="pin" /> without a value stays empty.',
        '<input id="passphrase" name="passphrase" type="password" />, with no ____ at all',
        { reveal: 'views/shelter.njk' },
      ],
    },
    async (context) => {
      const shelter = await open(context);
      const { fail } = context;
      for (const wrong of [
        { Age: 'abc' },
        { Passphrase: `x${context.random.integer(1000, 9999)}z` },
      ] as Partial<Typed>[]) {
        const { page, form, typed, sent } = await sendBad(shelter, wrong, context);
        const field = fieldNamed(form, nameOf(shelter.form, 'Passphrase'));
        if (field?.type !== 'password') {
          fail(
            `${sent} The passphrase’s field is of the type ${field?.type ?? 'text'} now, so everybody can read along. Leave it a password field.`,
            { page, expected: 'type="password"', actual: `type="${field?.type ?? 'text'}"` },
          );
        }
        if (page.text.includes(typed.Passphrase) || (field?.value ?? '') !== '') {
          fail(
            `${sent} The page that came back holds the passphrase, for everybody who looks at its source. Leave the value of this one field empty.`,
            { page, expected: 'an empty field', actual: 'the passphrase, readable' },
          );
        }
      }
    },
  );

  check(
    'inert',
    {
      title: 'What people type stays text, in attributes too',
      why: 'A value that leaves its attribute becomes code, and a link to a form that fills itself in is sent around quickly.',
      requires: ['kept'],
      hints: [
        'Where do typed texts stand in your template, and is each of them in quotation marks?',
        'value={{ values.bread }} ends at the first space. value="{{ values.bread }}" holds whatever comes, since the template escapes quotation marks.',
        'value=____{{ values.name }}____',
        { reveal: 'views/shelter.njk' },
      ],
    },
    async (context) => {
      const shelter = await open(context);
      const { expect, fail } = context;
      for (const attack of [
        '"><script>alert(1)</script>',
        "'><img src=x onerror=alert(2)>",
        'x onfocus=alert(3) autofocus',
        '" onfocus="alert(4)',
        "' onfocus='alert(5)",
      ]) {
        for (const wrong of [
          { Name: attack, Age: 'abc' },
          { Age: attack },
          { Kind: attack },
        ] as Partial<Typed>[]) {
          const { page, form, typed } = await sendBad(shelter, wrong, context);
          const [label = 'Name'] = LABELS.filter((each) => typed[each] === attack);
          expect(
            page,
            `Somebody typed ${attack} into ${label}, and it became a part of the page: it left its place. Put values into quotation marks, and leave safe out.`,
          ).toBeInert(attack);
          if (label === 'Kind') continue;
          const value = fieldNamed(form, nameOf(shelter.form, label))?.value ?? '';
          if (value !== attack) {
            fail(
              `Somebody typed ${attack} into ${label}, and the field came back with ${show(value)}. Take nothing away: the template escapes it.`,
              { page, expected: show(attack), actual: show(value) },
            );
          }
        }
      }
    },
  );
});

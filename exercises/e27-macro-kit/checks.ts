import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { HtmlElement } from '../../src/grading/html/element.ts';
import type { Page } from '../../src/grading/page.ts';
import { ENTITY, excerpt, fold, leakIn, open } from '../_templates/pages.ts';

interface Recipe {
  title: string;
  note?: string;
}

interface Data {
  week: Recipe;
  others: Recipe[];
  values: Record<string, string>;
  errors: Record<string, string>;
}

const FIELDS = [
  { name: 'cook', label: 'Your name' },
  { name: 'dish', label: 'Your dish' },
  { name: 'day', label: 'The day' },
] as const;

function filesOf({ week, others, values, errors }: Data): Record<string, string> {
  const json = (value: unknown) => JSON.stringify(value, null, 2);
  return {
    'data/page.ts': `export type Recipe = { title: string; note?: string };
export const week: Recipe = ${json(week)};
export const others: Recipe[] = ${json(others)};
export const values: Record<string, string> = ${json(values)};
export const errors: Record<string, string> = ${json(errors)};
`,
  };
}

/** Three recipes or more, the second without a note; every field has a value. */
function randomData({ random }: CheckContext): Data {
  const recipe = (): Recipe => ({
    title: `Pie of ${random.word()}`,
    note: `Needs ${random.integer(2, 99)} ${random.word()}.`,
  });
  const { title } = recipe();
  return {
    week: recipe(),
    others: [{ title }, ...Array.from({ length: random.integer(1, 3) }, recipe)],
    values: {
      cook: random.name(),
      dish: `${random.word()} & ${random.word()}`,
      day: `${random.word()} ${random.integer(1, 28)}`,
    },
    errors: {},
  };
}

async function pageOf(data: Data, context: CheckContext): Promise<Page> {
  await context.start({ files: filesOf(data) });
  return open('/', context);
}

/** A label of the page by its text; fails the check when it is not there. */
function labelOf(page: Page, text: string, { fail }: CheckContext): HtmlElement {
  const labels = page.html.findAll('label').filter(({ isVisible }) => isVisible);
  const found = labels.find((label) => fold(label.text).replace(/[\s:*]+$/, '') === fold(text));
  if (found) return found;
  return fail(`The form should have a label “${text}”, as before.`, {
    page,
    expected: `a label “${text}”`,
    actual: labels.map((label) => `“${label.text}”`).join(', ') || 'no labels',
  });
}

/** The input that a label belongs to by its `for`; fails the check otherwise. */
function inputOf(page: Page, text: string, { fail }: CheckContext): HtmlElement {
  const label = labelOf(page, text, { fail } as CheckContext);
  const id = label.attribute('for');
  if (id === undefined || id === '') {
    fail(
      `The label “${text}” has no for, so nobody knows which input it belongs to. It takes the id of its input.`,
      {
        page,
        expected: 'a for with the id of an input',
        actual: id === undefined ? 'no for' : 'an empty for',
      },
    );
  }
  const inputs = page.html.findAll('input[id], textarea[id]').filter((input) => input.attribute('id') === id);
  if (inputs.length > 1) {
    fail(
      `${inputs.length === 2 ? 'Two' : String(inputs.length)} inputs share id=${id}, and an id may be there once: a click on any label leads to the first. Make the id of the field’s name.`,
      {
        page,
        expected: `one input with id="${id}"`,
        actual: `${inputs.length} of them`,
      },
    );
  }
  const [input] = inputs;
  if (input) return input;
  return fail(
    `The label “${text}” is for “${id}”, and no input has that id. A click on the label should lead to its input.`,
    {
      page,
      expected: `an input with id="${id}"`,
      actual:
        page.html
          .findAll('input')
          .map((one) => `id="${one.attribute('id') ?? ''}"`)
          .join(', ') || 'no inputs',
    },
  );
}

export default defineChecks(({ check }) => {
  check(
    'reuse',
    {
      title: 'All cards and all fields come from views/macros.njk',
      why: 'What is written once is mended once.',
      hints: [
        'How often does home.njk write an article? And how often an input?',
        '{% from "ships.njk" import boat %} makes a macro known, and {{ boat(gull) }} calls it. In ships.njk: {% macro boat(one) %}<b>{{ one.name }}</b>{% endmacro %}.',
        '{{ field("cook", "Your name", values.cook, ____) }}',
        { reveal: 'views/home.njk' },
      ],
    },
    async (context) => {
      const { start, fail, random } = context;
      const data = randomData(context);
      const [cards, fields] = [`c${random.word()}`, `f${random.word()}x`];
      const macros = `{% macro card(recipe) %}<p>${cards} {{ recipe.title }}.</p>{% endmacro %}
{% macro field(name, label, value, error) %}<p>${fields} {{ name }}, {{ label }}.</p>{% endmacro %}
`;
      await start({ files: { ...filesOf(data), 'views/macros.njk': macros } });
      const page = await open('/', context);
      const text = fold(page.html.text);
      const details = {
        page,
        expected: 'what my macros write, for each recipe and each field',
        actual: excerpt(page.html.text),
        aboutHead: true,
      };
      for (const [name, word, left] of [
        ['card', cards, 'article'],
        ['field', fields, 'form input:not([type="hidden"], [type="submit"])'],
      ] as const) {
        if (!text.includes(word))
          fail(
            `I replaced views/macros.njk by other macros, and no ${name} changed. Import ${name} from "macros.njk", and call it in a blank: {{ ${name}(…) }}.`,
            details,
          );
        if (page.html.has(left))
          fail(
            `I replaced views/macros.njk, and the page still has ${name === 'card' ? 'an article' : 'an input'} that no macro of mine has written. Call ${name} for all of them.`,
            details,
          );
      }
      for (const { title } of [data.week, ...data.others]) {
        const times = text.split(fold(`${cards} ${title}.`)).length - 1;
        if (times === 1) continue;
        fail(
          times === 0
            ? `No card was made of the recipe “${title}”: call card(recipe) with the recipe itself, for this week’s and for each of the others.`
            : `There are ${times} cards of the recipe “${title}”.`,
          details,
        );
      }
      for (const { name, label } of FIELDS) {
        if (text.includes(fold(`${fields} ${name}, ${label}.`))) continue;
        fail(
          `No field was made for “${label}”: call field with the name “${name}” and the label “${label}”, in this order.`,
          details,
        );
      }
    },
  );

  check(
    'cards',
    {
      title: 'A card has the title, and the note if there is one',
      why: 'A macro sees what it is given, and has to get on with what is missing.',
      requires: ['reuse'],
      hints: [
        'What should stand between {% macro card(recipe) %} and {% endmacro %}? It is in home.njk at the beginning, twice.',
        '{% macro boat(one) %}<b>{{ one.name }}</b>{% if one.flag %} under {{ one.flag }}{% endif %}{% endmacro %} leaves out what is not there.',
        '<article><h3>{{ recipe.____ }}</h3>{% if recipe.note %}…{% endif %}</article>',
        { reveal: 'views/macros.njk' },
      ],
    },
    async (context) => {
      const { fail } = context;
      const data = randomData(context);
      const page = await pageOf(data, context);
      const articles = page.html.findAll('article').filter(({ isVisible }) => isVisible);
      const all = [data.week, ...data.others];
      for (const { title, note } of all) {
        const card = articles.find((article) =>
          article.findAll('h3').some((heading) => fold(heading.text) === fold(title)),
        );
        const details = {
          page,
          expected: `an article with an h3 “${title}”`,
          actual: articles.map(({ text }) => excerpt(text)).join(', ') || 'no articles',
        };
        if (!card) return fail(`There should be an article with “${title}” in its h3.`, details);
        if (note !== undefined && !fold(card.text).includes(fold(note)))
          fail(`The recipe “${title}” has a note, “${note}”, and its card does not show it.`, {
            ...details,
            expected: `“${note}”`,
          });
        if (note === undefined && card.findAll('p').some((part) => part.text === '' && !part.has('*')))
          fail(
            `The recipe “${title}” has no note, and its card has an empty paragraph. Ask with {% if … %} first.`,
            {
              ...details,
              expected: 'no empty p',
              actual: 'an empty p',
            },
          );
      }
      if (articles.length !== all.length)
        fail(`There are ${all.length} recipes, and ${articles.length} articles.`, {
          page,
          expected: `${all.length} articles`,
          actual: String(articles.length),
        });
      expectNoLeak(page, context);
    },
  );

  check(
    'fields',
    {
      title: 'Each label leads to its own input, which has its name and value',
      why: 'A click on the label, and a screen reader, find the input by its id. Two of the same lead to the first.',
      requires: ['reuse'],
      hints: [
        'The macro gets a name. In how many attributes can it be used?',
        '<label for="{{ key }}">…</label> belongs to <input id="{{ key }}">. Each call has another key.',
        '<input id="{{ ____ }}" name="{{ name }}" value="{{ value }}" />',
        { reveal: 'views/macros.njk' },
      ],
    },
    async (context) => {
      const { fail } = context;
      const data = randomData(context);
      const page = await pageOf(data, context);
      for (const { name, label } of FIELDS) {
        const input = inputOf(page, label, context);
        const own = input.attribute('name');
        if (own !== name)
          fail(
            `The input of “${label}” should have the name “${name}”, and it has ${own === undefined ? 'none' : `“${own}”`}: the browser would send it under another name.`,
            {
              page,
              expected: `name="${name}"`,
              actual: own === undefined ? 'no name' : `name="${own}"`,
            },
          );
        const value = input.name === 'textarea' ? input.rawText : input.attribute('value');
        if (value?.trim() === data.values[name]) continue;
        fail(
          ENTITY.test(value ?? '')
            ? `The value of “${label}” was escaped twice: the field shows ${value ?? ''}.`
            : `A visitor had typed “${data.values[name] ?? ''}” into “${label}”, and the field has ${value === undefined ? 'no value' : `“${value}”`}. Hand over values.${name} as the third value, and let the macro put it between quotation marks.`,
          {
            page,
            expected: `value="${data.values[name] ?? ''}"`,
            actual: value === undefined ? 'no value' : `value="${value}"`,
          },
        );
      }
      expectNoLeak(page, context);
    },
  );

  check(
    'errors',
    {
      title: 'An error is shown when there is one, and only then',
      why: 'A form has to say which field is wrong. A red box without words says that something is, and not what.',
      requires: ['fields'],
      hints: [
        'The macro’s fourth value is the error. What is it when there is none?',
        '{% if warning %}<p>{{ warning }}</p>{% endif %} leaves no empty paragraph behind.',
        '{% if ____ %}<p class="error">{{ error }}</p>{% endif %}',
        { reveal: 'views/macros.njk' },
      ],
    },
    async (context) => {
      const { fail, random } = context;
      const data = randomData(context);
      const wrong = random.shuffle(FIELDS.map(({ name }) => name)).slice(0, 2);
      const errors = Object.fromEntries(
        wrong.map((name) => [name, `We need ${random.word()}${random.word()} here`]),
      );
      // A field may be empty, and a visitor may have typed nothing at all yet.
      const page = await pageOf({ ...data, values: {}, errors }, context);
      const shown = page.html.findAll('.error').filter(({ isVisible }) => isVisible);
      const details = {
        page,
        expected: Object.values(errors)
          .map((text) => `“${text}”`)
          .join(', '),
        actual: shown.map(({ text }) => `“${text}”`).join(', ') || 'no element of class error',
      };
      for (const { name, label } of FIELDS) {
        const error = errors[name];
        if (error !== undefined && !shown.some(({ text }) => fold(text).includes(fold(error))))
          fail(
            `“${label}” has the error “${error}”, and no element with the class error shows it. Hand over errors.${name} as the fourth value, and show it in the macro.`,
            details,
          );
      }
      if (shown.length > wrong.length)
        fail(
          'One field has no error, and there is an element with the class error all the same. Write it between {% if error %} and {% endif %}.',
          details,
        );
      const order = FIELDS.filter(({ name }) => errors[name] !== undefined).map(({ name }) =>
        fold(errors[name] ?? ''),
      );
      if (!shown.every(({ text }, index) => fold(text).includes(order[index] ?? '')))
        fail('The errors stand at other fields than their own.', details);
      expectNoLeak(page, context);
    },
  );

  check(
    'inert',
    {
      title: 'Values, errors and recipes stay text',
      why: 'Macros are escaped like everything else, as long as nobody says “safe”.',
      requires: ['cards', 'fields', 'errors'],
      hints: [
        'Is there a “safe” in macros.njk or home.njk, or an attribute without quotation marks?',
        '{{ boat(gull) }} needs no safe: what a macro gives counts as HTML, and the blanks inside of it are escaped.',
        'value=____{{ value }}____',
        { reveal: 'views/macros.njk' },
      ],
    },
    async (context) => {
      const { expect, fail } = context;
      const value = '"><script>alert(1)</script>';
      const spaced = 'x onfocus=alert(2) autofocus';
      const note = '</article><img src=x onerror=alert(3)>';
      const error = '<b onclick=alert(4)>Bo</b>';
      const page = await pageOf(
        {
          week: { title: '<i>Moon</i> soup', note },
          others: [{ title: 'Salt & <em>pepper</em>' }],
          values: { cook: value, dish: spaced, day: '' },
          errors: { day: error },
        },
        context,
      );
      for (const typed of [value, note, error, '<i>Moon</i> soup', 'Salt & <em>pepper</em>']) {
        expect(
          page,
          `Somebody typed ${typed}, and it became a real part of the page: anyone could run code in your visitors’ browsers. Inside of a macro a blank is escaped, unless it says “safe”.`,
        ).toBeInert(typed);
        if (typed !== value && !fold(page.html.text).includes(fold(typed)))
          fail(`Somebody typed ${typed}, and a visitor should read it letter by letter.`, {
            page,
            expected: `“${typed}”`,
            actual: excerpt(page.html.text),
          });
      }
      for (const [label, typed] of [
        ['Your name', value],
        ['Your dish', spaced],
      ] as const) {
        const input = inputOf(page, label, context);
        const held = input.name === 'textarea' ? input.rawText.trim() : input.attribute('value');
        if (held === typed && !input.attributes.some(([name]) => name.startsWith('on'))) continue;
        fail(
          `Somebody typed ${typed} into “${label}”, and the value did not stay whole: write value="{{ value }}", with the quotation marks.`,
          {
            page,
            expected: `“${typed}”`,
            actual: held === undefined ? 'no value' : `“${held}”`,
          },
        );
      }
    },
  );
});

/** No word of the program is printed, neither as text nor in an attribute. */
function expectNoLeak(page: Page, { fail }: CheckContext): void {
  const inText = leakIn(page.html.text);
  const inAttribute = page.html
    .findAll('body *, input, label')
    .flatMap((element) => element.attributes)
    .find(([, value]) => /^(?:undefined|null|NaN|\[object \w+\])$/.test(value.trim()));
  if (inText === undefined && !inAttribute) return;
  fail(
    inText === undefined
      ? `The page has ${inAttribute?.[0]}="${inAttribute?.[1]}": a word of the program, which nobody typed. Leave an empty value where there is none.`
      : `The page says “${inText}”. Hand over to a macro what it needs, and print what is a text.`,
    { page, expected: 'nothing such as undefined', actual: inText ?? inAttribute?.join('=') ?? '' },
  );
}

import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { Page } from '../../src/grading/page.ts';
import { dataModule, ENTITY, excerpt, fold, leakIn, open, textOf } from '../_templates/pages.ts';

interface Dish {
  name: string;
  description?: string;
  ingredients: string[];
  minutes: number;
}

const TYPES = `export type Dish = {
  name: string;
  description?: string;
  ingredients: string[];
  minutes: number;
};`;

function randomDish({ random }: CheckContext): Dish {
  const count = random.integer(5, 9);
  return {
    name: `${random.word()} ${random.word()} pie`,
    description: `Baked since ${random.integer(1900, 2020)}, mostly on Sundays.`,
    ingredients: Array.from({ length: count }, (_, index) => `${random.word()} no. ${index + 101}`),
    minutes: 60 * random.integer(1, 4) + random.integer(11, 59),
  };
}

/** The page of a dish, from a program that was started with no other. */
async function pageOf(dish: Dish, context: CheckContext): Promise<Page> {
  await context.start({ files: { 'data/dish.ts': dataModule(TYPES, 'dish', dish) } });
  return open('/', context);
}

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Each word with a capital, whatever its letters; what does not begin with a letter stays. */
const titled = (name: string) =>
  name
    .split(' ')
    .map((word) => word.slice(0, 1).toLocaleUpperCase('en') + word.slice(1))
    .join(' ');

/** How a time may be written, as a pattern for the page's text. */
function wantedTime(total: number): { pattern: RegExp; words: string } {
  const hours = Math.floor(total / 60);
  const rest = total % 60;
  if (hours === 0)
    return { pattern: new RegExp(`(?<![\\d.]|h\\s*)${rest}\\s*min`, 'i'), words: `${rest} min` };
  const end = rest === 0 ? '(?!\\w|\\s*[1-9]\\d*\\s*min)' : `\\s*0?${rest}\\s*min`;
  return {
    pattern: new RegExp(`(?<![\\d.])${hours}\\s*h${end}`, 'i'),
    words: rest === 0 ? `${hours} h` : `${hours} h ${rest} min`,
  };
}

export default defineChecks(({ check }) => {
  check(
    'title',
    {
      title: 'The name has capitals, in the h1 and in the title',
      why: 'The data stays as the kitchen needs it. How it looks is the page’s own affair.',
      hints: [
        'The name stands in two blanks of views/dish.njk. What may stand in a blank behind the value?',
        'A filter changes what is shown: {{ boat.name | upper }} shouts. Another one gives each word a capital.',
        '<h1>{{ dish.name | ____ }}</h1>',
        { reveal: 'views/dish.njk' },
      ],
    },
    async (context) => {
      const { fail, random } = context;
      const name = `zoë's ${random.word()} & élan ${random.word()}`;
      const page = await pageOf({ ...randomDish(context), name }, context);
      const wanted = titled(name);
      const places: [string, string][] = [
        ['h1', textOf(page, 'h1')],
        [
          'title',
          page.html
            .findAll('title')
            .map((element) => element.text)
            .join(' '),
        ],
      ];
      for (const [place, text] of places) {
        const shown = flat(text);
        if (place === 'h1' ? shown === wanted : shown.includes(wanted)) continue;
        const details = {
          page,
          expected: `“${wanted}”`,
          actual: shown === '' ? `no text in the ${place}` : `“${shown}”`,
        };
        if (fold(shown) !== fold(name) && !(place === 'title' && fold(shown).includes(fold(name)))) {
          fail(
            ENTITY.test(shown)
              ? `The dish is “${name}”, and the ${place} reads “${shown}”: it was escaped twice. What stands in a blank is escaped by itself.`
              : `The dish is “${name}”, so the ${place} should read “${wanted}”. Put {{ dish.name }} there, with a filter.`,
            details,
          );
        }
        fail(
          shown.includes(name)
            ? `The ${place} reads “${name}”, and it should read “${wanted}”. The filter title gives each word its capital.`
            : `The ${place} should read “${wanted}”, and its capitals are in other places. The filter title gives each word a capital at its beginning, and nowhere else.`,
          details,
        );
      }
    },
  );

  check(
    'description',
    {
      title: 'A dish without a description has a line in its place',
      why: 'Missing and empty look the same to a visitor: a hole. The program has to mind both.',
      hints: [
        'What does {{ dish.description }} show when there is none, and what when it is empty?',
        "{{ boat.flag | default('no flag') }} fills in for what is missing. An empty text is not missing; a second argument makes it count.",
        "<p>{{ dish.description | default('Come and taste it.', ____) }}</p>",
        { reveal: 'views/dish.njk' },
      ],
    },
    async (context) => {
      const { fail } = context;
      const { description = '', ...bare } = randomDish(context);
      const full = await pageOf({ ...bare, description }, context);
      if (!fold(full.html.text).includes(fold(description))) {
        fail(`This dish has a description, “${description}”, and it is not on the page.`, {
          page: full,
          expected: `“${description}”`,
          actual: excerpt(full.html.text),
        });
      }
      const rest = squeezed(full.html.text.replace(flat(description), ''));
      for (const [dish, what] of [
        [bare, 'no description'],
        [{ ...bare, description: '' }, 'an empty description'],
      ] as const) {
        const page = await pageOf(dish, context);
        const details = {
          page,
          expected: 'a line of your own in place of the description',
          actual: excerpt(page.html.text),
        };
        const leak = leakIn(page.html.text);
        if (leak !== undefined) {
          fail(
            `This dish has ${what}, and the page says “${leak}”. Fill in with the filter default.`,
            details,
          );
        }
        if (squeezed(page.html.text) !== rest) continue;
        fail(
          what === 'no description'
            ? 'This dish has no description, and nothing stands in its place: apart from the description, the page says the same as that of any other dish. The filter default fills in for what is missing.'
            : 'This dish has an empty description, and nothing stands in its place: empty text is still text, so default lets it pass. Its second argument says that it should not: default(…, true).',
          details,
        );
      }
    },
  );

  check(
    'count',
    {
      title: 'The page says how many ingredients there are',
      why: 'A number that is counted is right, also tomorrow. One that is typed is right today.',
      hints: [
        'Look at the line that begins with “Ingredients:”. What does a list look like in a blank?',
        '{{ boat.crew | join(" and ") }} makes a text of a list. There is a filter that counts it, too.',
        '<p>Ingredients: {{ dish.ingredients | ____ }}</p>',
        { reveal: 'views/dish.njk' },
      ],
    },
    async (context) => {
      const dish = randomDish(context);
      for (const ingredients of [dish.ingredients, []]) {
        const page = await pageOf({ ...dish, ingredients }, context);
        const { length } = ingredients;
        const text = flat(page.html.text);
        const says = new RegExp(
          `ingredients?\\W{0,4}${length}(?![\\d.])|(?<![\\d.])${length} ingredients?`,
          'i',
        );
        if (says.test(text)) continue;
        context.fail(
          ingredients.length > 0 && text.includes(ingredients.join(','))
            ? 'The line “Ingredients:” shows the list, with its commas. It should say how many there are: the filter length counts.'
            : `This dish has ${length} ingredients, so the page should say “Ingredients: ${length}”.`,
          { page, expected: `“Ingredients: ${length}”`, actual: excerpt(text) },
        );
      }
    },
  );

  check(
    'time',
    {
      title: 'Times are written for cooks, from 0 min to hours',
      why: 'The same notation on all pages comes from one function, and a filter is a function with a name for templates.',
      hints: [
        'src/filters.ts has a filter, and views/dish.njk does not use it yet. What does it have to return for 95?',
        'A baker who packs rolls in dozens: Math.floor(31 / 12) is 2, the full boxes, and 31 % 12 is 7, what is left over.',
        'const hours = Math.floor(total / ____); const rest = total ____ 60;',
        { reveal: 'src/filters.ts' },
      ],
    },
    async (context) => {
      const { fail, random } = context;
      const dish = randomDish(context);
      for (const minutes of [dish.minutes, random.integer(12, 58), 60 * random.integer(1, 5), 0]) {
        const page = await pageOf({ ...dish, minutes }, context);
        const { pattern, words } = wantedTime(minutes);
        const text = flat(page.html.text);
        const zeroHours = /(?<!\d)0\s*h/i.exec(text)?.[0];
        if (pattern.test(text) && zeroHours === undefined) continue;
        const details = { page, expected: `“${words}”`, actual: excerpt(text) };
        const leak = leakIn(text);
        if (leak !== undefined)
          fail(
            `A dish takes ${minutes} minutes, and the page says “${leak}”. Look at what the filter gets, and what it returns.`,
            details,
          );
        if (zeroHours !== undefined)
          fail(
            `${minutes} minutes should read “${words}”. Leave the hours out when there are none.`,
            details,
          );
        if (minutes === 0)
          fail(
            'This dish is eaten raw, it takes 0 minutes: the page should say “0 min”. 0 counts as false, so an if or a default(…, true) takes it for missing.',
            details,
          );
        const raw = new RegExp(`(?<!\\d)${minutes}(?!\\d)`).test(text);
        fail(
          raw && minutes >= 60
            ? `${minutes} minutes should read “${words}”, and the page says ${minutes}. Let the filter minutes reckon the hours, and use it in the template: {{ dish.minutes | minutes }}.`
            : `${minutes} minutes should read “${words}”.`,
          details,
        );
      }
    },
  );

  check(
    'inert',
    {
      title: 'Whatever the data holds stays text',
      why: 'A filter works before escaping. One that is told to trust its value takes the escaping away.',
      requires: ['title', 'description'],
      hints: [
        'Look for a filter in views/dish.njk that has nothing to do with how the text reads.',
        '{{ boat.name | upper }} is still escaped. {{ boat.name | safe }} is not.',
        '<p>{{ dish.description | default("…", true) ____ }}</p>: nothing more belongs there.',
        { reveal: 'views/dish.njk' },
      ],
    },
    async (context) => {
      const { expect, fail } = context;
      const attack = {
        name: '<b>bo</b> & "chips"',
        description: '</p><script>alert("soup")</script>',
        ingredients: ['<img src=x onerror=alert(1)>', "o'malley's <i>milk</i>"],
      };
      const page = await pageOf({ ...attack, minutes: 20 }, context);
      for (const typed of [attack.name, attack.description, ...attack.ingredients]) {
        expect(
          page,
          `The kitchen sent ${typed}, and it became a real part of the page: anyone could run code in your visitors’ browsers. Leave the filter safe out, and do not turn autoescape off.`,
        ).toBeInert(typed);
      }
      for (const typed of [attack.name, attack.description]) {
        if (fold(page.html.text).includes(fold(typed))) continue;
        fail(`The kitchen sent ${typed}, and a visitor should read it letter by letter. Take nothing away.`, {
          page,
          expected: `“${typed}”`,
          actual: excerpt(page.html.text),
        });
      }
    },
  );
});

/** Text without its white space, so that an empty element makes no difference. */
function squeezed(text: string): string {
  return fold(text).replace(/\s+/g, '');
}

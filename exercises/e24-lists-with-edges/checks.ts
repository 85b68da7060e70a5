import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { HtmlElement } from '../../src/grading/html/element.ts';
import type { Page } from '../../src/grading/page.ts';
import { dataModule, excerpt, fold, leakIn, open } from '../_templates/pages.ts';

interface Recipe {
  title: string;
  vegetarian: boolean | 'false';
  ingredients: string[];
  steps: string[];
}

const TYPES = `export type Recipe = {
  title: string;
  vegetarian: boolean | 'false';
  ingredients: string[];
  steps: string[];
};`;

function randomRecipe({ random }: CheckContext, steps = random.integer(4, 7)): Recipe {
  const list = (count: number, begin: string) =>
    Array.from({ length: count }, () => `${begin} ${random.word()}${random.word()}`);
  return {
    title: `Pie of ${random.word()}`,
    vegetarian: false,
    ingredients: list(random.integer(3, 6), 'some'),
    steps: list(steps, random.pick(['Stir the', 'Warm the', 'Wait for the'])),
  };
}

async function pageOf(recipe: Recipe, context: CheckContext): Promise<Page> {
  await context.start({ files: { 'data/recipe.ts': dataModule(TYPES, 'recipe', recipe) } });
  return open('/', context);
}

/** The innermost element that shows a step, apart from what only sets off its words. */
function itemOf(page: Page, step: string): HtmlElement | undefined {
  return page.html.findAll('body *, li, p').findLast((element) => fold(element.text).includes(fold(step)));
}

/** The number that an ordered list gives to the item around an element. */
function numberInList(element: HtmlElement): number | undefined {
  const item = element.closest('li');
  const list = item?.closest('ol');
  if (!item || !list || list.attribute('reversed') !== undefined) return undefined;
  const own = list.findAll('li').filter((one) => one.closest('ol')?.is(list));
  let number = Number(list.attribute('start') ?? 1) - 1;
  for (const one of own) {
    number = one.attribute('value') === undefined ? number + 1 : Number(one.attribute('value'));
    if (one.is(item)) return number;
  }
  return undefined;
}

/** The words of a page without those of a list of texts. */
function otherWords(page: Page, without: readonly string[]): Set<string> {
  const rest = without.reduce((text, part) => text.replaceAll(fold(part), ' '), fold(page.html.text));
  return new Set(rest.split(/[^\p{L}]+/u).filter(Boolean));
}

export default defineChecks(({ check }) => {
  check(
    'steps',
    {
      title: 'Each step is an item of its own, numbered from 1',
      why: 'A loop writes its inside once for each item, be it one or a hundred.',
      hints: [
        'The page shows recipe.steps[0], the first step alone. Which tag repeats what stands inside it?',
        '{% for boat in boats %}<p>{{ loop.index }}. {{ boat }}</p>{% endfor %} writes a paragraph for each boat. An ol counts by itself.',
        '{% for step ____ recipe.steps %}<li>{{ step }}</li>{% endfor %}',
        { reveal: 'views/recipe.njk' },
      ],
    },
    async (context) => {
      for (const count of [undefined, 1]) expectSteps(await stepsPage(count), context);

      async function stepsPage(count?: number) {
        const recipe = randomRecipe(context, count);
        return { recipe, page: await pageOf(recipe, context) };
      }
    },
  );

  check(
    'badge',
    {
      title: 'The badge is there for true, and for nothing else',
      why: 'Data from forms is full of words that look like answers. The word “false” is a text, and a text that is not empty counts as true.',
      hints: [
        'What surrounds the badge has to ask about recipe.vegetarian. And what may that be, says data/recipe.ts?',
        '{% if boat.open %}…{% endif %} shows its inside for everything that does not count as false: also for the word "no". {% if boat.open === true %} asks for more.',
        '{% if recipe.vegetarian === ____ %}<span class="badge">vegetarian</span>{% endif %}',
        { reveal: 'views/recipe.njk' },
      ],
    },
    async (context) => {
      const { fail } = context;
      for (const vegetarian of [true, false, 'false'] as const) {
        const page = await pageOf({ ...randomRecipe(context), vegetarian }, context);
        const badges = page.html.findAll('.badge').filter(({ isVisible }) => isVisible);
        const shown = badges.filter(({ text }) => fold(text).includes('vegetarian'));
        const details = {
          page,
          expected: vegetarian === true ? 'an element of class badge with the word vegetarian' : 'no badge',
          actual:
            badges.length === 0
              ? 'no badge'
              : `a badge that reads ${badges.map(({ text }) => excerpt(text)).join(', ')}`,
        };
        if (vegetarian === true) {
          if (shown.length === 0)
            fail(
              'This recipe is vegetarian, and there is no badge: an element with the class badge and the word “vegetarian”.',
              details,
            );
          continue;
        }
        if (shown.length === 0) continue;
        fail(
          vegetarian === 'false'
            ? 'An old form has sent the word “false”, and the page shows the badge: a text that is not empty counts as true, whatever it says. Compare with true.'
            : 'This recipe is not vegetarian, and the page shows the badge. Put it between {% if … %} and {% endif %}.',
          details,
        );
      }
    },
  );

  check(
    'separators',
    {
      title: 'The ingredients have a comma between them, and none at the end',
      why: 'The last item of a list is different in almost every list. loop.last knows it.',
      hints: [
        'What is the line of the ingredients today? Think of where a comma belongs when you say it aloud.',
        '{% for boat in boats %}{{ boat }}{% if not loop.first %}!{% endif %}{% endfor %} shouts after all boats but the first. loop.last tells of the last one.',
        '{{ ingredient }}{% if not loop.____ %}, {% endif %}',
        { reveal: 'views/recipe.njk' },
      ],
    },
    async (context) => {
      const recipe = randomRecipe(context);
      for (const ingredients of [recipe.ingredients, recipe.ingredients.slice(0, 1)]) {
        const page = await pageOf({ ...recipe, ingredients }, context);
        expectSeparators(page, ingredients, context);
      }
    },
  );

  check(
    'empty',
    {
      title: 'Without steps there is a line in their place, and no empty list',
      why: 'Every list is empty some day. A visitor should read that, and not look for what did not load.',
      requires: ['steps'],
      hints: [
        'Empty the list of steps in your mind: what is left of the ol, and what does a visitor see?',
        'for has an else: {% for boat in boats %}…{% else %}no boats{% endfor %}. When the list has a frame around it, an if around the frame is better: {% if boats.length > 0 %}.',
        '{% if recipe.steps.____ > 0 %} the list {% else %} your line {% endif %}',
        { reveal: 'views/recipe.njk' },
      ],
    },
    async (context) => {
      const { fail } = context;
      const recipe = randomRecipe(context);
      const full = await pageOf(recipe, context);
      const page = await pageOf({ ...recipe, steps: [] }, context);
      const known = otherWords(full, recipe.steps);
      const own = [...otherWords(page, [])].filter((word) => !known.has(word));
      const details = {
        page,
        expected: 'a line of your own in place of the steps',
        actual: excerpt(page.html.text),
      };
      const leak = leakIn(page.html.text);
      if (leak !== undefined) fail(`This recipe has no steps, and the page says “${leak}”.`, details);
      const empty = page.html
        .findAll('ol, ul, table, dl')
        .find((list) => list.isVisible && !list.has('li, td, th, dd'));
      if (empty) {
        fail(
          `This recipe has no steps, and the page has ${empty.name === 'ol' ? 'an' : 'a'} ${empty.name} without a single item: put the question outside of the list, with {% if recipe.steps.length > 0 %}. An empty list counts as true, so {% if recipe.steps %} does not tell.`,
          { ...details, expected: 'no empty list', actual: `an empty ${empty.name}` },
        );
      }
      if (own.length === 0) {
        fail(
          'This recipe has no steps, and the page says nothing that it does not say of every recipe. Write a line of your own in their place, in an else.',
          details,
        );
      }
    },
  );

  check(
    'inert',
    {
      title: 'Whatever the data holds stays text',
      why: 'Whoever may write a step would else write a part of your page.',
      requires: ['steps', 'separators'],
      hints: [
        'Is there a blank in views/recipe.njk that says of a value that it can be trusted?',
        '{{ boat }} is escaped inside of a loop too. {{ boat | safe }} is not.',
        '<li>{{ step ____ }}</li>: nothing more belongs there.',
        { reveal: 'views/recipe.njk' },
      ],
    },
    async (context) => {
      const { expect, fail } = context;
      const attacks = [
        '<b>Bo</b>',
        '</li></ol><script>alert("soup")</script>',
        '<img src=x onerror=alert(1)>',
      ];
      const ingredients = ['<i>salt</i>', '"><script>alert(2)</script>', 'fish & chips'];
      const page = await pageOf({ ...randomRecipe(context), ingredients, steps: attacks }, context);
      for (const typed of [...attacks, ...ingredients]) {
        expect(
          page,
          `A member wrote ${typed}, and it became a real part of the page: anyone could run code in your visitors’ browsers. Leave the filter safe out.`,
        ).toBeInert(typed);
        if (fold(page.html.text).includes(fold(typed))) continue;
        fail(`A member wrote ${typed}, and a visitor should read it letter by letter.`, {
          page,
          expected: `“${typed}”`,
          actual: excerpt(page.html.text),
        });
      }
    },
  );
});

function expectSteps({ recipe, page }: { recipe: Recipe; page: Page }, { fail }: CheckContext): void {
  const { steps } = recipe;
  const text = fold(page.html.text);
  const details = {
    page,
    expected: steps.map((step, index) => `${index + 1}. ${step}`).join('; '),
    actual: excerpt(page.html.text),
  };
  let end = 0;
  const explicit = steps.map((step) => {
    if (!text.includes(fold(step)))
      fail(
        `The recipe has ${steps.length} ${steps.length === 1 ? 'step' : 'steps'}, and the page does not show “${step}”. Write an item for each of recipe.steps with {% for … %}.`,
        details,
      );
    const at = text.indexOf(fold(step), end);
    if (at === -1) fail('The steps are all there, but in another order than in the data.', details);
    const number = /(\d+)[^\d]{0,12}$/.exec(text.slice(end, at))?.[1];
    end = at + step.length;
    return number === undefined ? undefined : Number(number);
  });
  for (const [index, step] of steps.entries()) {
    const item = itemOf(page, step);
    const others = steps.filter((other) => other !== step && item && fold(item.text).includes(fold(other)));
    if (!item || others.length > 0)
      return fail(
        `The step “${step}” shares its element with others. Give each step one of its own, such as an li.`,
        details,
      );
    const listed = numberInList(item);
    const before = fold(item.closest('li')?.text ?? '').split(fold(step), 1)[0] ?? '';
    // In an ol the list counts by itself; what stands behind a step is no number of the next one.
    const number = listed !== undefined && !/\d/.test(before) ? listed : (explicit[index] ?? listed);
    if (number === index + 1) continue;
    if (number === undefined)
      fail(
        `The step “${step}” has no number. Put the steps into an ol, or write {{ loop.index }} in front of each.`,
        details,
      );
    fail(
      index === 0 && number === 0
        ? 'The first step is number 0: people count from 1, and so does loop.index. loop.index0 counts from 0.'
        : `The step “${step}” has the number ${number}, and it should be ${index + 1}.`,
      details,
    );
  }
  if (explicit.length > 0 && text.slice(end).includes(fold(steps[0] ?? ''))) {
    fail('The steps are on the page more than once.', details);
  }
}

function expectSeparators(page: Page, ingredients: readonly string[], { fail }: CheckContext): void {
  const text = fold(page.html.text);
  const quoted = ingredients.map((name) => fold(name));
  const details = { page, expected: `“${ingredients.join(', ')}”`, actual: excerpt(page.html.text) };
  const missing = ingredients.find((name) => !text.includes(fold(name)));
  if (missing !== undefined) fail(`The ingredient “${missing}” is not on the page.`, details);
  const line = new RegExp(quoted.join('\\s*,\\s*(?:and\\s+)?')).exec(text);
  if (!line) {
    return fail(
      new RegExp(quoted.join('[^\\p{L}]*'), 'u').test(text)
        ? `Between two ingredients there should be a comma and a space: ${ingredients.join(', ')}.`
        : 'The ingredients should stand one after the other, in the order of the data.',
      details,
    );
  }
  if (/^\s*,/.test(text.slice(line.index + line[0].length)))
    fail(
      'There is a comma behind the last ingredient, as if one were missing. Write it only where another one follows: {% if not loop.last %}.',
      details,
    );
  if (/,\s*$/.test(text.slice(0, line.index)))
    fail('There is a comma in front of the first ingredient.', details);
}

import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { Page } from '../../src/grading/page.ts';
import { show } from '../../src/grading/show.ts';
import {
  dataModule,
  ENTITY,
  excerpt,
  fold,
  leakIn,
  open,
  textOf,
  unfilledBlank,
} from '../_templates/pages.ts';

interface Recipe {
  title: string;
  cook: string;
  portions: number;
  minutes: number;
  story: string;
  picture: string;
}

const TYPES = `export type Recipe = {
  title: string;
  cook: string;
  portions: number;
  minutes: number;
  story: string;
  picture: string;
};`;

function randomRecipe({ random }: CheckContext): Recipe {
  const [one = ''] = random.names(1);
  return {
    title: `${random.word()} & ${random.word()} pie`,
    cook: `${one} ${random.word()}`,
    portions: random.integer(2, 19),
    minutes: random.integer(20, 300),
    story: `We have cooked it since ${random.integer(1900, 2020)}, "mostly" on Sundays.`,
    picture: `/${random.word()}-${random.integer(10, 99)}.svg`,
  };
}

const filesOf = (recipe: Recipe) => ({ 'data/recipe.ts': dataModule(TYPES, 'recipe', recipe) });

const ATTACKS: Partial<Recipe>[] = [
  {
    title: '<img src=x onerror=alert(1)>',
    cook: '<b>Bo</b>',
    story: '</p><script>alert("soup")</script>',
  },
  { title: 'Soup" onerror="alert(2)', cook: "O'Malley & Sons", story: '<i>Slowly</i> &lt;stir&gt;' },
  { title: "Soup' onerror='alert(3)", cook: '<h1>Me</h1>', story: '5 < 6 & 7 > 6' },
];

/** What is wrong with a text that should be on the page, in words; undefined when it is there. */
function whyMissing(page: Page, shown: string, what: string, text: string): string | undefined {
  if (fold(shown).includes(fold(text))) return undefined;
  const blank = unfilledBlank(page.html.text) ?? unfilledBlank(shown);
  if (blank?.startsWith('$')) {
    return `The page shows ${blank} as it stands: that is the notation of template literals. In a template the same blank is written {{ … }}.`;
  }
  if (blank !== undefined) {
    return `The page shows ${blank} as it stands: the template was sent without being filled. Answer with render(c, 'recipe.njk', …).`;
  }
  if (ENTITY.test(shown)) {
    return `${what} is ${text}, and visitors read ${ENTITY.exec(shown)?.[0] ?? '&amp;'} in it: it was escaped twice. The template escapes what stands in {{ … }} by itself.`;
  }
  return `${what} is “${text}”, and it is not ${what === 'The title' ? 'in the h1' : 'on the page'}. A template knows only what you hand over: with render(c, 'recipe.njk', { soup }) its blanks are {{ soup.title }} and so on, and a name that it does not know leaves a gap.`;
}

export default defineChecks(({ check }) => {
  check(
    'template',
    {
      title: 'GET /recipe is made by views/recipe.njk',
      why: 'A page in a file of its own can be read, changed and tried out without touching the program.',
      hints: [
        'Compare the two handlers in src/app.ts, and look for the file that the first one names.',
        "render(c, 'boat.njk', { boat }) fills views/boat.njk. In that file, <h2>{{ boat.name }}</h2> has a blank.",
        "Move the HTML to views/recipe.njk, and then: return render(c, '____', { recipe });",
        { reveal: 'views/recipe.njk' },
      ],
    },
    async (context) => {
      const { start, fail, random } = context;
      const recipe = randomRecipe(context);
      const word = `${random.word()}${random.word()}`;
      const [a, b] = [random.integer(11, 99), random.integer(11, 99)];
      const marker = `<!doctype html><title>Other</title><h1>${word}</h1><p>{{ ${a} * ${b} }}</p>\n`;
      await start({ files: { ...filesOf(recipe), 'views/recipe.njk': marker } });
      const page = await open('/recipe', context);
      const text = fold(page.html.text);
      const details = { page, expected: `the text “${word} ${a * b}”`, actual: excerpt(page.html.text) };
      if (!text.includes(word)) {
        fail(
          "I replaced views/recipe.njk by another template, and nothing changed at /recipe. The handler has to answer with render(c, 'recipe.njk', …), and the HTML belongs into that file.",
          { ...details, aboutHead: true },
        );
      }
      if (!text.includes(String(a * b))) {
        fail(
          `I put another template in place of views/recipe.njk, and its blank {{ ${a} * ${b} }} was not filled. Let Nunjucks fill the template: render(c, 'recipe.njk', …) does.`,
          details,
        );
      }
      const left = [recipe.title, recipe.story].find((part) => text.includes(fold(part)));
      if (left !== undefined) {
        fail(
          `I put another template in place of views/recipe.njk, and the page still shows “${left}”: a part of the page is left in the program. Move all of it into the template.`,
          { ...details, expected: 'the other template alone' },
        );
      }
    },
  );

  check(
    'same-page',
    {
      title: 'The page shows the recipe, whichever it is',
      why: 'Visitors should not notice that you tidied up. The data changes every week, the template does not.',
      requires: ['template'],
      hints: [
        'Put the page from before beside your template. Which ${…} was there, and what stands there now?',
        'What you hand over has a name: with { boat } the template says {{ boat.name }}. An unknown name leaves a gap, and no error.',
        '<p class="facts">For {{ recipe.____ }} people, ready in {{ recipe.minutes }} minutes</p>',
        { reveal: 'views/recipe.njk' },
      ],
    },
    async (context) => {
      const { start, fail } = context;
      const recipe = randomRecipe(context);
      await start({ files: filesOf(recipe) });
      const page = await open('/recipe', context);
      const text = page.html.text;
      const heading = textOf(page, 'h1');
      const pieces: [string, string, string][] = [
        ['The title', recipe.title, heading],
        ['The line about portions and minutes', factsOf(recipe), text],
        ['The story', recipe.story, text],
        ['The cook', `Sent in by ${recipe.cook}`, text],
      ];
      for (const [what, piece, shown] of pieces) {
        const why = whyMissing(page, shown, what, piece);
        if (why !== undefined) fail(why, { page, expected: `“${piece}”`, actual: excerpt(shown) });
      }
      const leak = leakIn(text);
      if (leak !== undefined) {
        fail(`The page shows “${leak}”. Hand over what the template needs.`, {
          page,
          expected: 'the recipe alone',
          actual: excerpt(text),
        });
      }
      const name = page.html.findAll('title').map((title) => title.text)[0];
      if (name === undefined || !fold(name).includes(fold(recipe.title))) {
        fail(
          `The title of the page, which a browser shows in its tab, should name the recipe: <title>{{ … }}</title>.`,
          {
            page,
            expected: `a title with “${recipe.title}”`,
            actual: name === undefined ? 'no title' : `“${name}”`,
          },
        );
      }
      expectImage(page, recipe, context);
      if (!page.html.has('link[rel~="stylesheet"][href]') && !page.html.has('style')) {
        fail('The page has lost its colours: the link to /style.css did not come along into the template.', {
          page,
          expected: '<link rel="stylesheet" href="/style.css" />',
          actual: 'no stylesheet',
        });
      }
    },
  );

  check(
    'inert',
    {
      title: 'Whatever the recipe holds stays text',
      why: 'A recipe that becomes part of the page can run code in the browser of everyone who cooks it.',
      requires: ['same-page'],
      hints: [
        'Which blank of your template tells it to trust the value, or stands in an attribute without quotation marks?',
        '{{ boat.name }} is escaped by itself. {{ boat.name | safe }} is not, and title={{ boat.name }} ends at the first space.',
        '<img src="{{ recipe.picture }}" alt=____{{ recipe.title }}____ />',
        { reveal: 'views/recipe.njk' },
      ],
    },
    async (context) => {
      const { start, expect, fail } = context;
      for (const attack of ATTACKS) {
        const recipe = { ...randomRecipe(context), ...attack };
        await start({ files: filesOf(recipe) });
        const page = await open('/recipe', context);
        for (const [what, typed] of Object.entries(attack)) {
          expect(
            page,
            `The ${what} of a recipe was ${typed}, and it became a real part of the page: anyone could run code in your visitors’ browsers. {{ … }} escapes what you put in; leave “safe” out, and put attributes in quotation marks.`,
          ).toBeInert(String(typed));
          const shown = what === 'title' ? textOf(page, 'h1') : page.html.text;
          if (!fold(shown).includes(fold(String(typed)))) {
            fail(
              `The ${what} of a recipe was ${String(typed)}, and a visitor should read it just like that. Take nothing away and escape nothing yourself: {{ … }} does all that is needed.`,
              { page, expected: `“${String(typed)}”`, actual: excerpt(shown) },
            );
          }
        }
        expectImage(page, recipe, context);
      }
    },
  );
});

function factsOf({ portions, minutes }: Recipe): string {
  return `For ${portions} people, ready in ${minutes} minutes`;
}

/** The picture with both of its attributes, and no handler that came out of one. */
function expectImage(page: Page, recipe: Recipe, { fail }: CheckContext): void {
  const images = page.html.findAll('img');
  const found = images.map(
    (image) => `src ${show(image.attribute('src'))}, alt ${show(image.attribute('alt'))}`,
  );
  const details = {
    page,
    expected: `an img with src ${show(recipe.picture)} and alt ${show(recipe.title)}`,
    actual: found.join('; ') || 'no img',
  };
  if (images.some((image) => image.attributes.some(([name]) => name.startsWith('on')))) {
    fail(
      'The title left the alt of the img and became an attribute that runs code. Write alt="{{ … }}", with the quotation marks.',
      details,
    );
  }
  const right = images.some(
    (image) =>
      image.attribute('src')?.trim() === recipe.picture && image.attribute('alt')?.trim() === recipe.title,
  );
  if (right) return;
  const cut = images.some((image) => {
    const alt = image.attribute('alt') ?? '';
    return alt !== '' && alt !== recipe.title && recipe.title.startsWith(alt);
  });
  fail(
    cut
      ? `The alt of the img ends at the first space of “${recipe.title}”. Without quotation marks a value ends there: write alt="{{ … }}".`
      : 'The page should show the picture of the recipe, with its title as alt text: both attributes get a blank of their own.',
    details,
  );
}

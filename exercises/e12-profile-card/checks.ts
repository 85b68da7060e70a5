import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { Page } from '../../src/grading/page.ts';
import type { HtmlElement } from '../../src/grading/html/element.ts';
import { show } from '../../src/grading/show.ts';

interface Person {
  name: string;
  photo: string;
  bio?: string;
  skills: string[];
}

/** Somebody else: a name with an apostrophe or an accent, and no tags, which are for the last check. */
function randomPerson({ random }: CheckContext): Person {
  const [one = '', other = ''] = random.names(2);
  const count = random.integer(4, 6);
  return {
    name: `${one} & ${other} ${random.word()}`,
    photo: `/${random.word()}-${random.integer(10, 99)}.svg`,
    bio: `We have done ${random.word()} since ${random.integer(1960, 2020)}.`,
    skills: Array.from({ length: count }, (_, index) => `Mending ${random.word()} ${index + 1}`),
  };
}

/** The card of a person, from a program that was started with nobody else. */
async function cardOf(person: Person, { start, visitor, expect }: CheckContext): Promise<Page> {
  await start({
    files: {
      'data/person.ts': `export type Person = { name: string; photo: string; bio?: string; skills: string[] };
export const person: Person = ${JSON.stringify(person, null, 2)};
`,
    },
  });
  const page = await visitor().get('/', { redirect: 'follow' });
  expect(page).toHaveStatus(200);
  expect(page).toHaveContentType('text/html');
  return page;
}

/** People who are up to no good: with tags, and with either quotation mark to get out of an attribute. */
const ATTACKS = [
  {
    name: '<img src=x onerror=alert(1)>',
    bio: '</p><h1>Sign in again</h1>',
    skills: ['<script>alert("tea")</script>', 'Tea'],
  },
  { name: 'Zoë" onerror="alert(2)', bio: '<b>Bo</b>', skills: ['<i>Chess</i>'] },
  { name: "O'Malley' onerror='alert(3)", bio: '&lt;b&gt;', skills: ['Salt & <em>pepper</em>'] },
];

const fold = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

const reads = (element: HtmlElement, text: string) => fold(element.text) === fold(text);

function headingsOf(page: Page): string {
  return page.html
    .findAll('h1')
    .filter(({ isVisible }) => isVisible)
    .map(({ text }) => text)
    .join(' ')
    .trim();
}

export default defineChecks(({ check }) => {
  check(
    'name',
    {
      title: 'The h1 is the person’s name',
      why: 'One handler makes a page for anybody, because the page has blanks and the data fills them.',
      hints: [
        'Look at the h1 in src/app.ts, and at what person holds.',
        'Between backticks, ${…} puts a value into the text: html`<h2>${boat.name}</h2>`.',
        '<h1>${person.____}</h1>',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { name, ...rest } = randomPerson(context);
      const page = await cardOf({ name, ...rest }, context);
      const heading = headingsOf(page);
      if (fold(heading) === fold(name)) return;
      const details = { page, expected: `an h1 that reads ${show(name)}`, actual: show(heading) };
      if (heading === '')
        context.fail('The card has no h1 with text that a visitor can see. Put the name there.', details);
      if (/&(?:amp|lt|gt|quot|#39);/.test(heading)) {
        context.fail(
          `The name is ${name}, and the h1 shows ${heading}: its special characters were escaped twice. The tag html does that for you, once; leave your own replacing out.`,
          details,
        );
      }
      context.fail(
        `The h1 should be the person’s name, ${name}, but it reads “${heading}”. Put the name in with \${person.name}.`,
        details,
      );
    },
  );

  check(
    'portrait',
    {
      title: 'The img shows the photo, and its alt is the name',
      why: 'A screen reader reads alt aloud, and browsers show it when the picture does not come.',
      hints: [
        'Look at the two attributes of the img: which of them come from person?',
        'A value in an attribute stands in quotation marks, and these stay: <img src="${boat.photo}" alt="${boat.name}" />.',
        '<img src="${person.photo}" alt="____" width="96" height="96" />',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const person = randomPerson(context);
      const page = await cardOf(person, context);
      const image = page.html.find('img');
      for (const [attribute, value] of [
        ['alt', person.name],
        ['src', person.photo],
      ] as const) {
        const found = page.html.findAll('img').map((img) => img.attribute(attribute)?.trim());
        if (found.includes(value)) continue;
        const [actual] = found;
        const cut = actual !== undefined && actual !== '' && value.startsWith(actual);
        context.fail(
          cut
            ? `The ${attribute} of the img should be ${value}, but it ends after “${actual}”: without quotation marks a value ends at the first space. Write ${attribute}="\${…}", in double quotation marks.`
            : `The ${attribute} of the img should be ${attribute === 'alt' ? 'the person’s name' : 'the person’s photo'}, ${value}. Write ${attribute}="\${person.${attribute === 'alt' ? 'name' : 'photo'}}".`,
          {
            page,
            expected: `${attribute}: ${show(value)}`,
            actual:
              image.attribute(attribute) === undefined ? `no ${attribute}` : `${attribute}: ${show(actual)}`,
          },
        );
      }
    },
  );

  check(
    'skills',
    {
      title: 'Each skill is an li, in the order of the file',
      why: 'A list in the data becomes a list on the page, be it of one item or of fifty.',
      hints: [
        'There is one li in src/app.ts, and there may be any number of skills. What makes one thing out of each item of a list?',
        'map does. A harbour’s page might have html`<ul>${boats.map((boat) => html`<li>${boat}</li>`)}</ul>`: a tag html inside and outside, and no join.',
        '${person.skills.____((skill) => html`<li>${skill}</li>`)}',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const person = randomPerson(context);
      const { skills } = person;
      const page = await cardOf(person, context);
      const items = page.html.findAll('li');
      const found = items.filter((item) => skills.some((skill) => reads(item, skill)));
      const list = found[0]?.closest('ul') ?? found[0]?.closest('ol');
      const inList = list ? list.findAll('li') : found;
      const details = {
        page,
        expected: `${skills.length} li: ${show(skills)}`,
        actual: `${items.length} li: ${show(items.map(({ text }) => text))}`,
      };
      if (/<li\b/i.test(page.html.text)) {
        context.fail(
          'The tags of your list are shown as text. What map gives has to be a list of html`…` parts: write html in front of the backtick of each li, and hand the list over without join, which makes plain text of it.',
          details,
        );
      }
      if (items.some((item) => skills.every((skill) => fold(item.text).includes(fold(skill))))) {
        context.fail('All skills are in one li. Give each an li of its own, with map.', details);
      }
      const missing = skills.find((skill) => !found.some((item) => reads(item, skill)));
      if (missing !== undefined) {
        context.fail(
          `This person has ${skills.length} skills, and the items of the list do not show “${missing}”. Make an li of each of person.skills with map.`,
          details,
        );
      }
      if (inList.length !== skills.length) {
        context.fail(
          `The list should have as many items as there are skills, here ${skills.length}, but it has ${inList.length}. Make it of person.skills alone.`,
          details,
        );
      }
      if (!inList.every((item, index) => reads(item, skills[index] ?? ''))) {
        context.fail('The list has all skills, but in another order than the file.', details);
      }
    },
  );

  check(
    'bio',
    {
      title: 'The bio is on the card, and without one another line is',
      why: 'Data from people has holes. A page should say so in words, and not with “undefined” or a gap.',
      requires: ['name'],
      hints: [
        'bio has a question mark in the type Person. What is person.bio when somebody has none?',
        'a ?? b is a, unless that is missing; then it is b: html`<p>${boat.home ?? "No harbour yet"}</p>`.',
        "<p>${person.bio ____ 'Nothing written yet.'}</p>",
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { bio = '', ...shy } = randomPerson(context);
      const page = await cardOf({ ...shy, bio }, context);
      const withBio = fold(page.html.text);
      if (!withBio.includes(fold(bio))) {
        context.fail(
          `This person has a bio, “${bio}”, and it is not on the card. Put it there with \${person.bio}.`,
          {
            page,
            expected: `the text ${show(bio)}`,
            actual: show(page.html.text),
          },
        );
      }
      const without = await cardOf(shy, context);
      const text = fold(without.html.text);
      const details = {
        page: without,
        expected: 'a line in place of the bio',
        actual: show(without.html.text),
      };
      const leak = /\b(?:undefined|null|nan)\b|\[object \w+\]/.exec(text)?.[0];
      if (leak !== undefined) {
        context.fail(
          `This person has no bio, and the card says “${leak}”: bio is optional in the data. Give a line of your own in its place, with ??.`,
          details,
        );
      }
      const squeeze = (words: string) => words.replace(/\s+/g, '');
      if (squeeze(text) === squeeze(withBio.replace(fold(bio), ''))) {
        context.fail(
          'This person has no bio, and nothing stands in its place: a visitor sees a gap. Write a line such as “Nothing written yet.” there.',
          details,
        );
      }
    },
  );

  check(
    'inert',
    {
      title: 'Whatever the data holds stays text',
      why: 'If a name can become part of the page, anyone can run code in your visitors’ browsers.',
      requires: ['name', 'skills'],
      hints: [
        'Look at the backtick with which your page begins, and at every other one. What stands in front of each?',
        'A plain `<h2>${boat}</h2>` takes the value as it is. With html`<h2>${boat}</h2>` a < in it becomes &lt;, which browsers show as a letter.',
        "import { ____ } from 'hono/html'; and then c.html(____`<!doctype html>…`)",
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { fail } = context;
      for (const attack of ATTACKS) {
        const page = await cardOf({ photo: '/bo.svg', ...attack }, context);
        expectInert(page, attack.bio, 'the bio', context);
        expectInert(page, attack.name, 'the name', context);
        for (const skill of attack.skills) expectInert(page, skill, 'a skill', context);
        if (page.html.findAll('img').some((image) => image.attribute('onerror') !== undefined)) {
          fail(
            'The name left its attribute and became an onerror of the img: anyone could run code in your visitors’ browsers. Put the value between double quotation marks, in html`…`.',
            {
              page,
              expected: `${show(attack.name)} as the alt text`,
              actual: 'an img with an onerror handler',
            },
          );
        }
        if (fold(headingsOf(page)) !== fold(attack.name)) {
          fail(
            `The name is ${attack.name}, and the h1 should show it letter by letter. Take nothing away from it: escaping is enough.`,
            { page, expected: show(attack.name), actual: show(headingsOf(page)) },
          );
        }
      }
    },
  );
});

function expectInert(page: Page, attack: string, what: string, { expect }: CheckContext): void {
  expect(
    page,
    `We gave a person ${attack} as ${what}, and ${what} became a real element of the page: anyone could run code in your visitors’ browsers. Make the page with html\`…\`, which escapes what you put in, and leave raw(…) out.`,
  ).toBeInert(attack);
}

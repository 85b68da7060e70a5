import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { HtmlElement } from '../../src/grading/html/element.ts';
import type { Page } from '../../src/grading/page.ts';
import type { Visitor } from '../../src/grading/visitor.ts';
import { excerpt } from '../_forms/form-finder.ts';

interface Animal {
  id: string;
  name: string;
}

/** A zoo of animals that nobody has met, and what its pages say before anybody was fed. */
async function open(context: CheckContext, animals?: Animal[]): Promise<{ animals: Animal[]; quiet: Quiet }> {
  const { start, random } = context;
  const zoo =
    animals ??
    ['newt', 'yak', 'ibis'].map((kind, index) => ({
      id: `${random.word()}-${index}`,
      name: `${random.name().replace(/<\/?b>/g, '')} the ${random.word()} ${kind}`,
    }));
  await start({ files: { 'data/animals.ts': `export const animals = ${JSON.stringify(zoo)};\n` } });
  const quiet = new Map<string, number>();
  for (const path of ['/', '/rules']) {
    const page = await look(context.visitor(), path, context);
    for (const animal of zoo) quiet.set(`${pathOf(page)} ${animal.name}`, times(page.html, animal));
  }
  return { animals: zoo, quiet };
}

async function look(me: Visitor, path: string, { expect }: CheckContext): Promise<Page> {
  const page = await me.get(path, { redirect: 'follow' });
  expect(page, `GET ${path} should answer 200, but it answered ${page.status}.`).toHaveStatus(200);
  return page;
}

/** The form with which an animal is fed; undefined when the page has none. */
function formFor(page: Page, animal: Animal): HtmlElement | undefined {
  return page.html
    .findAll('form')
    .find((form) => (form.attribute('action') ?? '').includes(encodeURIComponent(animal.id)));
}

/** Feeds, without looking at the page that follows. */
async function feed(me: Visitor, page: Page, animal: Animal, { fail, expect }: CheckContext): Promise<Page> {
  const form = formFor(page, animal);
  if (!form) {
    return fail(
      `The page at ${page.path} has no form for feeding ${animal.name}. Leave the forms as they were.`,
      {
        page,
        expected: `a form with ${animal.id} in its action`,
        actual: excerpt(page.html.text),
      },
    );
  }
  const answer = await me.submit(form);
  expect(
    answer,
    `Feeding ${animal.name} should answer with a redirect, as before, but the answer is ${answer.status}.`,
  ).toHaveStatus(303, 302);
  return answer;
}

/** How often the page at / or /rules names an animal when there is nothing to tell, by path and name. */
type Quiet = ReadonlyMap<string, number>;

const times = (element: HtmlElement, animal: Animal): number =>
  element.text.toLowerCase().split(animal.name.toLowerCase()).length - 1;

const pathOf = (page: Page): string => page.path.split('?', 1)[0] ?? '/';

/** How often an animal is named more than on the same page without messages. */
function told(page: Page, animal: Animal, quiet: Quiet): number {
  const forms = page.html.findAll('form').reduce((sum, form) => sum + times(form, animal), 0);
  return times(page.html, animal) - (quiet.get(`${pathOf(page)} ${animal.name}`) ?? forms);
}

export default defineChecks(({ check }) => {
  check(
    'told',
    {
      title: 'The page after feeding says what happened',
      why: 'A redirect forgets. What the next page should know has to be kept in between.',
      hints: [
        'Follow the message from app.ts: who keeps it in src/flash.ts, who hands it to a template, and where is it shown?',
        'A Map keeps something for each key: const cups = new Map<string, string[]>(); cups.set(id, ["tea"]); cups.get(id).',
        "app.get('/', (c) => render(c, 'zoo.njk', { animals, flashes: ____(c) }));",
        { reveal: 'src/flash.ts' },
      ],
    },
    async (context) => {
      const { animals, quiet } = await open(context);
      const { visitor, fail, random } = context;
      for (const animal of random.shuffle(animals).slice(0, 2)) {
        const me = visitor();
        const home = await look(me, '/', context);
        const page = await me.follow(await feed(me, home, animal, context));
        if (told(page, animal, quiet) === 0) {
          fail(
            `${animal.name} was fed, and the page that follows does not say so. Keep the message in flash(), hand it to the template by takeFlashes(c), and show it in views/base.njk.`,
            { page, expected: `a message with “${animal.name}”`, actual: excerpt(page.html.text) },
          );
        }
        // Without looking around first: the cookie is new.
        const guest = visitor();
        const first = await guest.request('POST', formFor(home, animal)?.attribute('action') ?? '/');
        const next = await guest.follow(first);
        if (told(next, animal, quiet) === 0) {
          fail(
            `A visitor whose very first request fed ${animal.name} is not told about it. Ask visitorId(c) for the id, instead of reading the cookie: a new visitor sends none yet.`,
            { page: next, expected: `a message with “${animal.name}”`, actual: excerpt(next.html.text) },
          );
        }
      }
    },
  );

  check(
    'once',
    {
      title: 'It is gone on the page after that',
      why: 'A message that stays is read as news each time. Once is enough.',
      requires: ['told'],
      hints: [
        'Who takes the message away when it was shown?',
        'cups.delete(id) removes what a Map keeps for a key.',
        'const messages = waiting.get(id) ?? []; waiting.____(id); return messages;',
        { reveal: 'src/flash.ts' },
      ],
    },
    async (context) => {
      const { animals, quiet } = await open(context);
      const { visitor, fail } = context;
      for (const second of ['/', '/rules']) {
        const me = visitor();
        const [animal, other] = context.random.shuffle(animals);
        if (!animal || !other) return;
        const home = await look(me, '/', context);
        await me.follow(await feed(me, home, animal, context));
        const page = await look(me, second, context);
        if (told(page, animal, quiet) > 0) {
          fail(
            `The message about ${animal.name} was shown once, and at ${second} it is shown again. takeFlashes has to take it away: what was given once is not kept.`,
            { page, expected: 'no message', actual: excerpt(page.html.text) },
          );
        }
        // Old messages do not come back with a new one.
        const again = await me.follow(await feed(me, home, other, context));
        if (told(again, animal, quiet) > 0 || told(again, other, quiet) === 0) {
          fail(
            `First ${animal.name} was fed, and that was told. Then ${other.name} was, and the page that follows should tell of ${other.name} alone.`,
            { page: again, expected: `a message about ${other.name}`, actual: excerpt(again.html.text) },
          );
        }
      }
    },
  );

  check(
    'order',
    {
      title: 'Two unread messages are both shown, in order',
      why: 'Two tabs, two clicks: nothing says that a page is looked at between two actions.',
      requires: ['told'],
      hints: [
        'What becomes of the first message when the second one is kept?',
        '[...old, "new"] is a list with one item more at its end.',
        'waiting.set(id, [...(waiting.get(id) ?? []), ____]);',
        { reveal: 'src/flash.ts' },
      ],
    },
    async (context) => {
      const { animals, quiet } = await open(context);
      const { visitor, fail } = context;
      const me = visitor();
      const home = await look(me, '/', context);
      const [a, b] = context.random.shuffle(animals);
      if (!a || !b) return;
      await feed(me, home, a, context);
      await feed(me, home, b, context);
      const page = await look(me, '/rules', context);
      const details = { page, expected: `${a.name}, then ${b.name}`, actual: excerpt(page.html.text) };
      for (const animal of [a, b]) {
        if (told(page, animal, quiet) > 0) continue;
        fail(
          `${a.name} was fed and then ${b.name}, without a look at a page in between. The page that follows does not tell of ${animal.name}. Keep a list for each visitor, and add to its end.`,
          details,
        );
      }
      const text = page.html.text.toLowerCase();
      if (text.indexOf(a.name.toLowerCase()) > text.indexOf(b.name.toLowerCase())) {
        fail(
          `${a.name} was fed first and ${b.name} second, and the messages come the other way round.`,
          details,
        );
      }
    },
  );

  check(
    'everywhere',
    {
      title: 'Whichever page comes next shows it',
      why: 'The banner belongs to the frame of all pages, like the navigation.',
      requires: ['told'],
      hints: [
        'Which template do all pages share? And which handlers call takeFlashes?',
        'What stands in base.njk outside of every block is on each page. It still needs its data from each handler.',
        "app.get('/rules', (c) => render(c, 'rules.njk', { flashes: ____ }));",
        { reveal: 'views/base.njk' },
      ],
    },
    async (context) => {
      const { animals, quiet } = await open(context);
      const { visitor, fail } = context;
      for (const path of ['/rules', '/']) {
        const me = visitor();
        const [animal] = context.random.shuffle(animals);
        if (!animal) return;
        await feed(me, await look(me, '/', context), animal, context);
        // What a page brings along is no page.
        await me.get('/style.css');
        const page = await look(me, path, context);
        if (told(page, animal, quiet) > 0) continue;
        fail(
          `${animal.name} was fed, and the next page that was opened is ${path}. It should say so, and does not. Show the messages in views/base.njk, and hand them to each page.`,
          { page, expected: `a message with “${animal.name}”`, actual: excerpt(page.html.text) },
        );
      }
    },
  );

  check(
    'private',
    {
      title: 'No other visitor reads it',
      why: 'A variable of a server is shared by everybody who asks it anything.',
      requires: ['told'],
      hints: [
        'For how many visitors is the variable in which you keep messages?',
        'A Map with the visitor’s id as its key has a place for each of them.',
        'const waiting = new ____<string, string[]>();',
        { reveal: 'src/flash.ts' },
      ],
    },
    async (context) => {
      const { animals, quiet } = await open(context);
      const { visitor, fail, random } = context;
      const [a, b] = random.shuffle(animals);
      if (!a || !b) return;
      const [ann, bob] = [visitor(), visitor()];
      const home = await look(ann, '/', context);
      await look(bob, '/', context);
      await feed(ann, home, a, context);
      for (const [who, page] of [
        ['Another visitor', await look(bob, '/', context)],
        ['A visitor who has never been here', await look(visitor(), '/', context)],
      ] as const) {
        if (told(page, a, quiet) === 0) continue;
        fail(
          `Visitor A fed ${a.name}. ${who} opened the page at / and read A’s message. Keep the messages of each visitor by themselves, under visitorId(c).`,
          { page, expected: 'no message', actual: excerpt(page.html.text) },
        );
      }
      await feed(bob, home, b, context);
      const mine = await look(ann, '/', context);
      if (told(mine, a, quiet) === 0 || told(mine, b, quiet) > 0) {
        fail(
          `Visitor A fed ${a.name}, B fed ${b.name}, and then A opened the page at /. It should tell A of ${a.name} alone.`,
          { page: mine, expected: `a message about ${a.name}`, actual: excerpt(mine.html.text) },
        );
      }
      if (told(await look(bob, '/rules', context), b, quiet) === 0) {
        fail(`Visitor B fed ${b.name}, A looked at a page, and then B is told nothing.`, {
          expected: `a message about ${b.name}`,
          actual: 'none',
        });
      }
    },
  );

  check(
    'inert',
    {
      title: 'A message is text, whatever the animal is called',
      why: 'Messages are made of what people typed, and they end up in a page.',
      requires: ['told'],
      hints: [
        'How does the message come into views/base.njk?',
        '{{ cup }} is escaped, {{ cup | safe }} is not.',
        '<p class="banner" role="status">{{ ____ }}</p>',
        { reveal: 'views/base.njk' },
      ],
    },
    async (context) => {
      const names = [
        '<img src=x onerror=alert(1)>',
        '"><script>alert(2)</script>',
        'Salt & pepper; 100% goat, “é”',
      ];
      const animals = names.map((name, index) => ({ id: `a${index}`, name }));
      const { quiet } = await open(context, animals);
      const { visitor, expect, fail } = context;
      for (const animal of animals) {
        const me = visitor();
        const page = await me.follow(await feed(me, await look(me, '/', context), animal, context));
        expect(
          page,
          `An animal is called ${animal.name}, and its message became a part of the page. Show it with {{ … }}, without safe.`,
        ).toBeInert(animal.name);
        if (told(page, animal, quiet) === 0) {
          fail(
            `An animal is called ${animal.name}, and the message does not show the name like that. Take nothing away and add nothing: the template escapes it, once.`,
            { page, expected: animal.name, actual: excerpt(page.html.text) },
          );
        }
      }
    },
  );
});

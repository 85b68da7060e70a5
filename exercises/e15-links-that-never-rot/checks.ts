import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { Page } from '../../src/grading/page.ts';

interface Site {
  paths: Record<string, string>;
  people: { name: string; photos: number }[];
}

const USUAL_PATHS = {
  home: '/',
  people: '/people',
  person: '/people/:name',
  photo: '/people/:name/photos/:n',
};

const plainPeople = ({ random }: CheckContext) => [
  { name: `Ada${random.word()}`, photos: 2 },
  { name: `Gus${random.word()}`, photos: 1 },
];

const oddPeople = ({ random }: CheckContext) =>
  random
    .shuffle(['Zoë & co', 'AC/DC', 'Who?', "O'Malley", '50% Bo', '#1', '<b>Bo</b>'])
    .map((name) => ({ name: `${name} ${random.word()}`, photos: random.integer(1, 3) }));

const filesOf = ({ paths, people }: Site) => ({
  'src/paths.ts': `export const paths: Record<string, string> = ${JSON.stringify(paths)};\n`,
  'data/people.ts': `export interface Person {\n  name: string;\n  photos: number;\n}\n\nexport const people: Person[] = ${JSON.stringify(people)};\n`,
});

/** A path with its blanks filled, to ask for a page without the learner's own function. */
const fill = (path: string, name: string) => path.replace(':name', encodeURIComponent(name));

/** Addresses of this server that a page links to, each once. Fragments and other servers are left out. */
function addressesOn(page: Page): string[] {
  const here = new URL(page.path, 'http://localhost');
  const targets = page.html
    .findAll('a[href]')
    .map((link) => ({
      href: link.attribute('href') ?? '',
      url: URL.parse(link.attribute('href') ?? '', here),
    }))
    .filter(({ href, url }) => !href.startsWith('#') && url?.origin === here.origin);
  return [...new Set(targets.map(({ url }) => `${url?.pathname ?? '/'}${url?.search ?? ''}`))];
}

/** What the h1 of a page reads; empty for what is no page. */
function headingOf(page: Page | undefined): string {
  if (page?.type !== 'text/html') return '';
  const headings = page.html.findAll('h1');
  return headings.map(({ text }) => text).join(' ');
}

async function openPage({ visitor, expect }: CheckContext, path: string): Promise<Page> {
  const page = await visitor().get(path, { redirect: 'follow' });
  expect(
    page,
    `GET ${path} should answer 200, but it answered ${page.status}. The routes were right: they take their paths from src/paths.ts, so leave them as they are.`,
  ).toHaveStatus(200);
  return page;
}

/** Visits `/`, the list and each person's page, and follows all their links. `advice` says what to do about a dead one. */
async function expectLiveLinks(context: CheckContext, site: Site, advice: string): Promise<void> {
  const { visitor, expect, fail } = context;
  const { paths, people } = site;
  const list = paths['people'] ?? '/people';
  const addresses = people.map(({ name }) => fill(paths['person'] ?? '', name));
  const answers = new Map<string, Page>();
  for (const path of [paths['home'] ?? '/', list, ...addresses]) {
    const page = await openPage(context, path);
    const links = addressesOn(page);
    for (const address of links) {
      const target = answers.get(address) ?? (await visitor().get(address, { redirect: 'follow' }));
      answers.set(address, target);
      expect(
        target,
        `${page.path} has a link to ${address}, and GET ${address} answered ${target.status}. ${advice}`,
      ).toHaveStatus(200);
    }
    const headings = links.map((address) => headingOf(answers.get(address)));
    const wanted = path === list ? people : path === paths['home'] ? people.slice(0, 1) : [];
    for (const { name } of wanted) {
      if (headings.some((heading) => heading.toLowerCase().includes(name.toLowerCase()))) continue;
      if (page.html.findAll('a[href]').some((link) => link.attribute('href')?.trim() === '')) {
        fail(
          `${page.path} has a link whose href is empty, so it leads nowhere. urlFor gave no text for it: does every way through it end with return?`,
          { page, expected: `a link to ${fill(paths['person'] ?? '', name)}`, actual: 'a link with href=""' },
        );
      }
      fail(
        `${page.path} has no link to the page of ${name}. Keep the links that were there, and write each with urlFor('person', …).`,
        {
          page,
          expected: `a link to ${fill(paths['person'] ?? '', name)}`,
          actual: links.join('\n') || 'no links',
        },
      );
    }
    if (!addresses.includes(path) || links.length > 0) continue;
    fail(`${page.path} has no links any more. Keep those that were there, and write each with urlFor.`, {
      page,
      expected: 'links to the first photo and to all members',
      actual: 'no links',
    });
  }
}

/** Answers at /call-urlFor with what the learner's urlFor gives or throws, and hands all else to the app. */
const ASKING_SERVER = `import { serve } from '@hono/node-server';
import { app } from './app.ts';
import * as links from './url-for.ts';

function ask(request: Request): Response {
  const { name, params } = JSON.parse(new URL(request.url).searchParams.get('with') ?? '{}');
  const urlFor = (links as Record<string, unknown>)['urlFor'];
  if (typeof urlFor !== 'function') return Response.json({ missing: true });
  try {
    return Response.json({ value: String(params === undefined ? urlFor(name) : urlFor(name, params)) });
  } catch (error) {
    return Response.json({ error: error instanceof Error ? error.message : String(error) });
  }
}

serve({
  fetch: (request: Request) => (new URL(request.url).pathname === '/call-urlFor' ? ask(request) : app.fetch(request)),
  port: Number(process.env.PORT ?? 3000),
});
`;

type Answer = { page: Page; value?: string; error?: string };

async function askUrlFor(context: CheckContext, name: string, params?: object): Promise<Answer> {
  const call = encodeURIComponent(JSON.stringify({ name, params }));
  const page = await context.visitor().get(`/call-urlFor?with=${call}`);
  const answer = page.json as { value?: string; error?: string; missing?: boolean };
  if (answer.missing)
    context.fail('src/url-for.ts exports no function called urlFor. Write export in front of it.', {
      page,
      expected: 'export function urlFor(…)',
      actual: 'no such export',
    });
  return { page, ...answer };
}

/** An address as a sentence says it. */
const given = (value = '') => (value === '' ? 'an empty text' : value);

const showCall = (name: string, params?: object) =>
  `urlFor('${name}'${params === undefined ? '' : `, ${JSON.stringify(params)}`})`;

export default defineChecks(({ check }) => {
  check(
    'links',
    {
      title: 'All links on /, /people and a person’s page work',
      why: 'A dead link costs you the visitor who followed it.',
      hints: [
        'First look at what urlFor returns in src/url-for.ts, then at each href in src/app.ts.',
        'Blanks in a text are filled by replace with a function: "Dear :who".replace(/:(\\w+)/g, (_, key) => guest[key]).',
        'In src/app.ts, for example: <a href="${urlFor(____, { name })}">${name}</a>',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const site = { paths: USUAL_PATHS, people: plainPeople(context) };
      await context.start({ files: filesOf(site) });
      const advice = 'Make the address with urlFor, from the path in src/paths.ts.';
      await expectLiveLinks(context, site, advice);
    },
  );

  check(
    'renamed',
    {
      title: 'When a path is renamed, the links go along',
      why: 'What is written down once can be changed in one place.',
      requires: ['links'],
      hints: [
        'Is there still an address written out somewhere in src/app.ts or src/url-for.ts?',
        'A table holds each text once: const signs = { exit: "Way out" }; a page then writes ${signs.exit}.',
        'In src/url-for.ts begin with the path of that name: paths[____]',
        { reveal: 'src/url-for.ts' },
      ],
    },
    async (context) => {
      const { random } = context;
      const [folder, member, picture] = [random.word(), random.word(), random.word()];
      const paths = {
        home: '/',
        people: `/${folder}-all`,
        person: `/${folder}/${member}/:name`,
        photo: `/${picture}-pic/:n/of/:name`,
      };
      const site = { paths, people: plainPeople(context) };
      await context.start({ files: filesOf(site) });
      await expectLiveLinks(
        context,
        site,
        `In the check src/paths.ts says ${paths.person} for a person. An address that is written by hand does not know; urlFor('person', …) can, when it looks the path up.`,
      );
    },
  );

  check(
    'encoded',
    {
      title: 'Each value is encoded, so that every name has its page',
      why: 'In an address ? begins the query, # a fragment and / a new piece. A name may hold all three.',
      requires: ['links'],
      hints: [
        'Which address does urlFor give for the name Who? Compare it with what the browser asks for.',
        'encodeURIComponent("50% off?") is 50%25%20off%3F. encodeURI leaves ?, # and / alone, because it is made for whole addresses.',
        'Where a blank is filled: ____(params[key])',
        { reveal: 'src/url-for.ts' },
      ],
    },
    async (context) => {
      const site = { paths: USUAL_PATHS, people: oddPeople(context) };
      await context.start({ files: filesOf(site) });
      await expectLiveLinks(
        context,
        site,
        'A name with a sign such as ?, # or / breaks the address: encode each value by itself, with encodeURIComponent.',
      );
    },
  );

  check(
    'blanks',
    {
      title: 'urlFor fills every blank, in whatever order the values come',
      why: 'One function that works for any path is worth more than one for each.',
      requires: ['links'],
      hints: [
        'Look at the path called photo: how many blanks does it have, and how many does your code fill?',
        'The g at the end of a pattern means all of them: "a-b-c".replace(/-/g, "+") is a+b+c.',
        'paths[name].replace(/:(\\w+)/____, (_, key) => encodeURIComponent(params[key]))',
        { reveal: 'src/url-for.ts' },
      ],
    },
    async (context) => {
      const { random, start, fail } = context;
      const folder = random.word();
      const paths = { ...USUAL_PATHS, photo: `/${folder}/:name/photos/:n` };
      const site = { paths, people: plainPeople(context) };
      await start({ files: { ...filesOf(site), 'src/server.ts': ASKING_SERVER } });
      const n = random.integer(2, 99);
      const name = `Zoë/${random.word()}`;
      const expected = `/${folder}/${encodeURIComponent(name)}/photos/${n}`;
      for (const params of [
        { name, n },
        { n, name },
      ]) {
        const { page, value, error } = await askUrlFor(context, 'photo', params);
        if (value !== undefined && value.toLowerCase() === expected.toLowerCase()) continue;
        const call = showCall('photo', params);
        const reason = error === undefined ? `gave ${given(value)}` : `threw “${error}”`;
        fail(
          `With the path ${paths.photo}, ${call} should give ${expected}, but it ${reason}. Fill each blank as a whole: /:(\\w+)/g finds them all, and never takes :n for the beginning of :name.`,
          { page, expected, actual: value ?? error ?? 'nothing' },
        );
      }
    },
  );

  check(
    'unknown-page',
    {
      title: 'urlFor throws for a page that nobody knows, and names it',
      why: 'A typing mistake should stop its author at once, not send visitors to a dead address for years.',
      requires: ['links'],
      hints: [
        'What is paths[name] when there is no page of that name?',
        'An error that helps says what was wanted: throw new Error(`There is no loaf called “${loaf}”.`);',
        'At the top of urlFor: if (!Object.hasOwn(paths, name)) throw new Error(`There is no page called “${____}”.`);',
        { reveal: 'src/url-for.ts' },
      ],
    },
    async (context) => {
      const { random, start, fail } = context;
      const site = { paths: USUAL_PATHS, people: plainPeople(context) };
      await start({ files: { ...filesOf(site), 'src/server.ts': ASKING_SERVER } });
      for (const name of ['persom', `${random.word()}-page`]) {
        const { page, value, error } = await askUrlFor(context, name, { name: 'Ada' });
        const expected = `an error that names ${name}`;
        if (error === undefined)
          fail(
            `There is no page called ${name}, so ${showCall(name)} should throw an error, but it gave ${given(value)}.`,
            { page, expected, actual: given(value) },
          );
        else if (!error.includes(name))
          fail(
            `${showCall(name)} throws “${error}”. That does not say which page was meant: put the name into the message.`,
            { page, expected, actual: error },
          );
      }
    },
  );
});

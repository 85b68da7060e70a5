import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { Page } from '../../src/grading/page.ts';
import { dataModule, excerpt, fold, leakIn, open, textOf } from '../_templates/pages.ts';

const PAGES = [
  {
    path: '/',
    heading: 'Welcome to the kitchen',
    text: 'We cook one recipe a week, all of us, each at home.',
  },
  { path: '/recipes', heading: 'Our recipes', text: '' },
  { path: '/club/about', heading: 'About us', text: 'It began with a power cut and a very large pot.' },
] as const;

/** Path and query that a link of a page leads to; undefined for other servers. */
function targetOf(href: string | undefined, page: Page): string | undefined {
  const here = 'http://ladle';
  const url = URL.parse(href ?? '', new URL(page.path, here));
  return url?.origin === here ? url.pathname + url.search : undefined;
}

interface NavLink {
  target: string | undefined;
  text: string;
  current: string | undefined;
}

function navOf(page: Page): NavLink[] {
  const links = page.html.findAll('nav a[href]').filter(({ isVisible }) => isVisible);
  return links.map((link) => ({
    target: targetOf(link.attribute('href'), page),
    text: link.text,
    current: link.attribute('aria-current'),
  }));
}

const inWords = (links: readonly NavLink[]) =>
  links.map(({ target, text }) => `${text} (${target ?? 'elsewhere'})`).join(', ') || 'no links';

/** All three pages, from a program with other recipes. */
async function openAll(context: CheckContext): Promise<{ pages: Page[]; recipes: string[] }> {
  const { start, random } = context;
  const recipes = [...random.names(3), `Soup of ${random.word()}`].map(
    (name) => `${name} & ${random.word()}`,
  );
  await start({ files: { 'data/recipes.ts': dataModule('', 'recipes', recipes) } });
  const pages: Page[] = [];
  for (const { path } of PAGES) pages.push(await open(path, context));
  return { pages, recipes };
}

export default defineChecks(({ check }) => {
  check(
    'content',
    {
      title: 'Each page keeps its own content',
      why: 'A layout is a frame. What hangs in it stays the page’s own.',
      hints: [
        'Which of your pages has lost something? Look whether all of it stands inside of a block that base.njk has, too.',
        'With {% extends "boat.njk" %}, only what stands in {% block … %} is shown, and it goes where boat.njk has a block of the same name.',
        '{% block ____ %}<h1>About us</h1>…{% endblock %}, with the name of the block in base.njk.',
        { reveal: 'views/about.njk' },
      ],
    },
    async (context) => {
      const { fail } = context;
      const { pages, recipes } = await openAll(context);
      for (const [index, { path, heading, text }] of PAGES.entries()) {
        const page = pages[index] as Page;
        const lost =
          'In a template that extends another, only what stands in a block of the same name is shown; text outside of a block is not.';
        if (!fold(textOf(page, 'h1')).includes(fold(heading))) {
          fail(`The page at ${path} had the h1 “${heading}”, and it is gone. ${lost}`, {
            page,
            expected: `an h1 “${heading}”`,
            actual: textOf(page, 'h1') === '' ? 'no h1' : `an h1 “${textOf(page, 'h1')}”`,
            aboutHead: true,
          });
        }
        const missing = [text, ...(path === '/recipes' ? recipes : [])].find(
          (part) => !fold(page.html.text).includes(fold(part)),
        );
        if (missing !== undefined) {
          fail(`The page at ${path} should show “${missing}”, and it does not. ${lost}`, {
            page,
            expected: `“${missing}”`,
            actual: excerpt(page.html.text),
          });
        }
        const other = PAGES.find(
          (one) => one.heading !== heading && fold(textOf(page, 'h1')).includes(fold(one.heading)),
        );
        if (other)
          fail(`The page at ${path} shows the h1 of ${other.path}, “${other.heading}”.`, {
            page,
            expected: `an h1 “${heading}”`,
            actual: `“${textOf(page, 'h1')}”`,
            aboutHead: true,
          });
        const leak = leakIn(page.html.text) ?? /\{[{%#]/.exec(page.html.text)?.[0];
        if (leak !== undefined)
          fail(`The page at ${path} shows “${leak}”, which belongs to the program or to the template.`, {
            page,
            expected: 'the page alone',
            actual: excerpt(page.html.text),
          });
      }
    },
  );

  check(
    'one-frame',
    {
      title: 'A change in views/base.njk changes all three pages',
      why: 'What stands once cannot drift apart. A new link is one line then, on a hundred pages.',
      hints: [
        'Make views/base.njk of one of the pages, and take out what belongs to that page alone. What takes its place there?',
        'boat.njk has {% block deck %}{% endblock %}. gull.njk begins with {% extends "boat.njk" %} and has {% block deck %}two masts{% endblock %}.',
        'First line of views/about.njk: {% extends "____" %}',
        { reveal: 'views/base.njk' },
      ],
    },
    async (context) => {
      const { start, fail, random } = context;
      const word = `${random.word()}${random.word()}`;
      // With the names that blocks mostly have, so that a copy inside of one shows.
      const holes = ['content', 'main', 'body', 'page', 'inner', 'article', 'header', 'footer', 'nav'];
      const blocks = holes.map((name) => `{% block ${name} %}{% endblock %}`).join('');
      const frame = `<!doctype html>\n<html lang="en"><head><title>${word}</title></head><body><p>${word} {{ 6 * 7 }}</p>${blocks}</body></html>\n`;
      await start({ files: { 'views/base.njk': frame } });
      for (const { path } of PAGES) {
        const page = await open(path, context);
        const details = {
          page,
          expected: `the text “${word} 42”, and no other frame`,
          actual: excerpt(page.html.text),
          aboutHead: true,
        };
        if (!fold(page.html.text).includes(`${word} 42`)) {
          fail(
            `I changed views/base.njk, and ${path} did not change. Let its template begin with {% extends "base.njk" %}.`,
            details,
          );
        }
        const left = ['nav', 'footer', 'link[rel="stylesheet"]'].find((part) => page.html.has(part));
        if (left !== undefined) {
          const what = left.startsWith('link') ? 'link to the style sheet' : left;
          fail(
            `I put a frame without any ${what} in place of views/base.njk, and ${path} still has one: it has a copy of its own. What all pages share belongs into base.njk alone.`,
            { ...details, actual: `a ${what}` },
          );
        }
      }
    },
  );

  check(
    'same-nav',
    {
      title: 'Navigation and footer are the same everywhere, and the links work',
      why: 'A visitor learns once where things are.',
      requires: ['one-frame'],
      hints: [
        'Compare the three navs of the beginning. Which links does the one in base.njk need?',
        'An address that begins with a slash means the same on every page: /boats. One without is looked for beside the page: boats.',
        '<a href="____">About us</a>',
        { reveal: 'views/base.njk' },
      ],
    },
    async (context) => {
      const { visitor, fail } = context;
      const { pages } = await openAll(context);
      const [first] = pages as [Page];
      const me = visitor();
      const asText = (page: Page) => inWords(navOf(page));
      for (const page of pages) {
        const links = navOf(page);
        const missing = PAGES.find(({ path }) => !links.some(({ target }) => target === path));
        if (missing) {
          fail(`The nav at ${page.path} has no link to ${missing.path}.`, {
            page,
            expected: `a link to ${missing.path}`,
            actual: inWords(links),
          });
        }
        if (fold(asText(page)) !== fold(asText(first))) {
          fail(
            `The nav at ${page.path} is another than the one at ${first.path}. Links without a slash at the beginning lead elsewhere from /club/about.`,
            { page, expected: asText(first), actual: inWords(links) },
          );
        }
        const footer = textOf(page, 'footer');
        if (footer === '' || fold(footer) !== fold(textOf(first, 'footer'))) {
          fail(
            footer === ''
              ? `The page at ${page.path} has no footer with a text.`
              : `The footer at ${page.path} is another than the one at ${first.path}.`,
            {
              page,
              expected: `“${textOf(first, 'footer') || 'a footer'}”`,
              actual: footer === '' ? 'none' : `“${footer}”`,
            },
          );
        }
      }
      for (const { target, text } of navOf(first)) {
        if (target === undefined) continue;
        const answer = await me.get(target, { redirect: 'follow' });
        if (answer.status === 200) continue;
        fail(`The link “${text}” of the nav leads to ${target}, and that answers ${answer.status}.`, {
          page: answer,
          expected: '200',
          actual: String(answer.status),
        });
      }
    },
  );

  check(
    'title',
    {
      title: 'The title of each page says what is in its h1',
      why: 'It is what stands in the tab, in bookmarks, and in the results of a search.',
      requires: ['content'],
      hints: [
        'There is one title element, in base.njk. What makes its text another on each page?',
        'A frame may have as many blocks as it likes, also very small ones: <title>{% block name %}Boats{% endblock %}</title>.',
        'In base.njk: <title>{% block title %}{% endblock %} – The Ladle</title>; in about.njk: {% block ____ %}About us{% endblock %}',
        { reveal: 'views/base.njk' },
      ],
    },
    async (context) => {
      const { pages } = await openAll(context);
      for (const [index, { path, heading }] of PAGES.entries()) {
        const page = pages[index] as Page;
        const titles = page.html.findAll('title').map(({ text }) => text);
        const [title = ''] = titles;
        if (titles.length === 1 && fold(title).includes(fold(heading))) continue;
        context.fail(
          titles.length > 1
            ? `The page at ${path} has ${titles.length} title elements. The one in base.njk is enough: put a block into it.`
            : `The h1 at ${path} is “${heading}”, and the title should say it too. It reads “${title}”: give base.njk a block in the title, and fill it on each page.`,
          {
            page,
            expected: `a title with “${heading}”`,
            actual: titles.length === 0 ? 'no title' : titles.map((one) => `“${one}”`).join(', '),
            aboutHead: true,
          },
        );
      }
    },
  );

  check(
    'current',
    {
      title: 'One link of the nav is marked as the current page',
      why: 'Screen readers say “current page” at that link, and the style sheet makes it bold.',
      requires: ['same-nav'],
      hints: [
        'The nav is in base.njk, and which page is shown only the page itself knows, or the handler. How does base.njk get to know it?',
        "A page may say {% set deck = 'upper' %} below its extends, or the handler may hand it over. The frame asks: {% if deck === 'upper' %}…{% endif %}.",
        `<a href="/recipes" {% if page === 'recipes' %}aria-current="____"{% endif %}>Recipes</a>`,
        { reveal: 'views/base.njk' },
      ],
    },
    async (context) => {
      const { pages } = await openAll(context);
      for (const [index, { path }] of PAGES.entries()) {
        const page = pages[index] as Page;
        // An empty or false value says that a link is not the current one.
        const marked = navOf(page).filter(
          ({ current }) => current !== undefined && !/^(?:false)?$/i.test(current.trim()),
        );
        const right = marked.filter(
          ({ target, current }) => target === path && fold(current ?? '') === 'page',
        );
        if (marked.length > 0 && right.length === marked.length && right.length === 1) continue;
        const details = {
          page,
          expected: `aria-current="page" at the link to ${path}, and at no other`,
          actual:
            marked.length === 0
              ? 'no link has it'
              : marked.map(({ target, current }) => `${target}: aria-current="${current}"`).join(', '),
          aboutHead: true,
        };
        context.fail(
          marked.length === 0
            ? `At ${path}, no link of the nav has aria-current="page". The link to ${path} should have it.`
            : marked.length > 1
              ? `At ${path}, ${marked.length} links of the nav have aria-current, and a visitor can be on one page only. Write it between {% if … %} and {% endif %}.`
              : `At ${path}, the link to ${marked[0]?.target} has aria-current="${marked[0]?.current}". It belongs to the link to ${path}, and its value is “page”.`,
          details,
        );
      }
    },
  );

  check(
    'style',
    {
      title: 'Each page has its colours',
      why: 'An address without a slash at the beginning is looked for beside the page. /club/about looks into /club.',
      requires: ['one-frame'],
      hints: [
        'Open /club/about in the preview, and look in Requests at what it asks for.',
        'A picture at public/gull.svg is <img src="/gull.svg" /> on every page, however long the page’s own address is.',
        '<link rel="stylesheet" href="____style.css" />',
        { reveal: 'views/base.njk' },
      ],
    },
    async (context) => {
      const { visitor, expect, fail } = context;
      const { pages } = await openAll(context);
      const me = visitor();
      const css = await me.get('/style.css');
      expect(
        css,
        `GET /style.css should answer 200, but it answered ${css.status}. Leave the line with serveStatic where it is.`,
      ).toHaveStatus(200);
      expect(css).toHaveContentType('text/css');
      for (const page of pages) {
        const links = page.html.findAll('link[rel~="stylesheet"][href]');
        const targets = links.map((link) => targetOf(link.attribute('href'), page));
        if (links.length === 0)
          fail(`The page at ${page.path} has no link to a style sheet.`, {
            page,
            expected: '<link rel="stylesheet" href="/style.css" />',
            actual: 'no such link',
          });
        for (const target of targets) {
          if (target === undefined) continue;
          const answer = await me.get(target);
          if (answer.status === 200 && answer.type === 'text/css') continue;
          fail(
            `The page at ${page.path} asks for its style sheet at ${target}, and that answers ${answer.status}. It is at /style.css: write that address, with the slash at the beginning.`,
            {
              page: answer,
              expected: 'a style sheet, 200',
              actual: `${answer.status}, ${answer.type || 'no type'}`,
            },
          );
        }
      }
    },
  );
});

import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { Page } from '../../src/grading/page.ts';
import { dataModule, ENTITY, excerpt, fold, open } from '../_templates/pages.ts';

interface Note {
  name: string;
  message: string;
  site: string;
}

const TYPES = 'export type Note = { name: string; message: string; site: string };';

async function wallOf(notes: readonly Note[], context: CheckContext): Promise<Page> {
  await context.start({ files: { 'data/notes.ts': dataModule(TYPES, 'notes', notes) } });
  return open('/', context);
}

const plainNote = ({ random }: CheckContext): Note => ({
  name: `Gus of ${random.word()}`,
  message: `We liked the ${random.word()}.`,
  site: '',
});

const SIGNS: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** Fails when a text is not on the page as it was typed; `what` says what it is. */
function expectAsTyped(page: Page, typed: string, what: string, { fail }: CheckContext): void {
  const text = fold(page.html.text);
  if (text.includes(fold(typed))) return;
  // What a browser would show if the text were escaped once less.
  const less = text.replace(/&(?:lt|gt|quot|#0?39|apos|amp);/g, (entity) => SIGNS[entity] ?? "'");
  const seen = less.includes(fold(typed)) ? ENTITY.exec(text)?.[0] : undefined;
  const words = (from: string) => fold(from).replace(/[^\p{L}\p{N}]+/gu, ' ');
  fail(
    seen !== undefined
      ? `${what} is ${typed}, and visitors read ${seen} in it: it was escaped twice. What stands in {{ … }} is escaped by itself.`
      : words(text).includes(words(typed).trim())
        ? `${what} is ${typed}, and the page shows it with other signs. Take nothing away from what people typed, and exchange nothing: escaping is enough.`
        : `${what} is ${typed}, and a visitor should read it letter by letter. Take nothing away: escaping is enough.`,
    { page, expected: `“${typed}”`, actual: excerpt(page.html.text) },
  );
}

/** Browsers skip control characters and spaces in front of an address, and line breaks and tabs inside of it. */
const asBrowserReads = (address: string) => address.replace(/[\0-\x20]/g, '').toLowerCase();

export default defineChecks(({ check }) => {
  check(
    'ordinary',
    {
      title: 'Ordinary notes, good links and our own HTML are as before',
      why: 'A wall on which nobody can write is safe, too. The art is to lose nothing but the attacks.',
      hints: [
        'Which of the values on this page did you write yourself, and which did strangers?',
        '{{ boat.name }} is escaped, once, by itself. {{ flag | safe }} is right for HTML that you have written.',
        '<p>{{ rules | ____ }}</p>',
        { reveal: 'views/wall.njk' },
      ],
    },
    async (context) => {
      const { fail, random } = context;
      const [one = '', other = ''] = random.names(2);
      const notes: Note[] = [
        {
          name: `${one} & ${random.word()}`,
          message: `Salt & pepper, 5 < 6, "${random.word()}" and it's late.`,
          site: `https://${random.word()}.example/?a=1&b=${random.word()}`,
        },
        {
          name: `${other} ${random.word()}`,
          message: `I {heart} ${random.word()} (100%)`,
          site: `http://${random.word()}.example/`,
        },
        { ...plainNote(context), site: '' },
      ];
      const page = await wallOf(notes, context);
      for (const { name, message, site } of notes) {
        expectAsTyped(page, name, 'A name', context);
        expectAsTyped(page, message, 'A message', context);
        const links = page.html.findAll('a[href]').map((link) => link.attribute('href'));
        if (site !== '' && !links.includes(site)) {
          fail(`A note has the address ${site}, which is harmless, and the page has no link to it.`, {
            page,
            expected: `a link to ${site}`,
            actual: links.map((link) => link ?? '').join(', ') || 'no links',
          });
        }
      }
      if (!page.html.findAll('strong, b').some(({ text }) => fold(text).includes('no selling'))) {
        fail(
          'The house rules say “no selling” in bold, and now they do not. This HTML is ours, written in src/app.ts: it may be trusted.',
          { page, expected: '<strong>no selling</strong>', actual: excerpt(page.html.text), aboutHead: true },
        );
      }
    },
  );

  check(
    'text',
    {
      title: 'Names and messages are shown as they were typed',
      why: 'A note that becomes part of the page runs in the browser of everyone who reads the wall.',
      requires: ['ordinary'],
      hints: [
        'Press Run and look which note does something. How does its message get into the page?',
        '{{ boat.name | safe }} says that you know this text to be good HTML. Who wrote it?',
        '<p>{{ note.message ____ }}</p>, and look whether that is the only place.',
        { reveal: 'views/wall.njk' },
      ],
    },
    async (context) => {
      const { expect, random } = context;
      const attacks = [
        '<script>alert("wall")</script>',
        '<img src=x onerror=alert(1)>',
        '</textarea><script>alert(2)</script>',
        `</p></article><h1>${random.word()}</h1>`,
        `&lt;b&gt;${random.word()}&lt;/b&gt;`,
      ];
      for (const field of ['message', 'name'] as const) {
        const page = await wallOf(
          [...attacks.map((typed) => ({ ...plainNote(context), [field]: typed })), plainNote(context)],
          context,
        );
        for (const typed of attacks) {
          expect(
            page,
            `Somebody’s ${field} is ${typed}, and it became a real part of the page: it would run in the browser of every visitor. In views/wall.njk, look at each place where ${field === 'name' ? 'a name' : 'a message'} is shown, and leave “safe” out there.`,
          ).toBeInert(typed);
          expectAsTyped(page, typed, `A ${field}`, context);
        }
      }
      await expectLatestInert(context);
      await expectQuote(context);
    },
  );

  check(
    'attribute',
    {
      title: 'A name stays one value in its attribute',
      why: 'Without quotation marks an attribute ends at the first space, and what follows are new attributes: code, perhaps.',
      requires: ['ordinary'],
      hints: [
        'Escaping takes care of five signs, and a space is none of them. Where would a space do harm?',
        '<p title={{ boat.name }}> with a boat named “Sea Gull” has the title Sea and an attribute Gull. With title="{{ boat.name }}" it is one value.',
        '<article title=____{{ note.name }}____>',
        { reveal: 'views/wall.njk' },
      ],
    },
    async (context) => {
      const { fail, random } = context;
      const word = random.word();
      const names = [
        `${word} onmouseover=alert(1) x`,
        `${word}" onfocus="alert(2)`,
        `${word}' onclick='alert(3)`,
        `${word} & O'Malley "junior"`,
      ];
      const page = await wallOf(
        names.map((name) => ({ ...plainNote(context), name })),
        context,
      );
      for (const element of page.html.findAll('body *, article')) {
        const handler = element.attributes.find(([name]) => /^on/i.test(name));
        if (!handler) continue;
        fail(
          `A name broke out of its attribute: the ${element.name} element now has ${handler[0]}, code that runs when somebody touches the note. Write title="{{ … }}", with the quotation marks.`,
          { page, expected: 'the name as one value', actual: `${handler[0]}="${handler[1]}"` },
        );
      }
      const titles = page.html.findAll('[title]').map((element) => element.attribute('title') ?? '');
      const missing = names.find((name) => !titles.some((title) => title.trim() === name));
      if (missing === undefined) return;
      fail(
        titles.some((title) => ENTITY.test(title))
          ? `A note’s title attribute reads “${titles.find((title) => ENTITY.test(title)) ?? ''}”: it was escaped twice.`
          : `The name ${missing} should be the title attribute of its note, whole. It is not: a value in double quotation marks, title="{{ … }}", holds all of it.`,
        {
          page,
          expected: `title: “${missing}”`,
          actual: titles.map((title) => `“${title}”`).join(', ') || 'no title attributes',
        },
      );
    },
  );

  check(
    'links',
    {
      title: 'There are links to http and https addresses only',
      why: 'Escaping keeps an address inside of its attribute. What the address does there, it cannot know: javascript: is an address that runs code.',
      requires: ['ordinary'],
      hints: [
        'Where does “Their site” of Upside Down lead? Is anything wrong with the HTML of that link?',
        'Say what is allowed, not what is forbidden: /^ftp:/.test(address) is true for addresses that begin with ftp: and false for all others.',
        '/^____?:\\/\\//i.test(note.site) says whether an address may become a link. Ask it in the handler, in a filter or in a test.',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { fail, random } = context;
      const word = random.word();
      const sites = [
        'javascript:alert(1)',
        `JaVaScRiPt:alert("${word}")`,
        ' javascript:alert(2)',
        '\u0001javascript:alert(3)',
        'java\nscript:alert(4)',
        `javascript://https://${word}.example/%0aalert(5)`,
        'data:text/html,<script>alert(6)</script>',
        'vbscript:alert(7)',
        'javajavascript:script:alert(8)',
      ];
      const notes = sites.map((site) => ({ ...plainNote(context), site }));
      const page = await wallOf(notes, context);
      for (const link of page.html.findAll('[href], [src], [action]')) {
        for (const [name, value] of link.attributes) {
          if (!['href', 'src', 'action', 'formaction'].includes(name)) continue;
          const scheme = /^(javascript|data|vbscript):/.exec(asBrowserReads(value))?.[1];
          if (scheme === undefined) continue;
          fail(
            `A note has the address ${value.replace(/[\0-\x1f]/g, ' ').trim()}, and the page links to it: a click runs it. Escaping does not help here, for nothing in it is special to HTML. Allow only addresses that begin with http:// or https://.`,
            { page, expected: 'no such link', actual: `${name}="${value}"` },
          );
        }
      }
      const lost = notes.find(({ name, message }) => {
        const text = fold(page.html.text);
        return !text.includes(fold(name)) || !text.includes(fold(message));
      });
      if (lost) {
        fail(
          `The note of ${lost.name} has a bad address, and now the whole note is gone. Leave out the link alone.`,
          {
            page,
            expected: `“${lost.message}”`,
            actual: excerpt(page.html.text),
          },
        );
      }
    },
  );

  check(
    'template',
    {
      title: 'A name never becomes a piece of a template',
      why: 'A template is a program that runs on your server. Who writes a piece of it can read what your server knows.',
      requires: ['ordinary'],
      hints: [
        'The line about the latest note says 49. Where is the text made in which {{ 7 * 7 }} is reckoned out?',
        'views.renderString(text) takes its text for a template. A value belongs into the data of a template, never into its text.',
        '<p>The latest note is by {{ ____ }}.</p>, and the handler hands over the name alone.',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { visitor, fail, random } = context;
      const [a, b] = [random.integer(12, 99), random.integer(12, 99)];
      for (const name of [`{{ ${a} * ${b} }}`, '{% if', '{{ range.constructor("return 6 * 7")() }}']) {
        await context.start({
          files: {
            'data/notes.ts': dataModule(TYPES, 'notes', [
              plainNote(context),
              { ...plainNote(context), name, message: name },
            ]),
          },
        });
        const page = await visitor().get('/');
        const details = {
          page,
          expected: `200, and the name ${name} as it was typed`,
          actual: page.status === 200 ? excerpt(page.html.text) : String(page.status),
        };
        if (page.status >= 500) {
          fail(
            `Somebody is named ${name}, and the wall answers ${page.status}: the name was taken for a piece of a template. Keep it out of views.renderString, and put it into a blank of views/wall.njk.`,
            details,
          );
        }
        const text = fold(page.html.text);
        const count = text.split(fold(name)).length - 1;
        if (text.includes(String(a * b)) || /by 42\b/.test(text)) {
          fail(
            `Somebody is named ${name}, and the page says ${text.includes(String(a * b)) ? a * b : 42}: your server has run it. The next one asks it for your passwords. Keep names out of views.renderString, and put them into a blank of views/wall.njk.`,
            details,
          );
        }
        if (count === 0)
          fail(
            `Somebody is named ${name}, and the page does not show it. It is a strange name, and harmless in a blank.`,
            details,
          );
      }
    },
  );
});

/** The line about the latest note shows a name, too. */
async function expectLatestInert(context: CheckContext): Promise<void> {
  const name = '<b onclick=alert(4)>Bo</b>';
  const page = await wallOf([plainNote(context), { ...plainNote(context), name }], context);
  context
    .expect(
      page,
      `The latest note is by ${name}, and in the line that says so the name became a real part of the page. Whoever writes last runs code for everybody: that line has a “safe”, too.`,
    )
    .toBeInert(name);
}

/** What the textarea holds is the message itself, so that it can be quoted. */
async function expectQuote(context: CheckContext): Promise<void> {
  const message = `</textarea><b>Bo</b> & "${context.random.word()}"`;
  const page = await wallOf([{ ...plainNote(context), message }], context);
  const held = page.html.findAll('textarea').map((area) => area.rawText.trim());
  if (held.some((text) => fold(text) === fold(message))) return;
  context.fail(
    `The textarea should hold the message for quoting, ${message}, and it holds “${held[0] ?? ''}”. A blank without “safe” is right inside of a textarea, too.`,
    { page, expected: `“${message}”`, actual: held.length === 0 ? 'no textarea' : `“${held.join('”, “')}”` },
  );
}

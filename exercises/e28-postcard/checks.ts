import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { HtmlElement } from '../../src/grading/html/element.ts';
import type { Page } from '../../src/grading/page.ts';
import type { Visitor } from '../../src/grading/visitor.ts';
import { actionOf, excerpt, fieldLabelled, formWith, land, nameOf } from '../_forms/form-finder.ts';

const LABELS = ['To', 'Message'] as const;

interface Postcard {
  to: string;
  message: string;
}

/** The counter and its form, as one visitor sees them. */
async function counter(me: Visitor, context: CheckContext): Promise<{ page: Page; form: HtmlElement }> {
  const page = await me.get('/', { redirect: 'follow' });
  context
    .expect(page, `The counter is at /, and GET / answered ${page.status} instead of 200.`)
    .toHaveStatus(200);
  return { page, form: formWith(page, LABELS, context) };
}

/** Hands a postcard in and goes where the answer leads. */
async function handIn(
  me: Visitor,
  form: HtmlElement,
  { to, message }: Postcard,
  { expect, fail }: CheckContext,
): Promise<Page> {
  const answer = await me.submit(form, { [nameOf(form, 'To')]: to, [nameOf(form, 'Message')]: message });
  const { method, path } = answer.exchange.request;
  if (answer.status === 404) {
    fail(
      `The form was sent as ${method} ${path}, and nothing answers there: 404. The action of the form and the path of app.post have to be the same.`,
      { page: answer, expected: 'a postcard', actual: 'status 404' },
    );
  }
  const page = await land(me, answer);
  expect(
    page,
    `The form was sent as ${method} ${path}, and the answer should be the postcard with status 200 or 201, but it is ${page.status}.`,
  ).toHaveStatus(200, 201);
  return page;
}

/** The lines of a page as they were sent: every line break and every element that begins a new line counts. */
function linesOf(page: Page): string {
  const broken = page.text.replace(/<br\b[^>]*>|<\/(?:p|div|li|pre|blockquote)>/gi, '\n');
  return broken.replace(/<[^>]*>/g, '').replace(/[^\S\n]*\r?\n\s*/g, '\n');
}

function newPostcard({ random }: CheckContext): Postcard {
  return { to: `${random.name()} ${random.word()}`, message: `The ${random.word()} is late again.` };
}

export default defineChecks(({ check }) => {
  check(
    'form',
    {
      title: 'The form at / sends both fields by POST',
      why: 'A browser sends a pair for each field that has a name. What has none stays on the page.',
      hints: [
        'Look at the three tags of views/counter.njk: form, input and textarea. Which attributes are missing?',
        'A baker’s form: <form method="post" action="/orders"> with <input name="bread" />. It sends bread=Rye.',
        '<form method="____" action="/postcards"> and <input id="to" ____="to" />',
        { reveal: 'views/counter.njk' },
      ],
    },
    async (context) => {
      const { visitor, fail } = context;
      const me = visitor();
      const { page, form } = await counter(me, context);
      const [to, message] = LABELS.map((label) => nameOf(form, label));
      if (to === message) {
        fail(
          `Both fields have the name ${to}, so your program cannot tell them apart. Give each one a name of its own.`,
          { page, expected: 'two names', actual: `twice ${to}` },
        );
      }
      const answer = await me.submit(form, {
        [nameOf(form, 'To')]: 'Zoë',
        [nameOf(form, 'Message')]: 'See you on Friday.',
      });
      if (answer.exchange.request.method !== 'POST') {
        fail(
          'The form was sent by GET: your visitor’s message is now in the address bar, in the history, and in the log of every server on the way. Write method="post" on the form.',
          { page, expected: 'POST', actual: `GET ${answer.exchange.request.path}` },
        );
      }
      const encoding = form.attribute('enctype')?.toLowerCase();
      if (encoding === 'text/plain') {
        fail(
          'The form is sent as text/plain, which no server can take apart reliably. Leave enctype away: the default is right.',
          { page, expected: 'a form body', actual: 'enctype="text/plain"' },
        );
      }
    },
  );

  check(
    'reply',
    {
      title: 'The answer is the postcard, with both texts',
      why: 'Reading a form is one call. All that follows, you can do already.',
      requires: ['form'],
      hints: [
        'In src/app.ts: is there a route for POST, at the address that the form’s action says?',
        'A baker reads an order so: const body = await c.req.parseBody(); and then body.bread. Two templates get it like any data.',
        'app.post("/postcards", async (c) => { const body = await c.req.____(); … });',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const me = context.visitor();
      for (const postcard of [newPostcard(context), newPostcard(context)]) {
        const { form } = await counter(me, context);
        const page = await handIn(me, form, postcard, context);
        const shown = excerpt(page.html.text);
        if (/\b(?:undefined|NaN)\b|\[object \w+\]/.test(page.html.text)) {
          context.fail(
            `The postcard shows “${/\b(?:undefined|NaN)\b|\[object \w+\]/.exec(page.html.text)?.[0]}”. Two things to look at: there is an await in front of c.req.parseBody(), and the names in your program are those of the form, here ${nameOf(form, 'To')} and ${nameOf(form, 'Message')}.`,
            { page, expected: `“${postcard.to}” and “${postcard.message}”`, actual: shown },
          );
        }
        for (const [label, text] of [
          ['To', postcard.to],
          ['Message', postcard.message],
        ] as const) {
          if (text.startsWith('<')) continue; // Whether tags stay text is asked last.
          context
            .expect(
              page,
              `“${text}” was typed into ${label}, and the postcard does not show it. Take it from the body under the name that the form gives it, ${nameOf(form, label)}, and put it into the template.`,
            )
            .toShowText(text);
        }
      }
    },
  );

  check(
    'lines',
    {
      title: 'Several lines, and letters of any language, arrive',
      why: 'A form sends line breaks and every letter, as bytes. Whoever loses them loses them on the server.',
      requires: ['reply'],
      hints: [
        'What does your program do with the message between parseBody and the template?',
        'A textarea takes line breaks, an input drops them. In a page they count as spaces, unless the style says white-space: pre-line, as the class message does here.',
        '<textarea id="message" ____="message" rows="5"></textarea>, and <p class="____">{{ postcard.message }}</p>',
        { reveal: 'views/card.njk' },
      ],
    },
    async (context) => {
      const { visitor, random, fail, expect } = context;
      const me = visitor();
      const { page: start, form } = await counter(me, context);
      const field = fieldLabelled(form, 'Message');
      if (field?.type !== 'textarea') {
        fail(
          'The field Message is a single line, and a browser drops line breaks there. Make it a textarea again.',
          {
            page: start,
            expected: 'a textarea',
            actual: `an ${field?.element.name ?? 'element'} of type ${field?.type ?? 'text'}`,
          },
        );
      }
      const first = `Grüße, ${random.word()} ☕ & 海`;
      const second = `100% ${random.word()} + salt`;
      const page = await handIn(
        me,
        form,
        { to: 'Søren “the tall”', message: `${first}\n${second}` },
        context,
      );
      for (const text of ['Søren “the tall”', first, second]) {
        expect(
          page,
          `“${text}” was typed, and the postcard does not show it like that. Leave the texts as parseBody gives them.`,
        ).toShowText(text);
      }
      const decoded = linesOf(page).replaceAll('&amp;', '&').replaceAll('&#38;', '&');
      if (!decoded.includes(`${first}\n${second}`)) {
        fail(
          'The message had two lines, and the postcard has them in one: the line break got lost on the server. Put the message into the page as it came.',
          { page, expected: `“${first}”, and below it “${second}”`, actual: excerpt(page.html.text) },
        );
      }
    },
  );

  check(
    'listed',
    {
      title: 'The page at / lists everybody’s postcards',
      why: 'What one visitor sends, the server can show to all: that is what back-ends are for.',
      requires: ['reply'],
      hints: [
        'views/counter.njk lists what is in postcards. Who puts something in there?',
        'loaves.push("Rye") adds to the end of a list.',
        'postcards.____({ to: …, message: … });',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { start, visitor, random, expect } = context;
      await start();
      const people = [visitor(), visitor()];
      const cards = people.map(() => ({
        to: `Harbour ${random.word()}${random.integer(10, 99)}`,
        message: random.word(),
      }));
      for (const [index, me] of people.entries()) {
        const { form } = await counter(me, context);
        await handIn(me, form, cards[index] ?? newPostcard(context), context);
      }
      const home = await visitor().get('/', { redirect: 'follow' });
      for (const { to } of cards) {
        expect(
          home,
          `A visitor handed in a postcard to ${to}, and the page at / does not list it. Push each postcard into the list.`,
        ).toShowText(to);
      }
    },
  );

  check(
    'only-post',
    {
      title: 'Opening an address hands nothing in',
      why: 'Browsers, search engines and chat programs open addresses by themselves. Only a POST may change something.',
      requires: ['reply', 'listed'],
      hints: [
        'Is there a handler for GET, or for all methods, that pushes into the list?',
        'app.post answers POST alone, app.all answers every method. c.req.query reads the address, c.req.parseBody the body.',
        'app.____("/postcards", async (c) => { … });',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { visitor, random, expect } = context;
      const me = visitor();
      const { form } = await counter(me, context);
      await handIn(me, form, newPostcard(context), context);
      const before = await me.get('/', { redirect: 'follow' });
      const query = new URLSearchParams({
        [nameOf(form, 'To')]: `Ghost ${random.word()}`,
        [nameOf(form, 'Message')]: 'Boo',
      }).toString();
      for (const path of new Set([actionOf(form).split('?', 1)[0] ?? '/', '/'])) {
        await me.get(`${path}?${query}`);
        expect(
          await me.get('/', { redirect: 'follow' }),
          `I only opened ${path}?${query}, and after that the page at / was another: a GET handed something in. Every link to that address would do it again.`,
        ).toBeUnchangedSince(before);
      }
    },
  );

  check(
    'inert',
    {
      title: 'What people type stays text',
      why: 'The list at / is seen by everybody. A tag that comes alive there runs in all their browsers.',
      requires: ['reply', 'listed'],
      hints: [
        'Look for the filter safe in your templates, and for HTML that is put together in src/app.ts.',
        '{{ loaf.name }} is escaped by itself, {{ loaf.name | safe }} is not.',
        '<p class="message">{{ ____ }}</p>',
        { reveal: 'views/card.njk' },
      ],
    },
    async (context) => {
      const { visitor, expect } = context;
      const me = visitor();
      for (const [to, message] of [
        ['<svg onload=alert(2)>', '<img src=x onerror=alert(1)>'],
        ['<script>alert("to")</script>', '</textarea><blink>tea</blink>\n{{ 7 * 7 }}'],
      ] as const) {
        const { form } = await counter(me, context);
        const card = await handIn(me, form, { to, message }, context);
        const home = await me.get('/', { redirect: 'follow' });
        for (const [page, text] of [
          [card, to],
          [card, message],
          [home, to],
          [home, message],
        ] as const) {
          expect(
            page,
            `Somebody typed ${text}, and at ${page.path} it became a part of the page: anyone could run code in your visitors’ browsers. Put it in with {{ … }}, without safe.`,
          ).toBeInert(text);
        }
        for (const text of [to, message]) {
          expect(
            card,
            `Somebody typed ${text}, and the postcard shows it otherwise. Take nothing away from it: the template escapes it.`,
          ).toShowText(text);
        }
      }
    },
  );
});

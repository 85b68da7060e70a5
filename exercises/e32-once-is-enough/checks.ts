import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { HtmlElement } from '../../src/grading/html/element.ts';
import type { Page } from '../../src/grading/page.ts';
import type { Visitor } from '../../src/grading/visitor.ts';
import { excerpt, formWith, nameOf } from '../_forms/form-finder.ts';

async function counter(me: Visitor, context: CheckContext): Promise<{ page: Page; form: HtmlElement }> {
  const page = await me.get('/', { redirect: 'follow' });
  context
    .expect(page, `The form is at /, and GET / answered ${page.status} instead of 200.`)
    .toHaveStatus(200);
  return { page, form: formWith(page, ['Bread'], context) };
}

/** Orders, and gives back the answer to the POST as it came. */
async function order(me: Visitor, bread: string, context: CheckContext): Promise<Page> {
  const { form } = await counter(me, context);
  return me.submit(form, { [nameOf(form, 'Bread')]: bread });
}

/** How often a bread stands on the page at /. */
async function countOf(bread: string, { visitor }: CheckContext): Promise<{ page: Page; count: number }> {
  const page = await visitor().get('/', { redirect: 'follow' });
  return { page, count: page.html.text.toLowerCase().split(bread.toLowerCase()).length - 1 };
}

/** A bread that nobody has thought of, and that is no part of another one. */
function newBread({ random }: CheckContext): string {
  return `${random.pick(['Rye', 'Spelt', 'Poppy'])} & ${random.word()} no ${random.integer(1000, 9999)}`;
}

/** Fails unless the answer is a redirect that a browser follows by GET. Gives back the page there. */
async function expectRedirect(me: Visitor, answer: Page, { fail, expect }: CheckContext): Promise<Page> {
  const details = { page: answer, expected: 'status 303', actual: `status ${answer.status}` };
  const { status } = answer;
  if (status === 200 || status === 201) {
    fail(
      `A good order was answered with ${status} and a page. Who presses reload there sends the form again: I pressed refresh, and ordered twice. Answer with c.redirect(address, 303) instead.`,
      details,
    );
  }
  if (status === 301 || status === 308) {
    fail(
      `A good order was answered with ${status}, which means “moved for ever”. A browser may keep that in mind and never ask your server again. Use 303.`,
      details,
    );
  }
  if (status === 307 || status === 308) {
    fail(
      `A good order was answered with ${status}, which means “send the same request again over there”: the browser repeats the POST. 303 makes a GET of it.`,
      details,
    );
  }
  expect(
    answer,
    `A good order should be answered with a redirect, 303, but the answer is ${status}.${status === 500 || status === 404 ? ' Is there a return in front of c.redirect(…)?' : ''}`,
  ).toHaveStatus(303, 302);
  const location = answer.header('Location') ?? '';
  if (location === '') {
    fail(
      'The redirect has no Location, so the browser does not know where to go. c.redirect(address, 303) writes it.',
      {
        page: answer,
        expected: 'an address in Location',
        actual: 'none',
      },
    );
  }
  let page = await me.follow(answer);
  for (let hops = 0; hops < 4 && page.status >= 300 && page.status < 400; hops += 1)
    page = await me.follow(page);
  expect(
    page,
    `The redirect leads to ${location}, and that page should answer 200, but it answers ${page.status}. Is there a route for GET at that address?`,
  ).toHaveStatus(200);
  return page;
}

export default defineChecks(({ check }) => {
  check(
    'redirect',
    {
      title: 'A good order is answered with a redirect',
      why: 'A reload repeats the last request. After a redirect, the last request is a GET.',
      hints: [
        'What does the handler for POST return when all is in order?',
        'c.redirect("/harbour", 303) tells the browser to open /harbour, by GET.',
        'return c.redirect(____, 303);',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const me = context.visitor();
      const answer = await order(me, newBread(context), context);
      await expectRedirect(me, answer, context);
    },
  );

  check(
    'shown',
    {
      title: 'The page behind the redirect shows what was ordered',
      why: 'The visitor wants to see that it worked, and what exactly was understood.',
      requires: ['redirect'],
      hints: [
        'To which address do you redirect, and what does its handler know of the order?',
        'An order’s place in the list can be part of the address: c.redirect(`/boats/${boats.length}`, 303), and a route /boats/:number.',
        "app.get('/orders/:number{[0-9]+}', (c) => { const order = orders[Number(c.req.param('number')) - ____]; … });",
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const me = context.visitor();
      for (const bread of [newBread(context), `${context.random.name()}’s ${newBread(context)}`]) {
        const answer = await order(me, bread, context);
        const page = await expectRedirect(me, answer, context);
        const { count } = await countOf(bread, context);
        if (count === 0) {
          context.fail(
            `“${bread}” was ordered, and the list at / does not show it. Was it stored before the redirect?`,
            { page: answer, expected: bread, actual: 'not in the list' },
          );
        }
        context
          .expect(
            page,
            `“${bread}” was ordered, and the page behind the redirect, ${page.path}, does not show it.`,
          )
          .toShowText(bread);
        context
          .expect(page, `The page at ${page.path} turned what was typed into a part of itself.`)
          .toBeInert(bread);
      }
    },
  );

  check(
    'reload',
    {
      title: 'Reloading that page orders nothing',
      why: 'Reload, back, a bookmark: people open pages again without a thought, and it must be safe.',
      requires: ['redirect'],
      hints: [
        'Which handler adds to orders? It should be the one for POST alone.',
        'A GET may look at a list and must not add to it.',
        'orders.push(…) stands in app.____',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { visitor, fail } = context;
      const me = visitor();
      const bread = newBread(context);
      const answer = await order(me, bread, context);
      const page = await expectRedirect(me, answer, context);
      const before = await countOf(bread, context);
      const address = answer.header('Location') ?? '/';
      await me.follow(answer);
      await visitor().get(page.path);
      await me.get(page.path);
      const after = await countOf(bread, context);
      if (after.count !== before.count) {
        fail(
          `I opened ${address} again, as a reload does, and the list at / has another order now: ${before.count} before, ${after.count} after. A GET must not order.`,
          { page: after.page, expected: `${before.count} × ${bread}`, actual: `${after.count} × ${bread}` },
        );
      }
      if (before.count > 1) {
        fail(`One order was sent, and the list at / shows it ${before.count} times.`, {
          page: before.page,
          expected: 'once',
          actual: `${before.count} times`,
        });
      }
    },
  );

  check(
    'invalid',
    {
      title: 'An order with a mistake comes back as a form, without a redirect',
      why: 'A redirect forgets what was typed. What has to be mended should stay in the visitor’s hands.',
      requires: ['redirect'],
      hints: [
        'Which return is for orders that are not right? It can stay as it was.',
        'Redirect after success, render after a mistake.',
        'if (!result.success) { … return render(c, "bakery.njk", { orders, values, errors }, ____); }',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { visitor, expect, fail } = context;
      const me = visitor();
      await order(me, newBread(context), context);
      const { page: before } = await counter(me, context);
      const long = 'Rye & '.repeat(11);
      for (const [bread, what] of [
        ['   ', 'An order without a bread was sent.'],
        [long, 'An order with more than 60 letters was sent.'],
      ] as const) {
        const page = await order(me, bread, context);
        if (page.status >= 300 && page.status < 400) {
          fail(
            `${what} It was answered with a redirect, so the visitor neither sees what is wrong nor what was typed. Only a good order redirects.`,
            { page, expected: 'status 422', actual: `status ${page.status}` },
          );
        }
        expect(page, `${what} The answer should be 422 or 400, but it is ${page.status}.`).toHaveStatus(
          422,
          400,
        );
        const form = formWith(page, ['Bread'], context);
        const value = form.fields.find(({ name }) => name === nameOf(form, 'Bread'))?.value ?? '';
        if (value.trim() !== bread.trim()) {
          fail(`${what} In the form that came back the text is gone, or another.`, {
            page,
            expected: bread.trim(),
            actual: value,
          });
        }
        expect(
          await me.get('/', { redirect: 'follow' }),
          `${what} It was refused, and still the page at / has changed.`,
        ).toBeUnchangedSince(before);
      }
    },
  );

  check(
    'own-page',
    {
      title: 'Each order keeps its own page',
      why: 'A page that shows “the last order” shows one customer the order of another as soon as two come at once.',
      requires: ['shown'],
      hints: [
        'How does the page behind the redirect know which order is meant? Order from two browsers at once and see.',
        'An address with a number in it means one boat for ever: /boats/7. A variable lastBoat means another one with each request.',
        'return c.redirect(`/orders/____`, 303);',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { visitor, fail, expect } = context;
      const [ann, bob] = [visitor(), visitor()];
      const [one, two] = [newBread(context), newBread(context)];
      const answers = [await order(ann, one, context), await order(bob, two, context)] as const;
      const pages = [
        await expectRedirect(ann, answers[0], context),
        await expectRedirect(bob, answers[1], context),
        await ann.follow(answers[0]),
      ] as const;
      for (const [page, bread, other] of [
        [pages[0], one, two],
        [pages[1], two, one],
      ] as const) {
        // A list of all orders tells of both, and that is no page for one order.
        if (page.html.text.includes(bread) && !page.html.text.includes(other)) continue;
        fail(
          `One visitor ordered “${bread}” and another “${other}”. The page behind the redirect, ${page.path}, should show the first one’s order and no other. Give each order an address of its own, such as /orders/1.`,
          { page, expected: `“${bread}” and not “${other}”`, actual: excerpt(page.html.text) },
        );
      }
      const path = pages[1].path;
      const places = [...path.matchAll(/[0-9a-f-]{8,}|\d+/gi)];
      const place = places.at(-1);
      if (!place) return;
      for (const strange of ['99999999', '7'.repeat(30)]) {
        const nowhere = path.slice(0, place.index) + strange + path.slice(place.index + place[0].length);
        const page = await visitor().get(nowhere);
        expect(
          page,
          `There is no order ${strange}, so GET ${nowhere} should answer 404, but it answered ${page.status}.`,
        ).toHaveStatus(404);
      }
    },
  );
});

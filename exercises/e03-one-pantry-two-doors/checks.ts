import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import { foldText } from '../../src/grading/html/visible-text.ts';
import type { Page } from '../../src/grading/page.ts';
import { show, shorten } from '../../src/grading/show.ts';

interface Dish {
  name: string;
  price: number;
}

const STARTER_DISHES = ['Pumpkin soup', 'Mushroom pie', 'Pear crumble'];

/** Dishes that no program can know beforehand. One has quotes in it, which text that is put together by hand forgets. */
function randomMenu({ random }: CheckContext): Dish[] {
  const names = random.names(3).map((name) => `${name} ${random.word()}`);
  const dishes = random.shuffle([...names, `The “good” "${random.word()}" one`, `Fish & ${random.word()}`]);
  return dishes.map((name) => ({ name, price: random.integer(3, 19) }));
}

async function startWith({ start }: CheckContext, menu: readonly Dish[]): Promise<void> {
  const text = `export interface Dish { name: string; price: number }
export const menu: Dish[] = ${JSON.stringify(menu)};
`;
  await start({ files: { 'data/menu.ts': text } });
}

/** A name as it is read where tags in it were taken for HTML. Keeping them out is the matter of a later lesson. */
function withoutTags(name: string): string {
  return name.replace(/<[^>]*>/g, '');
}

/** The items of lists that a visitor reads. */
function itemsOf(page: Page): string[] {
  return page.html
    .findAll('li')
    .filter(({ isVisible }) => isVisible)
    .map(({ text }) => text);
}

function names(item: string, { name }: Dish): boolean {
  const text = foldText(item);
  return text.includes(foldText(name)) || text.includes(foldText(withoutTags(name)));
}

/** What the body holds as JSON, whatever its label; undefined when it is none. */
function jsonIn(page: Page): unknown {
  try {
    return JSON.parse(page.text);
  } catch {
    return undefined;
  }
}

/** Asks for the menu as JSON; anything else fails the check, with the reason. */
async function menuFromApi(context: CheckContext): Promise<Page> {
  const { visitor, expect, fail } = context;
  const page = await visitor().get('/api/menu', { redirect: 'follow' });
  expect(
    page,
    page.status === 404
      ? 'No route answered GET /api/menu, so the server said 404. The second door needs a route of its own: app.get("/api/menu", …).'
      : undefined,
  ).toHaveStatus(200);
  const details = { page, expected: 'a JSON list, with Content-Type: application/json' };
  const label = page.type === '' ? 'missing' : page.type;
  if (page.type !== 'application/json') {
    fail(
      jsonIn(page) === undefined
        ? `GET /api/menu should answer with JSON, but its Content-Type is ${label}. Hand the list to c.json(…): it writes the JSON and the label.`
        : `The right kind of data with the wrong label: Content-Type is ${label}, and programs believe the label. Use c.json(menu), which writes both.`,
      { ...details, actual: `Content-Type: ${label}` },
    );
  }
  try {
    JSON.parse(page.text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    fail(
      `GET /api/menu is labelled as JSON, but its body is not valid JSON: ${shorten(reason, 160)}. Text that is put together by hand breaks on the first quote; let c.json(menu) write it.`,
      { ...details, actual: page.text === '' ? 'an empty body' : page.text },
    );
  }
  return page;
}

export default defineChecks(({ check }) => {
  check(
    'api',
    {
      title: 'GET /api/menu answers with the menu as JSON',
      why: 'Programs cannot read pages. A web API gives them the same data in a form they can.',
      hints: [
        'The menu is imported already. Which method of c makes JSON of a list?',
        'A bakery’s door for programs: app.get("/api/bread", (c) => c.json(breads));',
        'app.get("/api/menu", (c) => c.json(____));',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const menu = randomMenu(context);
      await startWith(context, menu);
      const page = await menuFromApi(context);
      const answer: unknown = page.json;
      const details = { page, expected: show(menu), actual: show(answer) };
      if (!Array.isArray(answer)) {
        return context.fail(
          'GET /api/menu should answer with the list itself, which begins with [ in JSON. Hand menu to c.json as it is.',
          details,
        );
      }
      context
        .expect(
          page,
          answer.length === menu.length
            ? 'The list at /api/menu is not the one in data/menu.ts: some of its values differ. Hand on every dish as it is, with name and price.'
            : `data/menu.ts holds ${menu.length} dishes, but /api/menu answers with ${answer.length}. Hand on the whole list, and no copy of it.`,
        )
        .toEqualJson(menu);
    },
  );

  check(
    'page',
    {
      title: 'The page has one li for each dish',
      why: 'A page that is made from the data is right again as soon as the data changes.',
      hints: [
        'Which lines of the page were typed by hand, and should come from menu?',
        'A list of breads becomes items with breads.map((bread) => html`<li>${bread.name}</li>`).',
        'Inside the ul: ${menu.map((dish) => html`<li>${____}</li>`)}',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { visitor, expect, fail } = context;
      const menu = randomMenu(context);
      await startWith(context, menu);
      const page = await visitor().get('/', { redirect: 'follow' });
      expect(page).toHaveStatus(200);
      expect(page).toHaveContentType('text/html');
      const items = itemsOf(page);
      const seen =
        items.length === 0 ? 'no li' : `${items.length} × li: ${shorten(items.map(show).join(', '))}`;
      const expected = `${menu.length} × li: ${menu.map(({ name }) => show(name)).join(', ')}`;
      const details = { page, expected, actual: seen };
      const typed = STARTER_DISHES.find((dish) =>
        items.some((item) => foldText(item).includes(foldText(dish))),
      );
      if (typed) {
        fail(
          `${typed} is still on the page, but it is not in the menu any more. Make the items from menu instead of typing them.`,
          details,
        );
      }
      const left = items.length === 0 && jsonIn(await visitor().get('/api/menu', { redirect: 'follow' }));
      if (Array.isArray(left) && left.length === 0) {
        fail(
          'Asking for the page emptied the menu itself: after GET / the API has no dishes any more. A single = sets a length, and throws away what is above it; === compares.',
          { ...details, aboutHead: true },
        );
      }
      if (page.html.text.includes('<li>')) {
        fail(
          'The page shows the tags of your items as text. Inside html`…`, plain text stays text: write html in front of the inner backticks too, as in html`<li>…</li>`.',
          details,
        );
      }
      if (items.some((item) => item.includes('[object'))) {
        fail(
          'An item reads “[object Object]”: that is how JavaScript writes a whole object. Show one of its properties, dish.name.',
          details,
        );
      }
      if (items.length === 0) {
        fail(
          'The page at / has no li at all, and there are dishes on the menu. If you use menu.map(…): its function has to give the li back, as in menu.map((dish) => html`<li>…</li>`); with braces it needs a return.',
          // No item at all is no matter of the data.
          { ...details, aboutHead: true },
        );
      }
      for (const dish of menu) {
        // An item around the whole list names every dish; the one meant names this dish alone.
        const own = items.filter((item) => menu.filter((other) => names(item, other)).length === 1);
        const count = own.filter((item) => names(item, dish)).length;
        if (count === 1) continue;
        const shared = items.some((item) => names(item, dish));
        const problem =
          count > 1
            ? `has ${count} items for ${show(dish.name)}, which is on the menu once`
            : shared
              ? `has ${show(dish.name)} in one item with other dishes. Close each li before the next`
              : `has no li for ${show(dish.name)}, which is on the menu`;
        fail(`The page at / ${problem}. Each dish of menu should become one li.`, details);
      }
    },
  );

  check(
    'empty-api',
    {
      title: 'With an empty menu, the API answers []',
      why: 'An empty list is good data. A program that asks should find a list, and no special case.',
      requires: ['api'],
      hints: [
        'What does your handler for /api/menu do when menu holds nothing?',
        'c.json([]) answers with [] and status 200 by itself. A bakery that sold out still has a list.',
        'Without any if: app.get("/api/menu", (c) => ____);',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      await startWith(context, []);
      const page = await context.visitor().get('/api/menu', { redirect: 'follow' });
      context
        .expect(
          page,
          `With an empty menu, GET /api/menu answered ${page.status}. Nothing went wrong: the list is there, and it is empty. Answer 200 with [].`,
        )
        .toHaveStatus(200);
      const list = await menuFromApi(context);
      context
        .expect(list, 'With an empty menu, GET /api/menu should answer with the empty list: [].')
        .toEqualJson([]);
    },
  );

  check(
    'empty-page',
    {
      title: 'With an empty menu, the page says so',
      why: 'A heading with nothing below it looks broken. One line tells the visitor that all is well.',
      requires: ['page'],
      hints: [
        'What does your page show when menu.length is 0?',
        'A shelf without bread: if (breads.length === 0) return c.html(html`<p>Sold out</p>`);',
        'At the start of the handler: if (menu.length === ____) return c.html(html`<p>Nothing yet</p>`);',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { visitor, expect, fail } = context;
      await startWith(context, randomMenu(context));
      const full = await visitor().get('/', { redirect: 'follow' });
      await startWith(context, []);
      const page = await visitor().get('/', { redirect: 'follow' });
      expect(
        page,
        `With an empty menu, GET / answered ${page.status}. The page is there, only the menu is empty: answer 200.`,
      ).toHaveStatus(200);
      expect(page).toHaveContentType('text/html');
      const words = (text: string) => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
      const known = new Set([...words(full.html.text), 'undefined', 'null', 'nan']);
      if (words(page.html.text).some((word) => !known.has(word))) return;
      fail(
        'With an empty menu, the page shows nothing that it does not show with a full one, so a visitor cannot tell why there are no dishes. Show a line such as “Nothing yet” when the menu is empty, and only then.',
        {
          page,
          expected: 'a line such as “Nothing yet”',
          actual: page.html.text === '' ? 'an empty page' : show(page.html.text),
        },
      );
    },
  );
});

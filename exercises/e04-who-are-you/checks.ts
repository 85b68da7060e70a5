import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import { foldText } from '../../src/grading/html/visible-text.ts';
import type { Page } from '../../src/grading/page.ts';
import { show } from '../../src/grading/show.ts';

interface Person {
  name: string;
  role: 'guest' | 'chef';
  order: string;
}

interface Restaurant {
  guest: Person;
  chef: Person;
  people: Person[];
  recipe: string;
  ask: (path: string, user?: string) => Promise<Page>;
}

const GUARDED = ['/orders', '/kitchen'] as const;
/** How a refusal reads. In an answer of 200 it is for people only. */
const DENIAL = /denied|forbidden|not allowed|not permitted|unauthori[sz]ed|who are you|log ?in|only|40[13]/i;

/** Starts with people and a recipe that no program can know beforehand. Names go into a header, so they are plain ASCII. */
async function openRestaurant({ start, visitor, random }: CheckContext): Promise<Restaurant> {
  const person = (role: Person['role'], letter: string): Person => ({
    name: `${letter}${random.word()}`,
    role,
    order: `${random.word()} with ${random.word()}`,
  });
  const guest = person('guest', random.pick(["O'", 'g.', 'b-']));
  const chef = person('chef', 'c');
  const people = random.shuffle([guest, chef, person('guest', 'x'), person('chef', 'y')]);
  const recipe = `Take ${random.word()}${random.integer(10, 99)} and stir it`;
  await start({
    files: {
      'data/people.ts': `export interface Person { name: string; role: 'guest' | 'chef'; order: string }
export const people: Person[] = ${JSON.stringify(people)};
`,
      'data/recipe.ts': `export const recipe = ${JSON.stringify(recipe)};\n`,
    },
  });
  const me = visitor();
  const ask = (path: string, user?: string) =>
    me.get(path, user === undefined ? {} : { headers: { 'x-demo-user': user } });
  return { guest, chef, people, recipe, ask };
}

/** Whether an answer tells something, as a page, as text or as JSON. */
function tells(page: Page, text: string): boolean {
  const shown = page.type === 'text/html' ? page.html.text : page.text;
  return [shown, page.text].some((body) => foldText(body).includes(foldText(text)));
}

/** Asks without a name that is known; any answer but 401 fails the check. */
async function refuseStranger(context: CheckContext, page: Page, sent: string): Promise<void> {
  const { expect, fail } = context;
  const path = page.path;
  const details = { page, expected: 'status 401', actual: `status ${page.status}` };
  if (page.status === 403) {
    fail(
      `We sent GET ${path} ${sent}, and got 403. It says: I know you, and no. But who this caller is you do not know yet, so it is 401. Look for the person first, then for what they may.`,
      details,
    );
  }
  if (page.status === 200 && DENIAL.test(page.text)) {
    fail(
      `We sent GET ${path} ${sent}. The answer refuses in words, but its status is 200. A person can read that; a program only sees 200. Hand the status to c.text as the second argument: 401.`,
      { ...details, actual: `status 200, and a body that reads ${show(page.text)}` },
    );
  }
  expect(
    page,
    page.status === 200
      ? `We sent GET ${path} ${sent}, and got in with 200. You do not know who is asking: answer 401 before anything else, with return in front, or the handler goes on.`
      : `We sent GET ${path} ${sent}. You do not know who is asking, so the answer should be 401, but it was ${page.status}.`,
  ).toHaveStatus(401);
}

export default defineChecks(({ check }) => {
  check(
    'open-menu',
    {
      title: '/menu is open to all',
      why: 'A guard that stands at the wrong door turns away people who may come in.',
      hints: [
        'Which of your guards runs for /menu too?',
        'A guard inside a handler guards one address. One in app.use(…) without a path stands at every door.',
        'app.get("/menu", (c) => c.text("…")); with no ____ before it',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { ask, guest, chef } = await openRestaurant(context);
      const callers = [
        [undefined, 'without the header'],
        [guest.name, 'as a guest'],
        [chef.name, 'as a chef'],
        ['nobody-we-know', 'with a name that is not in data/people.ts'],
        ['', 'with an empty name'],
      ] as const;
      for (const [user, sent] of callers) {
        const page = await ask('/menu', user);
        context
          .expect(
            page,
            `We sent GET /menu ${sent}. The menu is for everybody, so the answer should be 200, but it was ${page.status}.`,
          )
          .toHaveStatus(200);
      }
    },
  );

  check(
    'nobody',
    {
      title: 'Without the header, /orders and /kitchen answer 401',
      why: '401 tells a program what to do next: say who you are, and ask again.',
      hints: [
        'What is person in your handlers when nobody said who they are?',
        'find gives undefined when it finds nothing: if (!loaf) return c.text("Sold out", 410);',
        'First in both handlers, after whoIs(c): if (!person) return c.text("Who are you?", ____);',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      for (const path of GUARDED) {
        const page = await context.visitor().get(path);
        await refuseStranger(context, page, 'without the header x-demo-user');
      }
    },
  );

  check(
    'stranger',
    {
      title: 'An unknown or empty name is nobody: 401',
      why: 'A name is only a claim. Somebody is known when you have found them in what you keep.',
      requires: ['nobody'],
      hints: [
        'Does your guard ask whether there is a name, or whether there is a person of that name?',
        'A ticket with a number on it is not enough: const seat = seats.find((one) => one.number === number).',
        'const person = people.find((one) => one.name === name); if (!____) return c.text("Who are you?", 401);',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const me = context.visitor();
      const ask = (path: string, name: string) => me.get(path, { headers: { 'x-demo-user': name } });
      const names = [`${context.random.word()}-${context.random.word()}`, 'guest', 'chef', 'constructor'];
      for (const path of GUARDED) {
        for (const name of [...names, 'undefined', 'null']) {
          const sent = `with x-demo-user: ${name}, who is not in data/people.ts`;
          await refuseStranger(context, await ask(path, name), sent);
        }
        await refuseStranger(context, await ask(path, ''), 'with an empty x-demo-user');
      }
    },
  );

  check(
    'guest',
    {
      title: 'A guest gets 403 at /kitchen, and their order at /orders',
      why: '403 says: I know you, and no. Asking again with the same name is of no use.',
      requires: ['nobody'],
      hints: [
        'Once you know the person: what about them decides whether they may go into the kitchen?',
        'if (bread.kind !== "rye") return c.text("Rye only", 400); compares one property with a text.',
        'In the handler for /kitchen: if (person.role !== "chef") return c.text("For chefs", ____);',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { expect, fail } = context;
      const { ask, guest, recipe } = await openRestaurant(context);
      const kitchen = await ask('/kitchen', guest.name);
      const sent = `We sent GET /kitchen as ${guest.name}, who is a guest`;
      const byStatus: Record<number, string> = {
        200:
          !tells(kitchen, recipe) && DENIAL.test(kitchen.text)
            ? 'The answer refuses in words, but its status is 200. A person can read that; a program only sees 200. Make it 403.'
            : 'They got in with 200. Only a chef may: look at person.role.',
        401: 'They got 401, which says: I do not know you. You do know them, and they may not, so it is 403.',
      };
      expect(
        kitchen,
        `${sent}. ${byStatus[kitchen.status] ?? `They are known and may not, so the answer should be 403, but it was ${kitchen.status}.`}`,
      ).toHaveStatus(403);
      const orders = await ask('/orders', guest.name);
      expect(
        orders,
        `We sent GET /orders as ${guest.name}, who is a guest. They are known, and that is enough there, so the answer should be 200, but it was ${orders.status}.`,
      ).toHaveStatus(200);
      if (tells(orders, guest.order)) return;
      fail(
        `GET /orders should show ${guest.name} what they ordered, but it does not. Take the order from the person that you found.`,
        { page: orders, expected: show(guest.order), actual: show(orders.text) },
      );
    },
  );

  check(
    'chef',
    {
      title: 'A chef gets the recipe at /kitchen, and their order at /orders',
      why: 'A guard that lets nobody in is easy. The right people have to come through.',
      hints: [
        'Follow a chef through your handler: which guard turns them away, or what is missing in the answer?',
        'More than one person may have a role. Compare roles, not names: if (baker.role === "night").',
        'Let go on when person.role is "____"',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { expect, fail } = context;
      const { ask, people, recipe } = await openRestaurant(context);
      for (const { name, order } of people.filter(({ role }) => role === 'chef')) {
        for (const [path, text] of [
          ['/kitchen', recipe],
          ['/orders', order],
        ] as const) {
          const page = await ask(path, name);
          expect(
            page,
            `We sent GET ${path} as ${name}, who is a chef. Chefs may, so the answer should be 200, but it was ${page.status}. Go by person.role: it is “chef”, in small letters, and === or !== compares it letter by letter.`,
          ).toHaveStatus(200);
          if (tells(page, text)) continue;
          fail(
            `GET ${path} let ${name} in, but the answer does not tell ${show(text)}. Take it from data/.`,
            {
              page,
              expected: show(text),
              actual: show(page.text),
            },
          );
        }
      }
    },
  );

  check(
    'no-leak',
    {
      title: 'A refusal holds neither the recipe nor an order',
      why: 'A status does not hide the body. Whatever is in it has left the house.',
      requires: ['nobody', 'guest'],
      hints: [
        'Look at the body of your refusals in Requests, not only at their status.',
        'A closed bakery that answers c.text(`Closed. ${secret}`, 403) has told its secret.',
        'A refusal is a short sentence of its own: return c.text("____", 403);',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { ask, guest, people, recipe } = await openRestaurant(context);
      const secrets = [recipe, ...people.map(({ order }) => order)];
      const refused = [
        await ask('/orders'),
        await ask('/kitchen'),
        await ask('/kitchen', guest.name),
        await ask('/orders', 'nobody-we-know'),
        await ask('/kitchen', 'nobody-we-know'),
      ];
      for (const page of refused) {
        const leaked = secrets.find((secret) => tells(page, secret));
        if (leaked === undefined) continue;
        context.fail(
          `GET ${page.path} was refused with ${page.status}, but its body told ${show(leaked)} all the same. Return the refusal before anything else is put into the answer.`,
          { page, expected: 'a refusal and nothing else', actual: show(page.text) },
        );
      }
    },
  );
});

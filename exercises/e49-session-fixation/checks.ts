import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { Page } from '../../src/grading/page.ts';
import { show } from '../../src/grading/show.ts';
import type { Visitor } from '../../src/grading/visitor.ts';
import { insertMembers, newMembers, SCHEMA, type Member } from '../_accounts/members.ts';
import { CHEAP_PASSWORDS } from '../_accounts/passwords.ts';
import { formWith } from '../_forms/form-finder.ts';
import { insertInto } from '../_library/sql.ts';

interface Shop {
  members: Member[];
  ann: Member;
  bo: Member;
  cards: { id: number; title: string }[];
}

const TABLES = `${SCHEMA.replace('user_id INTEGER NOT NULL REFERENCES', 'user_id INTEGER REFERENCES')}
CREATE TABLE cards (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL
) STRICT;

CREATE TABLE basket (
  session_id TEXT NOT NULL REFERENCES sessions (id) ON UPDATE CASCADE ON DELETE CASCADE,
  card_id INTEGER NOT NULL REFERENCES cards (id)
) STRICT;

`;

/** A shop with other members and other postcards. */
async function startShop(context: CheckContext): Promise<Shop> {
  const { random, start } = context;
  const members = newMembers(random, 3);
  let id = random.integer(3, 20);
  const cards = random
    .names(3)
    .map((name) => ({ id: (id += random.integer(1, 5)), title: `${name} in the ${random.word()}` }));
  const data = TABLES + insertInto('cards', cards) + insertMembers(members);
  await start({
    files: { 'data/lighthouse.sql': data, 'src/lib/passwords.ts': CHEAP_PASSWORDS },
    database: true,
  });
  return { members, cards, ann: members[1] as Member, bo: members[2] as Member };
}

/** Puts the shop’s card with this number in the list, from 0, into the basket. */
async function put(me: Visitor, shop: Shop, index: number, { expect }: CheckContext): Promise<void> {
  const answer = await me.post('/basket', { form: { card: String(shop.cards[index]?.id) } });
  expect(answer, `A card was put into the basket, and the answer was ${answer.status}.`).toHaveStatus(
    303,
    302,
  );
}

async function basketOf(me: Visitor, { expect }: CheckContext): Promise<{ page: Page; titles: string[] }> {
  const page = await me.get('/');
  expect(page, `GET / should answer 200, but it answered ${page.status}.`).toHaveStatus(200);
  return { page, titles: page.html.findAll('#basket li').map(({ text }) => text) };
}

async function expectBasket(
  me: Visitor,
  titles: readonly string[],
  message: string,
  context: CheckContext,
): Promise<void> {
  const { page, titles: there } = await basketOf(me, context);
  const [a, b] = [there, titles].map((list) =>
    list
      .map((title) => title.replace(/\s+/g, ' ').trim())
      .sort()
      .join('\n'),
  );
  if (a === b) return;
  context.fail(message, {
    page,
    expected: titles.join(', ') || 'an empty basket',
    actual: there.join(', ') || 'an empty basket',
  });
}

async function whoIs(me: Visitor, { members }: Shop): Promise<{ page: Page; who: Member | undefined }> {
  const page = await me.get('/me', { redirect: 'follow' });
  return {
    page,
    who: members.find(
      ({ name, email }) =>
        page.text.includes(email) || (page.type === 'text/html' && page.html.text.includes(name)),
    ),
  };
}

/** Logs in by the form, and sees whether it worked. */
async function logIn(me: Visitor, member: Member, shop: Shop, context: CheckContext): Promise<Page> {
  const page = await me.get('/login', { redirect: 'follow' });
  const form = formWith(page, ['Email', 'Password'], context);
  const answer = await me.submit(form, { Email: member.email, Password: member.password });
  context
    .expect(answer, `${member.name} logged in with the right password, and the answer was ${answer.status}.`)
    .toHaveStatus(303, 302);
  const { page: seen, who } = await whoIs(me, shop);
  if (who?.id !== member.id) {
    context.fail(
      `${member.name} logged in, and /me ${who ? `shows the page of ${who.name}` : 'does not know them'}. Does the cookie hold the id that stands in the table?`,
      {
        page: seen,
        expected: member.name,
        actual: who?.name ?? 'nobody',
      },
    );
  }
  return answer;
}

type Jar = { name: string; value: string }[];
const jarOf = (me: Visitor): Jar => me.cookies.list().map(({ name, value }) => ({ name, value }));
const words = (jar: Jar) => jar.map(({ name, value }) => `${name}=${value}`).join('; ');

/** A visitor with these cookies, written by hand. */
function visitorWith(jar: Jar, { visitor }: CheckContext): Visitor {
  const me = visitor();
  for (const cookie of jar) me.cookies.set(cookie);
  return me;
}

export default defineChecks(({ check }) => {
  check(
    'basket',
    {
      title: 'Who logs in keeps the basket',
      why: 'A new id is not meant to be noticed. What belonged to the visitor still does.',
      hints: [
        'Which tables know a session by its id? What happens to their rows when the id changes?',
        'A library gives a reader a new card: UPDATE cards SET number = ? WHERE number = ?. Loans that refer to it with ON UPDATE CASCADE follow by themselves.',
        'UPDATE sessions SET id = ?, user_id = ? WHERE id = ____',
        { reveal: 'src/sessions.ts' },
      ],
    },
    async (context) => {
      const { visitor, fail } = context;
      const shop = await startShop(context);
      const [first, second, third] = shop.cards.map(({ title }) => title) as [string, string, string];
      const me = visitor();
      await put(me, shop, 0, context);
      await put(me, shop, 2, context);
      await expectBasket(
        me,
        [first, third],
        'A guest put two cards into the basket, and they are not in it.',
        context,
      );
      await logIn(me, shop.ann, shop, context);
      await expectBasket(
        me,
        [first, third],
        'A guest put two cards into the basket and logged in. Afterwards the basket was not the same any more.',
        context,
      );
      await put(me, shop, 1, context);
      await expectBasket(
        me,
        [first, second, third],
        'After a login, a card was put into the basket, and it is not in it.',
        context,
      );
      const fresh = visitor();
      await logIn(fresh, shop.bo, shop, context);
      await expectBasket(
        fresh,
        [],
        'Somebody logged in without having put anything into a basket, and there is something in it.',
        context,
      );
      const { page, who } = await whoIs(me, shop);
      if (who?.id !== shop.ann.id) {
        fail(
          `${shop.ann.name} was logged in. Then ${shop.bo.name} logged in, in another browser, and ${shop.ann.name} is ${who?.name ?? 'a guest'} now.`,
          {
            page,
            expected: shop.ann.name,
            actual: who?.name ?? 'a guest',
          },
        );
      }
      await expectBasket(
        me,
        [first, second, third],
        'One member logged in, and the basket of another one changed.',
        context,
      );
    },
  );

  check(
    'rotated',
    {
      title: 'After a login the session has another id, and the old one is nobody’s',
      why: 'An id from before the login may be known to somebody else. After it, it opens an account.',
      requires: ['basket'],
      hints: [
        'Which id does the cookie hold after the login, and which before?',
        'When the lock of a house is changed, the old key should fit nowhere: one row, one id, and the id is a new one.',
        "await db.run('UPDATE sessions SET id = ?, user_id = ? WHERE id = ?', [____, userId, session.id]);",
        { reveal: 'src/sessions.ts' },
      ],
    },
    async (context) => {
      const { visitor, fail } = context;
      const shop = await startShop(context);
      // The attacker opens the shop, and plants what they got in the victim's browser.
      const thief = visitor();
      await put(thief, shop, 0, context);
      const planted = jarOf(thief);
      const victim = visitorWith(planted, context);
      const answer = await logIn(victim, shop.ann, shop, context);
      const now = jarOf(victim);
      const { page, who } = await whoIs(thief, shop);
      const details = { expected: 'a guest', actual: who?.name ?? 'a guest', aboutHead: true };
      if (who) {
        fail(
          words(planted) === words(now)
            ? `We opened the shop and got “${words(planted)}”, and planted it in the browser of ${shop.ann.name}. The id planted before login still works after login: we are ${who.name} now, without a password. Make a new id when somebody logs in.`
            : `${shop.ann.name} got a new id at login, but the old one still works: whoever knew it is ${who.name} now. There must be no row with the old id and a user.`,
          { page, ...details },
        );
      }
      if (words(planted) === words(now)) {
        fail('The cookie after the login is the one from before.', {
          page: answer,
          expected: 'another id',
          actual: words(now),
          aboutHead: true,
        });
      }
      for (const { name, value } of now) {
        const before = planted.find((cookie) => cookie.name === name)?.value ?? '';
        if (before !== '' && (value.includes(before) || before.includes(value) || alike(value, before))) {
          fail(
            `The id before the login was ${show(before)}, and after it ${show(value)}. Whoever knew the old one can guess the new one. Make it by chance: randomBytes(32).`,
            {
              page: answer,
              expected: 'an id that has nothing in common with the old one',
              actual: value,
            },
          );
        }
      }
      await put(victim, shop, 1, context);
      const again = visitorWith(planted, context);
      await expectBasket(
        again,
        [],
        'Somebody logged in, and whoever holds the old id still sees their basket. The old id is nobody’s: no row may have it.',
        context,
      );
      const flags = victim.cookies
        .list()
        .find(({ httpOnly, sameSite }) => !httpOnly || sameSite === undefined || sameSite === 'None');
      if (flags) {
        fail(`The cookie ${flags.name} has lost HttpOnly or SameSite at the login.`, {
          page: answer,
          aboutHead: true,
          expected: 'HttpOnly and SameSite=Lax',
          actual: answer.headers('Set-Cookie').join('\n'),
        });
      }
      // Whoever is logged in and logs in again, as somebody else, is treated no differently.
      const second = jarOf(victim);
      await logIn(victim, shop.bo, shop, context);
      const old = await whoIs(visitorWith(second, context), shop);
      if (old.who) {
        fail(
          `${shop.ann.name} was logged in, and then ${shop.bo.name} logged in, in the same browser. The id from before still works.`,
          {
            page: old.page,
            expected: 'a guest',
            actual: old.who.name,
          },
        );
      }
    },
  );

  check(
    'chosen',
    {
      title: 'An id that the server has not given out is never taken over',
      why: 'Otherwise an attacker need not even visit: they make up an id and plant that.',
      requires: ['rotated'],
      hints: [
        'Where does the id of a new row come from? From you, or from the cookie?',
        'A cloakroom that finds no coat under a tag gives out a new tag. It does not hang a coat on a hook that the guest has drawn.',
        'if (known) return known; const id = ____;',
        { reveal: 'src/sessions.ts' },
      ],
    },
    async (context) => {
      const { visitor, fail, random, database } = context;
      const shop = await startShop(context);
      const scout = visitor();
      await put(scout, shop, 0, context);
      const [{ name, value }] = jarOf(scout) as [{ name: string; value: string }];
      const length = value.length;
      for (const chosen of [
        `${random.word()}-${random.integer(100, 999)}`,
        'q'.repeat(length),
        value.replace(/^./, value.startsWith('A') ? 'B' : 'A'),
      ]) {
        const me = visitor();
        me.cookies.set({ name, value: chosen });
        const page = await me.get('/');
        await put(me, shop, 1, context);
        const now = jarOf(me).find((cookie) => cookie.name === name)?.value;
        const rows = await database.rows('SELECT id FROM sessions WHERE id = ?', chosen);
        if (now === chosen || rows.length > 0) {
          fail(
            `We wrote ${show(chosen)} into the cookie, an id that we had made up, and the server made a session of it. An id that stands in no row counts as none: the visitor gets a new one.`,
            {
              page,
              aboutHead: true,
              expected: 'an id that the server has made',
              actual: `${name}=${now ?? ''}`,
            },
          );
        }
        const other = visitor();
        other.cookies.set({ name, value: chosen });
        await expectBasket(
          other,
          [],
          `We made up the id ${show(chosen)}. A visitor who had it put a card into the basket, and another one who has it sees the card.`,
          context,
        );
        const victim = visitor();
        victim.cookies.set({ name, value: chosen });
        const login = await victim.post('/login', {
          form: { email: shop.ann.email, password: shop.ann.password },
        });
        const thief = visitor();
        thief.cookies.set({ name, value: chosen });
        const { who } = await whoIs(thief, shop);
        if (who) {
          fail(
            `We made up the id ${show(chosen)} and planted it. ${shop.ann.name} logged in with it, and now we are ${who.name}.`,
            {
              page: login,
              expected: 'a guest',
              actual: who.name,
            },
          );
        }
      }
      const { who } = await whoIs(scout, shop);
      if (who)
        fail('A guest became somebody without logging in.', {
          page: (await whoIs(scout, shop)).page,
          expected: 'a guest',
          actual: who.name,
        });
      await logIn(scout, shop.ann, shop, context);
    },
  );
});

/** Whether most letters of two ids are the same at the same place. */
function alike(a: string, b: string): boolean {
  const equal = [...a].filter((letter, index) => letter === b[index]).length;
  return equal > Math.min(a.length, b.length) * 0.6;
}

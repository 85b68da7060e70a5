import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { HtmlElement } from '../../src/grading/html/element.ts';
import type { Page } from '../../src/grading/page.ts';
import { show } from '../../src/grading/show.ts';
import type { Visitor } from '../../src/grading/visitor.ts';
import { plainValue } from '../_accounts/forgeries.ts';
import { insertMembers, newMembers, SCHEMA, type Member } from '../_accounts/members.ts';
import { CHEAP_PASSWORDS } from '../_accounts/passwords.ts';
import { fieldLabelled, formWith, nameOf } from '../_forms/form-finder.ts';

const LABELS = ['Email', 'Password'] as const;

/** A lighthouse with other members. */
async function startLighthouse(context: CheckContext): Promise<Member[]> {
  const members = newMembers(context.random, 3);
  const data = SCHEMA + insertMembers(members);
  await context.start({
    files: { 'data/lighthouse.sql': data, 'src/lib/passwords.ts': CHEAP_PASSWORDS },
    database: true,
  });
  return members;
}

async function openForm(me: Visitor, context: CheckContext): Promise<HtmlElement> {
  const page = await me.get('/login', { redirect: 'follow' });
  context.expect(page, `GET /login should show the form, but it answered ${page.status}.`).toHaveStatus(200);
  return formWith(page, LABELS, context);
}

async function logIn(
  me: Visitor,
  { email, password }: Pick<Member, 'email' | 'password'>,
  context: CheckContext,
): Promise<Page> {
  return me.submit(await openForm(me, context), { Email: email, Password: password });
}

/** Whose page /me is for this visitor: a member’s, or nobody’s. */
async function whoIs(
  me: Visitor,
  members: readonly Member[],
): Promise<{ page: Page; who: Member | undefined }> {
  const page = await me.get('/me', { redirect: 'follow' });
  const shown = page.type === 'text/html' ? page.html.text : page.text;
  return { page, who: members.find(({ name, email }) => shown.includes(name) || shown.includes(email)) };
}

/** A visitor who has logged in; fails the check when that did not work. */
async function comeIn(member: Member, members: readonly Member[], context: CheckContext): Promise<Visitor> {
  const me = context.visitor();
  const answer = await logIn(me, member, context);
  context
    .expect(
      answer,
      `${member.name} logged in with the right password, and the answer was ${answer.status}. It should be a redirect, 303.`,
    )
    .toHaveStatus(303, 302);
  const { page, who } = await whoIs(me, members);
  if (who?.id !== member.id) {
    context.fail(
      who
        ? `${member.name} logged in, and /me shows the page of ${who.name}.`
        : `${member.name} logged in, and then GET /me ${page.path === '/me' ? `answered ${page.status} without their name` : `led to ${page.path}`}. ${
            me.cookies.list().length === 0
              ? 'No cookie was set, so the server cannot know them again.'
              : 'A cookie was set. Is it the one that currentUser reads, and does it find the row?'
          }`,
      { page, expected: `the page of ${member.name}`, actual: who ? who.name : 'nobody’s page' },
    );
  }
  return me;
}

const jarOf = (me: Visitor): [name: string, value: string][] =>
  me.cookies.list().map(({ name, value }) => [name, value]);

/** How many bits of chance a text may hold at most. */
function bitsOf(text: string): number {
  const best = plainValue(text).match(/[A-Za-z0-9_-]+/g) ?? [];
  return Math.max(
    0,
    ...best.map((part) => part.length * (/^[0-9]+$/.test(part) ? 3.33 : /^[0-9a-f-]+$/i.test(part) ? 4 : 6)),
  );
}

export default defineChecks(({ check }) => {
  check(
    'login',
    {
      title: 'Who logs in with email and password is known at /me',
      why: 'HTTP forgets. A session is how a server remembers.',
      hints: [
        'What does startSession give the browser, and what does currentUser do with it?',
        'A cloakroom: hang(coat) puts the coat on a hook, writes the hook’s number into a book, and gives the guest a tag with that number.',
        "await db.run('INSERT INTO sessions (id, user_id, created_at) VALUES (?, ?, ?)', [____, userId, Date.now()]);",
        { reveal: 'src/sessions.ts' },
      ],
    },
    async (context) => {
      const { visitor, fail } = context;
      const members = await startLighthouse(context);
      const [, ann, bo] = members as [Member, Member, Member];
      const stranger = visitor();
      const before = await whoIs(stranger, members);
      if (before.who) {
        fail('Nobody has logged in, and /me shows somebody’s page.', {
          page: before.page,
          expected: 'the login form',
          actual: before.who.name,
        });
      }
      const anns = await comeIn(ann, members, context);
      const bos = await comeIn({ ...bo, email: bo.email.toUpperCase() }, members, context);
      for (const [me, member] of [
        [anns, ann],
        [bos, bo],
        [anns, ann],
      ] as const) {
        const { page, who } = await whoIs(me, members);
        if (who?.id === member.id) continue;
        fail(
          `${ann.name} and ${bo.name} logged in, each in their own browser, and then ${member.name} sees the page of ${who?.name ?? 'nobody'}.`,
          {
            page,
            expected: member.name,
            actual: who?.name ?? 'nobody',
          },
        );
      }
      const after = await whoIs(stranger, members);
      if (after.who) {
        fail(
          'Two members logged in, and a third visitor, who did not, sees the page of one of them. Who is logged in belongs into the session, not into a variable.',
          {
            page: after.page,
            expected: 'the login form',
            actual: after.who.name,
          },
        );
      }
      for (const wrong of ['', `${ann.password} `, bo.password, ann.password.toUpperCase()]) {
        const me = visitor();
        const answer = await logIn(me, { email: ann.email, password: wrong }, context);
        const { who } = await whoIs(me, members);
        if (who) {
          fail(`Somebody logged in as ${ann.name} with the password ${show(wrong)}, which is not theirs.`, {
            page: answer,
            expected: 'no session',
            actual: who.name,
          });
        }
      }
    },
  );

  check(
    'cookie',
    {
      title: 'The session’s id is made by chance, new at each login, and out of reach for scripts',
      why: 'Whoever has the id is the user. It must not be guessed, and no script may take it.',
      requires: ['login'],
      hints: [
        'Open Cookies after two logins. Could you foretell the third value?',
        'randomBytes(16) gives 16 bytes of chance, which are 128 bits, and .toString("base64url") makes letters of them that fit into a cookie.',
        'const id = ____(32).toString("base64url");',
        { reveal: 'src/sessions.ts' },
      ],
    },
    async (context) => {
      const { fail, random } = context;
      const members = await startLighthouse(context);
      const [, ann, bo] = members as [Member, Member, Member];
      const first = await comeIn(ann, members, context);
      const second = await comeIn(ann, members, context);
      const other = await comeIn(bo, members, context);
      const { page } = await whoIs(first, members);
      for (const { name, value, httpOnly, sameSite } of first.cookies.list()) {
        const details = (expected: string) => ({
          page,
          expected,
          actual: `${name}=${value}`,
          aboutHead: true,
        });
        if (!httpOnly)
          fail(
            `The cookie ${name} is not HttpOnly: a script in a page could read it and take the session along.`,
            details('HttpOnly'),
          );
        if (sameSite === undefined || sameSite === 'None') {
          fail(
            `The cookie ${name} does not say SameSite=Lax or Strict, so forms on other sites may send it.`,
            details('SameSite=Lax'),
          );
        }
      }
      const same = (a: Visitor, b: Visitor) => JSON.stringify(jarOf(a)) === JSON.stringify(jarOf(b));
      if (same(first, second)) {
        fail(
          `${ann.name} logged in twice, in two browsers, and got the same cookie both times. Whoever sees it once has it for ever: make a new id at each login.`,
          {
            page,
            aboutHead: true,
            expected: 'two ids',
            actual: show(jarOf(first)[0]?.[1]),
          },
        );
      }
      const [name = '', value = ''] = jarOf(other).sort(([, a], [, b]) => bitsOf(b) - bitsOf(a))[0] ?? [];
      for (const step of [1, -1, 2, -2]) {
        if (!/^\d{1,15}$/.test(value)) break;
        const thief = context.visitor();
        const guess = String(Number(value) + step);
        thief.cookies.set({ name, value: guess });
        const { page: seen, who } = await whoIs(thief, members);
        if (!who) continue;
        fail(`Our own session is ${value}. We guessed another one, ${guess}, and are ${who.name} now.`, {
          page: seen,
          expected: 'the login form',
          actual: who.name,
        });
      }
      const bits = Math.min(
        ...[first, second, other].map((me) => Math.max(...jarOf(me).map(([, text]) => bitsOf(text)))),
      );
      if (bits < 118) {
        fail(
          `The cookie ${name} is ${show(value)}. That is at most ${Math.floor(bits)} bits of chance, and it should be 128: randomBytes(16) or more.`,
          {
            page,
            aboutHead: true,
            expected: '128 bits',
            actual: show(value),
          },
        );
      }
      const letters = (me: Visitor) =>
        plainValue(me.cookies.list().find((cookie) => cookie.name === name)?.value ?? '');
      const [a, b] = [letters(first), letters(second)];
      const equal = [...a].filter((letter, index) => letter === b[index]).length;
      if (equal > a.length * 0.6 && !a.includes('.')) {
        fail(
          `Two ids in a row are ${show(a)} and ${show(b)}. They differ in so little that the next one can be tried out. Take randomBytes.`,
          {
            page,
            aboutHead: true,
            expected: 'ids made by chance',
            actual: `${a}\n${b}`,
          },
        );
      }
      // A cookie of several parts, with one that is easily known exchanged for another member's.
      const mine = plainValue(value);
      const theirs = plainValue(first.cookies.list().find((cookie) => cookie.name === name)?.value ?? '');
      for (const separator of ['.', ':', '|', '~', '_']) {
        const [my, their] = [mine.split(separator), theirs.split(separator)];
        for (const [index, part] of their.entries()) {
          if (my.length !== their.length || part === my[index] || bitsOf(part) > 60) continue;
          const forged = my.with(index, part).join(separator);
          const thief = context.visitor();
          thief.cookies.set({ name, value: encodeURIComponent(forged) });
          const { page: seen, who } = await whoIs(thief, members);
          if (who?.id !== ann.id) continue;
          fail(
            `Our own cookie is ${show(mine)}. We wrote ${show(part)} into it in the place of ${show(my[index])}, and are ${who.name} now. Look for the row by the part that was made by chance, and by nothing else.`,
            { page: seen, expected: bo.name, actual: who.name, aboutHead: true },
          );
        }
      }
      const guess = context.visitor();
      for (const text of [
        String(ann.id),
        String(bo.id),
        ann.email,
        `user-${ann.id}`,
        btoa(String(ann.id)),
        random.word(),
      ]) {
        guess.cookies.set({ name, value: encodeURIComponent(text) });
        const { page: seen, who } = await whoIs(guess, members);
        if (!who) continue;
        fail(
          `We wrote ${show(text)} into the cookie ${name}, and are ${who.name} now. The number of a user is no secret.`,
          {
            page: seen,
            expected: 'the login form',
            actual: who.name,
          },
        );
      }
    },
  );

  check(
    'table',
    {
      title: 'The server asks its table who that is',
      why: 'A session that stands in a row can be ended by the server. What stands in a cookie alone cannot.',
      requires: ['login'],
      hints: [
        'Where does currentUser look, and what does it do when there is nothing?',
        'db.get gives the first row or undefined: SELECT guests.name FROM tags JOIN guests ON guests.id = tags.guest_id WHERE tags.number = ?',
        'FROM sessions JOIN users ON users.id = sessions.____ WHERE sessions.id = ?',
        { reveal: 'src/sessions.ts' },
      ],
    },
    async (context) => {
      const { fail, expect, database, visitor } = context;
      const members = await startLighthouse(context);
      const [keeper, ann] = members as [Member, Member, Member];
      const me = await comeIn(ann, members, context);
      const rows = await database.rows('SELECT * FROM sessions');
      const { page: seen } = await whoIs(me, members);
      if (rows.length === 0 || rows.some(({ user_id: id }) => id !== ann.id)) {
        fail(
          rows.length === 0
            ? 'Somebody logged in, and the table sessions is empty. Put a row into it for each login.'
            : 'Somebody logged in, and the row in sessions does not have their number as its user_id.',
          { page: seen, expected: `a row with user_id ${ann.id}`, actual: show(rows) },
        );
      }
      await database.change('UPDATE users SET name = ? WHERE id = ?', 'Another Name', ann.id);
      const renamed = await me.get('/me');
      if (!renamed.text.includes('Another Name')) {
        fail(
          'A member’s name was changed in the table, and /me still shows the old one. Keep the user’s number in the session, and look the user up each time.',
          { page: renamed, expected: 'Another Name', actual: ann.name, aboutHead: true },
        );
      }
      const cookies = me.cookies.list();
      await database.change('DELETE FROM sessions');
      const gone = await whoIs(me, [...members, { ...ann, name: 'Another Name' }]);
      if (gone.who) {
        fail(
          'All sessions were deleted from the table, and the cookie still works. Ask the table at each request.',
          {
            page: gone.page,
            expected: 'the login form',
            actual: 'the page as before',
          },
        );
      }
      expect(
        gone.page,
        `A session was deleted, and then GET /me answered ${gone.page.status}.`,
      ).not.toHaveStatus(500);
      await comeIn(members[2] as Member, members, context);
      for (const value of [
        '',
        '0',
        '1',
        String(keeper.id),
        'undefined',
        'null',
        "' OR 1=1 --",
        '" OR ""="',
        '%',
        '.',
        'a'.repeat(300),
        '%E0%A4%A',
      ]) {
        for (const { name } of cookies) {
          const thief = visitor();
          thief.cookies.set({ name, value: /^[\w%.]*$/.test(value) ? value : encodeURIComponent(value) });
          const { page, who } = await whoIs(thief, members);
          if (who) {
            fail(`We wrote ${show(value)} into the cookie ${name}, and are ${who.name} now.`, {
              page,
              expected: 'the login form',
              actual: who.name,
            });
          }
          expect(
            page,
            `We wrote ${show(value)} into the cookie ${name}, and GET /me answered ${page.status}. It is no session, so it counts as none.`,
          ).not.toHaveStatus(500);
        }
      }
    },
  );

  check(
    'same-answer',
    {
      title: 'A wrong password and an unknown email get the same answer',
      why: 'Two different answers tell everybody which emails have an account.',
      requires: ['login'],
      hints: [
        'How many different answers does your handler have for a login that did not work?',
        'A porter says “I cannot let you in”, and not “we have no guest of that name”: if (!guest || !knowsTheWord(guest)) return sorry();',
        'if (!user || !____) return render(c, "login.njk", { email, problem: "…" }, 401);',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { fail, visitor, expect, random } = context;
      const members = await startLighthouse(context);
      const [, ann] = members as [Member, Member, Member];
      const unknown = `${random.word()}@${random.word()}.example`;
      const wrong = `${random.word()} <b>"${random.word()}"</b>`;
      const answers: Page[] = [];
      for (const [email, what] of [
        [ann.email, 'a wrong password'],
        [unknown, 'an email that nobody has'],
      ] as const) {
        const answer = await logIn(visitor(), { email, password: wrong }, context);
        expect(
          answer,
          answer.status < 400
            ? `Somebody tried to log in with ${what}, and the answer was ${answer.status}, as if it had worked. Send the form again with 401.`
            : `Somebody tried to log in with ${what}, and the answer was ${answer.status}. It should be 401.`,
        ).toHaveStatus(401, 422, 400, 403);
        const form = formWith(answer, LABELS, context);
        const typed = fieldLabelled(form, 'Email')?.value;
        if (typed?.trim().toLowerCase() !== email) {
          fail(`Somebody tried to log in with ${what}, and the email is not in the form any more.`, {
            page: answer,
            expected: show(email),
            actual: show(typed),
          });
        }
        const masked = answer.text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"');
        if ((fieldLabelled(form, 'Password')?.value ?? '') !== '' || masked.includes(wrong)) {
          fail('A login did not work, and the page that came back holds the password that was typed.', {
            page: answer,
            expected: 'no password',
            actual: show(wrong),
          });
        }
        answers.push(answer);
      }
      const [known, unheard] = answers as [Page, Page];
      if (known.status !== unheard.status) {
        fail(
          `A wrong password is answered with ${known.status}, an email that nobody has with ${unheard.status}. Programs read the status: it tells which emails have an account.`,
          {
            page: unheard,
            expected: String(known.status),
            actual: String(unheard.status),
          },
        );
      }
      const neutral = (page: Page, email: string) => page.text.replaceAll(email, '…').replace(/\s+/g, ' ');
      if (neutral(known, ann.email) !== neutral(unheard, unknown)) {
        const words = (page: Page, email: string) => page.html.text.replaceAll(email, '…');
        fail(
          'Your form tells attackers which emails exist: the page for a wrong password is not the one for an email that nobody has.',
          {
            page: unheard,
            expected: words(known, ann.email),
            actual: words(unheard, unknown),
          },
        );
      }
      const empty = await visitor().get('/login');
      if (empty.html.text === known.html.text) {
        fail('A login did not work, and the page says nothing about it.', {
          page: known,
          expected: 'a message',
          actual: known.html.text,
        });
      }
    },
  );

  check(
    'attack',
    {
      title: 'No form logs in somebody else or breaks the server',
      why: 'The login is the door that everybody tries.',
      requires: ['login'],
      hints: [
        'What is in email and password when the body has no such field?',
        'A schema says what a value has to be: z.object({ tea: z.string() }).safeParse(body). Only data of a success is looked at.',
        'const form = z.object({ email: z.string(), password: z.____() }).safeParse(await c.req.parseBody());',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { fail, visitor } = context;
      const members = await startLighthouse(context);
      const [keeper, ann] = members as [Member, Member, Member];
      const form = await openForm(visitor(), context);
      const [email, password] = [nameOf(form, 'Email'), nameOf(form, 'Password')];
      const urlencoded = { 'Content-Type': 'application/x-www-form-urlencoded' };
      const file = `--kelp\r\nContent-Disposition: form-data; name="${email}"; filename="a.txt"\r\n\r\n${ann.email}\r\n--kelp\r\nContent-Disposition: form-data; name="${password}"; filename="b.txt"\r\n\r\nx\r\n--kelp--\r\n`;
      const attempts: [what: string, send: (me: Visitor) => Promise<Page>][] = [
        ...[
          "' OR 1=1 --",
          `${keeper.email}' --`,
          `${keeper.email}'; DROP TABLE users; --`,
          `' UNION SELECT 1, 2, 3, 4, '' --`,
          `%`,
        ].map((text): [string, (me: Visitor) => Promise<Page>] => [
          `the email ${show(text)}`,
          (me) => me.post('/login', { form: { [email]: text, [password]: 'x' } }),
        ]),
        ['an empty body', (me) => me.post('/login', { form: {} })],
        ['no password', (me) => me.post('/login', { form: { [email]: ann.email } })],
        ['no email', (me) => me.post('/login', { form: { [password]: ann.password } })],
        ['no body at all', (me) => me.post('/login')],
        [
          'two emails',
          (me) =>
            me.post('/login', {
              body: `${email}=${encodeURIComponent(ann.email)}&${email}=${encodeURIComponent(keeper.email)}&${password}=x`,
              headers: urlencoded,
            }),
        ],
        [
          'a list in the place of the email',
          (me) =>
            me.post('/login', {
              body: `${email}[]=${encodeURIComponent(ann.email)}&${password}[]=x`,
              headers: urlencoded,
            }),
        ],
        [
          'files in the place of texts',
          (me) =>
            me.post('/login', {
              body: file,
              headers: { 'Content-Type': 'multipart/form-data; boundary=kelp' },
            }),
        ],
        ['JSON', (me) => me.post('/login', { json: { [email]: { $ne: '' }, [password]: { $ne: '' } } })],
      ];
      for (const [what, send] of attempts) {
        const me = visitor();
        const answer = await send(me);
        const { page, who } = await whoIs(me, members);
        if (who) {
          fail(`We sent ${what} to /login, and are ${who.name} now.`, {
            page,
            expected: 'the login form',
            actual: who.name,
          });
        }
        if (answer.status >= 500 || page.status >= 500) {
          fail(
            `We sent ${what} to /login, and it broke the server. It is a login that did not work, and nothing more.`,
            {
              page: answer,
              expected: '401',
              actual: String(answer.status),
            },
          );
        }
      }
      await comeIn(ann, members, context);
    },
  );
});

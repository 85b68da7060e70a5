import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { HtmlElement } from '../../src/grading/html/element.ts';
import type { Page } from '../../src/grading/page.ts';
import { show } from '../../src/grading/show.ts';
import type { Visitor } from '../../src/grading/visitor.ts';
import { CHEAP_PASSWORDS } from '../_accounts/passwords.ts';
import { watchedServer } from '../_accounts/watched-server.ts';
import { excerpt, fieldLabelled, formWith, land, nameOf } from '../_forms/form-finder.ts';
import { serverForRace } from '../_library/together.ts';

const LABELS = ['Name', 'Email', 'Password', 'Password again'] as const;

type Typed = Record<(typeof LABELS)[number], string>;
type User = { name: string; email: string; role: string; password_hash: string };

async function startLighthouse(context: CheckContext, files: Record<string, string> = {}): Promise<void> {
  const all = { ...watchedServer(CHEAP_PASSWORDS), 'src/lib/passwords.ts': CHEAP_PASSWORDS, ...files };
  await context.start({ files: all, database: true });
  forms.delete(context);
}

/** A form without mistakes, by somebody new. */
function newcomer({ random }: CheckContext): Typed {
  const password = `${random.word()} ${random.pick(['Zoë', 'tern', '<gull>'])} ${random.word()} ${random.integer(100, 999)}`;
  return {
    Name: `${random.name()} ${random.word()}`,
    Email: `${random.word()}${random.integer(10, 99)}@${random.word()}.example`,
    Password: password,
    'Password again': password,
  };
}

/** The form of each program: its fields stay the same until the program is started anew. */
const forms = new WeakMap<CheckContext, HtmlElement>();

async function openForm(me: Visitor, context: CheckContext): Promise<HtmlElement> {
  const known = forms.get(context);
  if (known) return known;
  const page = await me.get('/signup', { redirect: 'follow' });
  context.expect(page, `GET /signup should show the form, but it answered ${page.status}.`).toHaveStatus(200);
  const form = formWith(page, LABELS, context);
  forms.set(context, form);
  return form;
}

async function send(
  me: Visitor,
  typed: Typed,
  context: CheckContext,
  more: Record<string, string> = {},
): Promise<Page> {
  const form = await openForm(me, context);
  const values = Object.fromEntries(LABELS.map((label) => [nameOf(form, label), typed[label]]));
  return me.submit(form, {}, { tamper: { ...values, ...more } });
}

async function users({ database }: CheckContext): Promise<User[]> {
  return (await database.rows('SELECT * FROM users ORDER BY id')) as User[];
}

async function expectMember(
  me: Visitor,
  typed: Typed,
  context: CheckContext,
): Promise<{ answer: Page; user: User }> {
  const { expect, fail } = context;
  const before = await users(context);
  const answer = await send(me, typed, context);
  expect(
    answer,
    answer.status === 200
      ? 'A good form was sent, and the answer was 200. Whoever presses reload then sends it again: answer with a redirect.'
      : `A good form was sent, and the answer was ${answer.status}. It should be a redirect, 303.`,
  ).toHaveStatus(303, 302);
  const after = await users(context);
  const added = after.slice(before.length);
  const [user] = added;
  if (added.length !== 1 || !user) {
    fail(`A good form was sent. There should be one user more in the table, and there are ${added.length}.`, {
      page: answer,
      expected: '1',
      actual: String(added.length),
    });
  }
  return { answer, user: user as User };
}

/** Sends a form that should be refused, and gives back the form that comes with the answer. */
async function expectRefused(
  wrong: Partial<Typed>,
  what: string,
  context: CheckContext,
  statuses: [number, ...number[]] = [422, 400],
): Promise<{ page: Page; form: HtmlElement; typed: Typed }> {
  const { visitor, expect, fail } = context;
  const before = await users(context);
  const typed = { ...newcomer(context), ...wrong };
  const page = await send(visitor(), typed, context);
  expect(
    page,
    page.status < 400
      ? `A form was sent with ${what}, and it was accepted with ${page.status}.`
      : page.status >= 500
        ? `A form was sent with ${what}, and the answer was ${page.status}, as if the server had broken. It is the visitor’s turn: say so with ${statuses[0]}.`
        : `A form was sent with ${what}. The answer should be ${statuses.join(' or ')}, and it was ${page.status}.`,
  ).toHaveStatus(...statuses);
  const after = await users(context);
  if (after.length !== before.length) {
    fail(`A form was sent with ${what}, and the answer was ${page.status}. Still a user was stored.`, {
      page,
      expected: `${before.length} users`,
      actual: `${after.length} users`,
    });
  }
  return { page, form: formWith(page, LABELS, context), typed };
}

/** What is said at a field: by its aria-describedby, or next to it. */
function messageAt(form: HtmlElement, label: string): string {
  const field = fieldLabelled(form, label);
  const ids = field?.element.attribute('aria-describedby')?.split(/\s+/) ?? [];
  return ids
    .map((id) => form.page.html.findAll('[id]').find((part) => part.attribute('id') === id)?.text ?? '')
    .join(' ')
    .trim();
}

export default defineChecks(({ check }) => {
  check(
    'member',
    {
      title: 'A good form makes a member',
      why: 'First it has to work. Then it has to be safe.',
      hints: [
        'What does your handler do when the form is right? Does it store, and then redirect?',
        'A bakery: const result = orderSchema.safeParse(body); … await addOrder(db, result.data); return c.redirect("/orders", 303);',
        "await addUser(db, { name, email, passwordHash: await ____(password) });\n  return c.redirect('/', 303);",
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { visitor, fail } = context;
      await startLighthouse(context);
      const me = visitor();
      for (const typed of [
        newcomer(context),
        { ...newcomer(context), Name: 'Z' },
        { ...newcomer(context), Name: 'N'.repeat(40) },
      ]) {
        const { answer, user } = await expectMember(me, typed, context);
        if (user.name !== typed.Name || user.email !== typed.Email || user.role !== 'member') {
          fail('The row does not hold what was typed.', {
            page: answer,
            expected: show({ name: typed.Name, email: typed.Email, role: 'member' }),
            actual: show({ name: user.name, email: user.email, role: user.role }),
          });
        }
        const next = await land(me, answer);
        context
          .expect(next, `After the sign-up one is sent to ${next.path}, and that answered ${next.status}.`)
          .toHaveStatus(200);
        context
          .expect(await me.get('/'), 'Somebody signed up, and the home page does not list them.')
          .toShowText(typed.Name);
      }
      const ten = { ...newcomer(context), Password: 'kelp+kelp!', 'Password again': 'kelp+kelp!' };
      await expectMember(me, ten, context);
    },
  );

  check(
    'hash',
    {
      title: 'The table holds a hash that fits the password, and not the password',
      why: 'Tables get stolen, and people use one password in many places.',
      requires: ['member'],
      hints: [
        'What exactly does addUser put into password_hash?',
        'A locker keeps the imprint of a key, never the key: const imprint = await press(key); await store(imprint);',
        'await addUser(db, { name, email, passwordHash: ____ hashPassword(password) });',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { visitor, fail, database, random } = context;
      await startLighthouse(context);
      const me = visitor();
      const usual = newcomer(context);
      const spaced = ` ${random.word()} Of The Sea `;
      for (const typed of [usual, { ...newcomer(context), Password: spaced, 'Password again': spaced }]) {
        const { answer, user } = await expectMember(me, typed, context);
        const tables = (await database.rows("SELECT name FROM sqlite_master WHERE type = 'table'")) as {
          name: string;
        }[];
        for (const { name } of tables) {
          const rows = await database.rows(`SELECT * FROM "${name.replaceAll('"', '""')}"`);
          for (const row of rows) {
            const column = Object.keys(row).find((key) => String(row[key]).includes(typed.Password.trim()));
            if (column === undefined) continue;
            fail(
              `The table ${name} still holds the password, in its column ${column}. Store what hashPassword gives, and nothing else of it.`,
              {
                page: answer,
                expected: 'no password in any column',
                actual: show(row),
              },
            );
          }
        }
        const stored = user.password_hash;
        const fits = async (password: string) =>
          (await me.post('/fits-or-not', { json: { password, stored } })).json === true;
        if (await fits(typed.Password)) continue;
        fail(
          stored.includes('[object')
            ? `password_hash is ${show(stored)}: hashPassword takes its time, so there has to be an await in front of it.`
            : (await fits(typed.Password.trim()))
              ? 'The spaces around a password belong to it, and they were cut off. A password is the one thing that is taken as it is.'
              : `password_hash should be what hashPassword from src/lib/passwords.ts makes of the password, and verifyPassword says that it does not fit.`,
          { page: answer, expected: 'a hash that fits', actual: show(stored) },
        );
      }
    },
  );

  check(
    'refused',
    {
      title: 'A form that breaks a rule is refused with 422, and nothing is stored',
      why: 'The browser’s own rules can be switched off. Yours cannot.',
      requires: ['member'],
      hints: [
        'Is there a schema for all four fields, and one rule for two of them together?',
        'Two dates of a stay: z.object({ from: …, to: … }).refine((stay) => stay.from < stay.to, { path: ["to"], message: "You leave before you come." })',
        "email: z.string().trim().toLowerCase().pipe(z.____('…')), password: z.string().min(____)",
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      await startLighthouse(context);
      const pair = (password: string) => ({ Password: password, 'Password again': password });
      const { Password } = newcomer(context);
      for (const [wrong, what] of [
        [{ Name: '' }, 'no name'],
        [{ Name: '   ' }, 'a name of three spaces'],
        [{ Name: 'N'.repeat(41) }, 'a name of 41 letters'],
        [{ Email: 'zoe' }, 'the email “zoe”'],
        [{ Email: 'zoe@' }, 'the email “zoe@”'],
        [{ Email: 'zoe at mail.example' }, 'the email “zoe at mail.example”'],
        [{ Email: '' }, 'no email'],
        [pair(''), 'no password'],
        [pair('kelp+kelp'), 'a password of 9 letters'],
        [pair('k'.repeat(201)), 'a password of 201 letters'],
        [{ Password, 'Password again': `${Password}x` }, 'two passwords that differ'],
        [{ Password, 'Password again': '' }, 'the second password left empty'],
        [
          { Password, 'Password again': Password.toUpperCase() },
          'two passwords that differ in capital letters',
        ],
      ] as [Partial<Typed>, string][]) {
        await expectRefused(wrong, what, context);
      }
      const empty = await context.visitor().post('/signup', { form: {} });
      context
        .expect(
          empty,
          `A request came without any of the fields, and the answer was ${empty.status}. It should be 422.`,
        )
        .toHaveStatus(422, 400);
    },
  );

  check(
    'again',
    {
      title: 'The form comes back with what was typed, a message, and empty passwords',
      why: 'Nobody likes to type an email twice, and no page may hold a password.',
      requires: ['refused'],
      hints: [
        'What do you hand to views/signup.njk when the form was not right?',
        'z.flattenError(result.error).fieldErrors has a list of messages for each field. The template wants one text for each.',
        "return render(c, 'signup.njk', { values: { name: body.name, email: body.____ }, problems }, 422);",
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { fail, random } = context;
      await startLighthouse(context);
      const typedName = `"${random.word()}" <b>${random.word()}</b>`;
      for (const [wrong, label, what] of [
        [{ Email: `${random.word()} at home` }, 'Email', 'an email that is none'],
        [{ Name: '' }, 'Name', 'no name'],
        [{ Name: typedName, Password: 'short', 'Password again': 'short' }, 'Password', 'a short password'],
        [
          { Name: typedName, 'Password again': 'something else' },
          'Password again',
          'two passwords that differ',
        ],
      ] as [Partial<Typed>, (typeof LABELS)[number], string][]) {
        const { page, form, typed } = await expectRefused(wrong, what, context);
        for (const one of ['Name', 'Email'] as const) {
          const value = fieldLabelled(form, one)?.value;
          if (value === typed[one]) continue;
          fail(
            `A form was sent with ${what}, and what we had typed into ${one} is not in the field any more.`,
            {
              page,
              expected: show(typed[one]),
              actual: show(value),
            },
          );
        }
        for (const one of ['Password', 'Password again'] as const) {
          const value = fieldLabelled(form, one)?.value ?? '';
          if (value === '') continue;
          fail(
            `A form was sent with ${what}, and the field ${one} came back filled. A page can be read in its source: passwords come back empty.`,
            {
              page,
              expected: 'an empty field',
              actual: show(value),
            },
          );
        }
        if (
          messageAt(form, label) === '' &&
          page.html.text === (await openForm(context.visitor(), context)).page.html.text
        ) {
          fail(
            `A form was sent with ${what}, and nothing at the field ${label} says so. Hand over problems, with a message under the field’s name.`,
            {
              page,
              expected: `a message at ${label}`,
              actual: excerpt(page.html.text),
            },
          );
        }
        if (messageAt(form, label) === '') {
          fail(`A form was sent with ${what}, and the message does not stand at the field ${label}.`, {
            page,
            expected: `a message at ${label}`,
            actual: excerpt(page.html.text),
          });
        }
        const said = messageAt(form, label);
        if (/^(?:invalid|too small|too big|expected|undefined|\[object)/i.test(said)) {
          fail(`The message at ${label} is ${show(said)}. Say it in words for the person who reads it.`, {
            page,
            expected: 'a message for people',
            actual: show(said),
          });
        }
      }
    },
  );

  check(
    'email',
    {
      title: 'One email is one account, in whatever letters',
      why: 'Two accounts for one address mean that somebody logs in to the wrong one.',
      requires: ['refused'],
      hints: [
        'What does the database do with the second row, and who catches it?',
        "if (error instanceof ConstraintError && error.rule === 'unique') … Small letters have to be there before: UNIQUE takes A and a for two.",
        "return render(c, 'signup.njk', { values, problems: { email: '…' } }, ____);",
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { visitor, fail, expect } = context;
      await startLighthouse(context);
      const me = visitor();
      const typed = newcomer(context);
      const mixed = {
        ...typed,
        Email: `  ${typed.Email[0]?.toUpperCase()}${typed.Email.slice(1, -7)}EXAMPLE `,
      };
      const { answer, user } = await expectMember(me, mixed, context);
      if (user.email !== typed.Email) {
        fail(`Somebody signed up as ${show(mixed.Email)}. It should be stored as ${show(typed.Email)}.`, {
          page: answer,
          expected: show(typed.Email),
          actual: show(user.email),
        });
      }
      for (const email of [typed.Email, typed.Email.toUpperCase(), ` ${typed.Email}`]) {
        const { form, page } = await expectRefused(
          { Email: email },
          `the email ${show(email)}, which has an account`,
          context,
          [409, 422, 400],
        );
        if (messageAt(form, 'Email') === '') {
          fail('An email was taken, and nothing at the field Email says so.', {
            page,
            expected: 'a message at Email',
            actual: excerpt(page.html.text),
          });
        }
      }
      await startLighthouse(context, { 'src/server.ts': serverForRace(2) });
      const [ann, ben] = [visitor(), visitor()];
      const same = newcomer(context);
      const answers = await Promise.all([
        send(ann, same, context),
        send(ben, { ...same, Name: 'Ben' }, context),
      ]);
      const statuses = answers.map(({ status }) => status).sort();
      const worst = answers.find(({ status }) => status >= 400) ?? answers[0];
      if (statuses[0] !== 303 && statuses[0] !== 302) {
        expect(
          worst,
          `Two visitors signed up with one email in the same moment. The answers were ${statuses.join(' and ')}: one should get in.`,
        ).toHaveStatus(303);
      }
      if (![409, 422, 400].includes(statuses[1] ?? 0)) {
        fail(
          `Two visitors signed up with one email in the same moment, and the answers were ${statuses.join(' and ')}. Looking first leaves a gap: let the database decide, and catch its ConstraintError.`,
          { page: worst, expected: '303 and 409', actual: statuses.join(' and ') },
        );
      }
    },
  );

  check(
    'role',
    {
      title: 'Nobody becomes a keeper by asking for it',
      why: 'A body holds what the sender likes, and your form has no say in it. That hole is called mass assignment.',
      requires: ['member'],
      hints: [
        'Which fields of the body does your INSERT use?',
        'z.object keeps what it names and drops the rest. Store result.data, never the body.',
        'INSERT INTO users (name, email, ____) VALUES (?, ?, ?)',
        { reveal: 'src/users.ts' },
      ],
    },
    async (context) => {
      const { visitor, fail } = context;
      await startLighthouse(context);
      const before = await users(context);
      const typed = newcomer(context);
      const more = {
        role: 'keeper',
        id: '1',
        password_hash: 'x',
        passwordHash: 'x',
        isKeeper: 'true',
        admin: '1',
      };
      const page = await send(visitor(), typed, context, more);
      const after = await users(context);
      const added = after.find(({ email }) => email === typed.Email);
      if (page.status >= 500) {
        fail('A form came with fields that nobody asked for, such as role and id, and it broke the server.', {
          page,
          expected: '303, or 422',
          actual: String(page.status),
        });
      }
      if (added && added.role !== 'member') {
        fail(`We sent role=keeper along, and now we are a ${added.role}.`, {
          page,
          expected: 'member',
          actual: added.role,
        });
      }
      if (
        JSON.stringify(after.slice(0, before.length)) !== JSON.stringify(before) ||
        added?.password_hash === 'x'
      ) {
        fail('We sent id=1 and password_hash=x along, and what they say was stored.', {
          page,
          expected: show(before),
          actual: show(after),
        });
      }
    },
  );

  check(
    'silent',
    {
      title: 'The password is in no answer and is not printed',
      why: 'Logs are copied, sent around and kept for years. Whatever is printed is known.',
      requires: ['member'],
      hints: [
        'Which lines print something, and what is in it?',
        'Print what happened, not what was typed: console.log("a new order").',
        'console.log("Somebody signed up"); without ____',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { visitor, fail } = context;
      await startLighthouse(context);
      const me = visitor();
      const good = newcomer(context);
      const bad = { ...newcomer(context), Email: 'nowhere' };
      const taken = { ...newcomer(context), Email: good.Email };
      const different = { ...newcomer(context), 'Password again': `${newcomer(context).Password}!` };
      for (const typed of [good, bad, taken, different]) {
        const answer = await send(me, typed, context);
        const pages = [answer, await land(me, answer), await me.get('/'), await me.get('/signup')];
        for (const secret of [typed.Password, typed['Password again']]) {
          const forms = [
            secret,
            encodeURIComponent(secret),
            encodeURIComponent(secret).replaceAll('%20', '+'),
            secret.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
          ];
          for (const page of pages) {
            const everything = `${page.text}\n${page.exchange.response?.headers.flat().join('\n') ?? ''}`;
            if (!forms.some((text) => everything.includes(text))) continue;
            fail(`The answer to ${page.title} holds the password that was typed.`, {
              page,
              expected: 'no password',
              actual: show(secret),
              aboutHead: true,
            });
          }
          const log = (await me.get('/printed-so-far')).json as string[];
          const line = log.find((text) => text.includes(secret));
          if (line !== undefined) {
            fail('What the program printed holds the password. Whoever reads the log knows it.', {
              page: answer,
              expected: 'no password in the log',
              actual: show(line),
              aboutHead: true,
            });
          }
        }
        if (pages.some((page) => page.text.includes('scrypt:'))) {
          fail(
            'A page shows the hash of a password. It is for the server alone: a thief can try passwords on it at home.',
            {
              page: pages.find((page) => page.text.includes('scrypt:')) ?? answer,
              expected: 'no hash',
              actual: 'a hash',
            },
          );
        }
      }
    },
  );
});

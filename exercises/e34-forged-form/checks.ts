import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { HtmlElement } from '../../src/grading/html/element.ts';
import type { FormField } from '../../src/grading/html/form-fields.ts';
import type { Page } from '../../src/grading/page.ts';
import type { Visitor } from '../../src/grading/visitor.ts';
import { show } from '../../src/grading/show.ts';
import { actionOf, excerpt, formWith, nameOf } from '../_forms/form-finder.ts';

/** The two forms of the jar's page, with what is typed into them. */
interface Jar {
  page: Page;
  gift: HtmlElement;
  label: HtmlElement;
}

async function open(me: Visitor, context: CheckContext): Promise<Jar> {
  const page = await me.get('/', { redirect: 'follow' });
  context
    .expect(page, `The jar is at /, and GET / answered ${page.status} instead of 200.`)
    .toHaveStatus(200);
  return {
    page,
    gift: formWith(page, ['To', 'Coins'], context),
    label: formWith(page, ['Label'], context),
  };
}

/** The hidden fields of a form: the token is one of them. */
function hiddenIn(form: HtmlElement): FormField[] {
  return form.fields.filter(({ type, name, value }) => type === 'hidden' && name !== '' && value !== '');
}

/** What somebody types who gives coins or writes a label. */
function typedInto(form: HtmlElement, { random }: CheckContext): Record<string, string> {
  const names = form.fields.map(({ name }) => name);
  const to = nameOf(form, 'To');
  return names.includes(to)
    ? { [to]: `${random.word()} O'Malley`, [nameOf(form, 'Coins')]: String(random.integer(1, 9)) }
    : { [nameOf(form, 'Label')]: `Jar of ${random.word()} ${random.integer(100, 999)}` };
}

const WHAT = { gift: 'giving coins', label: 'writing a label' } as const;

/** Fails unless a forged request is answered with 403 and has changed nothing. */
async function expectForbidden(
  answer: Page,
  { victim, before, what }: { victim: Visitor; before: Page; what: string },
  context: CheckContext,
  statuses: [number, ...number[]] = [403],
): Promise<void> {
  const after = await victim.get('/', { redirect: 'follow' });
  const changed = after.html.text !== before.html.text;
  const details = {
    page: answer,
    expected: 'status 403, and an unchanged jar',
    actual: `status ${answer.status}, and ${changed ? `the jar is another: ${excerpt(after.html.text)}` : 'an unchanged jar'}`,
  };
  if (changed) {
    context.fail(
      answer.status === 403
        ? `${what} The answer was 403, and still the jar has changed: the check comes too late. Look at the token before the handler runs.`
        : `${what} It went through, and the jar has changed.`,
      details,
    );
  }
  if (!statuses.includes(answer.status)) {
    context.fail(
      `${what} The answer should be 403, but it is ${answer.status}.${answer.status === 422 || answer.status === 400 ? ' It came past the check of the token, and was stopped later by something else. Next time it may not be.' : ''}`,
      details,
    );
  }
}

export default defineChecks(({ check }) => {
  check(
    'works',
    {
      title: 'Each form carries a token in a hidden field, and works',
      why: 'A form of yours has been through your hands. The token is how it proves that.',
      hints: [
        'Two forms in views/jar.njk need a field that nobody sees. Where does its value come from?',
        'A hidden field is sent like any other: <input type="hidden" name="ticket" value="{{ ticket }}" />.',
        '<input type="hidden" name="csrf" value="{{ ____ }}" />, and in the handler csrf: csrfToken(c)',
        { reveal: 'views/jar.njk' },
      ],
    },
    async (context) => {
      const { visitor, fail, expect } = context;
      const me = visitor();
      const jar = await open(me, context);
      for (const each of ['gift', 'label'] as const) {
        const form = jar[each];
        if (hiddenIn(form).length === 0) {
          fail(
            `The form for ${WHAT[each]} has no hidden field with a value, so it cannot prove that it is yours. Add <input type="hidden" name="csrf" value="…" /> with the visitor’s token.`,
            { page: jar.page, expected: 'a hidden field with a token', actual: 'none' },
          );
        }
      }
      for (const each of ['gift', 'label', 'gift'] as const) {
        const before = await open(me, context);
        const answer = await me.submit(before[each], typedInto(before[each], context));
        expect(
          answer,
          `The form for ${WHAT[each]} was sent just as it stands in the page, with its token, and should be answered with 303, but the answer is ${answer.status}. The name of the hidden field and the name that the check reads have to be the same, and so do the two tokens.`,
        ).toHaveStatus(303, 302);
        const after = await open(me, context);
        if (after.page.html.text === before.page.html.text) {
          fail(`The form for ${WHAT[each]} was sent with its token, and the jar is as it was.`, {
            page: answer,
            expected: 'another jar',
            actual: 'the same jar',
          });
        }
      }
    },
  );

  check(
    'own-token',
    {
      title: 'The token is random, and each visitor has another one',
      why: 'The attacker is a visitor too, and has a form with a token. It must not be yours.',
      requires: ['works'],
      hints: [
        'For whom is the value that csrfToken returns? Compare it for two visitors in the preview.',
        'randomBytes(32).toString("base64url") from node:crypto is 43 letters that nobody can guess. A Map keeps something for each visitor.',
        'const token = tokens.get(id) ?? randomBytes(____).toString("base64url");',
        { reveal: 'src/csrf.ts' },
      ],
    },
    async (context) => {
      const { visitor, fail } = context;
      const people = [visitor(), visitor(), visitor()];
      const jars: Jar[] = [];
      for (const me of people) jars.push(await open(me, context));
      const [first, second, third] = jars;
      if (!first || !second || !third) return;
      const values = (jar: Jar) => hiddenIn(jar.gift).map(({ value }) => value);
      const own = values(first).filter(
        (value) => !values(second).includes(value) && !values(third).includes(value),
      );
      if (own.length === 0) {
        fail(
          `Three visitors opened the page, and two of them got the same token, ${show(values(first)[0])}. An attacker takes it from a form of their own. Make one for each visitor.`,
          { page: third.page, expected: 'three tokens', actual: show(jars.flatMap(values)) },
        );
      }
      const [token = ''] = own;
      if (token.length < 16) {
        fail(
          `The token ${show(token)} has ${token.length} letters, and so few can be tried out one by one. Take 16 random bytes or more.`,
          { page: first.page, expected: '16 letters or more', actual: `${token.length} letters` },
        );
      }
      for (const other of [...values(second), ...values(third)].filter(
        (value) => value.length === token.length,
      )) {
        let same = 0;
        while (same < token.length && token[same] === other[same]) same += 1;
        if (same * 2 <= token.length) continue;
        fail(
          `Two visitors’ tokens are ${show(token)} and ${show(other)}: who knows one can guess the other. Make them of random bytes, not of a clock or a counter.`,
          { page: second.page, expected: 'nothing in common', actual: `${same} letters in common` },
        );
      }
      const cookies = people[0]?.cookies.list() ?? [];
      const id = cookies.find(({ name }) => name === 'visitor')?.value;
      if (id !== undefined && first.page.text.includes(id)) {
        fail(
          'The visitor’s id from the cookie stands in the page. HttpOnly keeps it from scripts, and now any script on the page can read it. Make the token a random value of its own.',
          { page: first.page, expected: 'a value that is not the cookie’s', actual: show(id) },
        );
      }
    },
  );

  check(
    'missing',
    {
      title: 'Without the token, or with an empty or wrong one, it is 403',
      why: 'The forged form knows everything but the token. So it will leave it out, and see what happens.',
      requires: ['works'],
      hints: [
        'Does the check run for each POST, before its handler? And what does it do when there is no field csrf at all?',
        'app.use(checkTicket) above the routes sees every request. It lets one through by next(), and stops it by returning an answer.',
        'if (token === undefined || csrf !== token) return c.text("Not ours.", ____);',
        { reveal: 'src/csrf.ts' },
      ],
    },
    async (context) => {
      const { visitor, random } = context;
      const victim = visitor();
      for (const each of ['gift', 'label'] as const) {
        const jar = await open(victim, context);
        const form = jar[each];
        const hidden = hiddenIn(form);
        const change = (how: (value: string) => string | null) =>
          Object.fromEntries(hidden.map(({ name, value }) => [name, how(value)]));
        const wrong = `${random.word()}${'x'.repeat(40)}`;
        for (const [tamper, how] of [
          [change(() => null), 'I left the hidden field out'],
          [change(() => ''), 'I sent the hidden field empty'],
          [change((value) => wrong.slice(0, value.length)), 'I sent a token that I made up'],
          [change((value) => value.slice(0, -1)), 'I sent the token without its last letter'],
          [change((value) => `${value}x`), 'I sent the token with one letter more'],
          [change(() => 'undefined'), 'I sent the word undefined as token'],
        ] as const) {
          const answer = await victim.submit(form, typedInto(form, context), { tamper });
          await expectForbidden(
            answer,
            { victim, before: jar.page, what: `${how} when ${WHAT[each]}, with the visitor’s cookie.` },
            context,
          );
        }
      }
    },
  );

  check(
    'other-visitor',
    {
      title: 'The token of another visitor is of no use',
      why: 'Attackers can get a token at any time: their own.',
      requires: ['works', 'missing'],
      hints: [
        'With which token is the one from the form compared: with any that exists, or with that of this visitor?',
        'tickets.get(id) === ticket asks for one visitor, [...tickets.values()].includes(ticket) for all of them.',
        'const token = tokens.get(____);',
        { reveal: 'src/csrf.ts' },
      ],
    },
    async (context) => {
      const { visitor } = context;
      const [victim, attacker, stranger] = [visitor(), visitor(), visitor()];
      for (const each of ['gift', 'label'] as const) {
        const mine = await open(victim, context);
        const theirs = await open(attacker, context);
        const form = mine[each];
        const typed = typedInto(form, context);
        const names = hiddenIn(form).map(({ name }) => name);
        const tokens = Object.fromEntries(hiddenIn(theirs[each]).map(({ name, value }) => [name, value]));
        await expectForbidden(
          await victim.submit(form, typed, { tamper: tokens }),
          {
            victim,
            before: mine.page,
            what: `An attacker opened the page and put their own token into a form, and the victim sent it, ${WHAT[each]}.`,
          },
          context,
        );
        // Somebody without a cookie, and without a token: nothing equals nothing.
        const path = actionOf(form);
        for (const [who, headers, own] of [
          ['Somebody who has never been here', {}, {}],
          ['Somebody who has never been here', {}, Object.fromEntries(names.map((name) => [name, '']))],
          ['Somebody with a made-up cookie', { Cookie: 'visitor=made-up' }, {}],
          [
            'Somebody with an empty cookie',
            { Cookie: 'visitor=; csrf=' },
            Object.fromEntries(names.map((name) => [name, ''])),
          ],
          ['Somebody who has never been here', {}, tokens],
        ] as const) {
          const answer = await visitor().post(path, { form: { ...typed, ...own }, headers });
          const details = { page: answer, expected: 'status 403', actual: `status ${answer.status}` };
          if (answer.status === 403) continue;
          context.fail(
            answer.status < 400
              ? `${who} sent a POST to ${path} ${Object.keys(own).length === 0 ? 'without a token' : own === tokens ? 'with the token of another visitor' : 'with an empty token'}, and it went through. This visitor has no token, so the check compared undefined with undefined, or it knows more tokens than that of the visitor. No token, no entry.`
              : `${who} sent a POST to ${path}, and the answer should be 403, but it is ${answer.status}. It came past the check of the token.`,
            details,
          );
        }
        await expectForbidden(
          await stranger.post(path, { form: typed, headers: { Origin: 'https://free-cake.example' } }),
          { victim, before: mine.page, what: `A page at free-cake.example sent a POST to ${path}.` },
          context,
        );
      }
    },
  );

  check(
    'body-kinds',
    {
      title: 'A body of another kind is no way around it',
      why: 'A form can be sent in three encodings, a script can send anything. A check that looks at one of them guards one of them.',
      requires: ['works', 'missing'],
      hints: [
        'What does your check do when parseBody finds no form in the body?',
        'For a body that is no form parseBody gives an empty object: no token in it, so no entry.',
        'if (token === undefined || csrf ____ token) return c.text("Not ours.", 403);',
        { reveal: 'src/csrf.ts' },
      ],
    },
    async (context) => {
      const { visitor } = context;
      const victim = visitor();
      for (const each of ['gift', 'label'] as const) {
        const jar = await open(victim, context);
        const form = jar[each];
        const path = actionOf(form);
        const typed = typedInto(form, context);
        const query = new URLSearchParams(typed).toString();
        const parts = Object.entries(typed)
          .map(
            ([name, value]) => `--cake\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
          )
          .join('');
        for (const [kind, options] of [
          ['as JSON', { json: typed }],
          [
            'as JSON labelled text/plain',
            { body: JSON.stringify(typed), headers: { 'Content-Type': 'text/plain' } },
          ],
          ['without a Content-Type', { body: query }],
          [
            'as multipart/form-data',
            {
              body: `${parts}--cake--\r\n`,
              headers: { 'Content-Type': 'multipart/form-data; boundary=cake' },
            },
          ],
          [
            'as a form with a charset',
            { body: query, headers: { 'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8' } },
          ],
          ['with nothing in it', {}],
        ] as const) {
          await expectForbidden(
            await victim.post(path, options),
            {
              victim,
              before: jar.page,
              what: `I sent the request for ${WHAT[each]} ${kind}, without a token.`,
            },
            context,
            [403, 415],
          );
        }
      }
    },
  );

  check(
    'as-before',
    {
      title: 'Pages open as before, and two tabs both work',
      why: 'Security that gets in the way of honest people is switched off by them.',
      requires: ['works'],
      hints: [
        'Does your check ask GET for a token? And does a new page make the token of an older one worthless?',
        'GET only looks, so it needs no ticket. And a ticket that is kept for a visitor is good for all pages of that visitor.',
        'const token = tokens.get(id) ____ randomBytes(32).toString("base64url");',
        { reveal: 'src/csrf.ts' },
      ],
    },
    async (context) => {
      const { visitor, expect, fail } = context;
      const guest = visitor();
      for (const path of ['/style.css', '/', '/free-cake.html']) {
        const page = await guest.get(path);
        expect(
          page,
          `GET ${path} only looks, and should answer 200 as before, but it answered ${page.status}.`,
        ).toHaveStatus(200);
      }
      const head = await guest.request('HEAD', '/');
      expect(head, `HEAD / only looks, and should answer 200, but it answered ${head.status}.`).toHaveStatus(
        200,
      );
      const lost = await guest.get('/nowhere');
      expect(lost, `GET /nowhere should answer 404 as before, but it answered ${lost.status}.`).toHaveStatus(
        404,
      );
      const me = visitor();
      const tabs = [await open(me, context), await open(me, context)];
      await open(visitor(), context);
      for (const [index, tab] of [...tabs.entries()].reverse()) {
        for (const each of ['gift', 'label'] as const) {
          const answer = await me.submit(tab[each], typedInto(tab[each], context));
          if (answer.status === 303 || answer.status === 302) continue;
          fail(
            `A visitor opened the page in two tabs, and sent the form for ${WHAT[each]} in the ${index === 0 ? 'first' : 'second'} one. The answer is ${answer.status}: the token of that page is worth nothing any more. Keep a visitor’s token, and give the same one to each of their pages.`,
            { page: answer, expected: 'status 303', actual: `status ${answer.status}` },
          );
        }
      }
    },
  );
});

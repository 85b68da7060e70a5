import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { Page } from '../../src/grading/page.ts';
import { shorten } from '../../src/grading/show.ts';
import type { Visitor } from '../../src/grading/visitor.ts';
import {
  hashed,
  inHeader,
  plainValue,
  rewritten,
  signedWith,
  tampered,
  type Forgery,
} from '../_accounts/forgeries.ts';

interface Lamp {
  word: string;
  signal: string;
  secret: string;
}

/** A program with another word, another signal and another secret. */
async function startLamp(context: CheckContext, wish: Partial<Lamp> = {}): Promise<Lamp> {
  const { random } = context;
  const lamp = {
    word: `${random.word()} ${random.integer(10, 99)}`,
    signal: `${random.integer(2, 9)} flashes, then ${random.integer(11, 99)} seconds of dark`,
    secret: `${random.word()}-${random.word()}-${random.integer(1000, 9999)}`,
    ...wish,
  };
  const data = `export const word = ${JSON.stringify(lamp.word)};\nexport const signal = ${JSON.stringify(lamp.signal)};\n`;
  await context.start({ files: { 'data/lamp.ts': data }, env: { SESSION_SECRET: lamp.secret } });
  return lamp;
}

/** Opens / for the first time. */
async function comeIn(me: Visitor, { expect }: CheckContext): Promise<Page> {
  const page = await me.get('/', { redirect: 'follow' });
  expect(page, `GET / should answer 200, but it answered ${page.status}.`).toHaveStatus(200);
  return page;
}

/** Types a word at the door. */
async function typeWord(me: Visitor, word: string, context: CheckContext): Promise<Page> {
  const home = await comeIn(me, context);
  return me.submit(home.html.find('form[method=post]'), { 'The keepers’ word': word });
}

/** Whether this visitor is let up, and stays below without an error otherwise. */
async function isKeeper(me: Visitor, { signal }: Lamp): Promise<{ page: Page; keeper: boolean }> {
  const page = await me.get('/lamp', { redirect: 'follow' });
  return { page, keeper: page.text.includes(signal) };
}

/** A visitor who has typed the right word; fails the check when they are not let up. */
async function newKeeper(lamp: Lamp, context: CheckContext): Promise<Visitor> {
  const me = context.visitor();
  const answer = await typeWord(me, lamp.word, context);
  const { page, keeper } = await isKeeper(me, lamp);
  if (!keeper) {
    context.fail(
      answer.status >= 400
        ? `We typed the right word, and the answer to ${answer.title} was ${answer.status}.`
        : `We typed the right word, and then GET /lamp did not show the lamp room. ${
            me.cookies.list().length === 0
              ? 'No cookie was set, so the server cannot know us again.'
              : 'What the cookie says has to be read in the same way in which it was written.'
          }`,
      { page, expected: `the lamp room, with “${lamp.signal}”`, actual: `status ${page.status}` },
    );
  }
  return me;
}

/** Sends each of the forged jars to the server, which should see a guest who has no cookie. */
async function tryForgeries(
  jars: { cookies: Record<string, string>; how: string }[],
  lamp: Lamp,
  context: CheckContext,
): Promise<void> {
  const { visitor, expect, fail } = context;
  const newcomer = await comeIn(visitor(), context);
  for (const { cookies, how } of jars) {
    const sent = Object.entries(cookies).map(([name, value]) => `${name}=${value}`);
    const me = visitor();
    const put = () => Object.entries(cookies).forEach(([name, value]) => me.cookies.set({ name, value }));
    put();
    const { page, keeper } = await isKeeper(me, lamp);
    const said = `We ${how} and sent “${shorten(sent.join('; '), 50)}” as our cookie.`;
    if (keeper) {
      fail(
        `${said} The server believed us, and opened the lamp room. It should trust a cookie only when its signature fits.`,
        {
          page,
          expected: 'an answer as for a guest',
          actual: 'the lamp room',
        },
      );
    }
    expect(
      page,
      `${said} GET /lamp answered ${page.status}: nonsense in a cookie broke the server. Whatever is not signed counts as no cookie.`,
    ).not.toHaveStatus(500, 501, 502, 503);
    put();
    const home = await me.get('/', { redirect: 'follow' });
    expect(
      home,
      `${said} GET / answered ${home.status}. Whatever is not signed counts as no cookie, so the answer is that for a newcomer: 200.`,
    ).toHaveStatus(200);
    if (home.html.text !== newcomer.html.text) {
      fail(
        `${said} The page at / should be the one that a newcomer sees. A cookie that is not signed says nothing.`,
        {
          page: home,
          expected: newcomer.html.text,
          actual: home.html.text,
          aboutHead: true,
        },
      );
    }
  }
}

type Jar = Record<string, string>;

const jarOf = (me: Visitor): Jar =>
  Object.fromEntries(me.cookies.list().map(({ name, value }) => [name, plainValue(value)]));

/** The jar with one of its cookies replaced by each of the forgeries. */
function withEach(jar: Jar, name: string, forgeries: Forgery[]): { cookies: Jar; how: string }[] {
  return forgeries.map(({ value, how }) => ({ how, cookies: encoded({ ...jar, [name]: value }) }));
}

const encoded = (jar: Jar): Jar =>
  Object.fromEntries(Object.entries(jar).map(([name, value]) => [name, inHeader(value)]));

export default defineChecks(({ check }) => {
  check(
    'keeper',
    {
      title: 'Who types the right word is a keeper, in this browser alone',
      why: 'The signature is there to protect something that works.',
      hints: [
        'Who writes the cookie, and who reads it? Both have to change together.',
        'A library lends umbrellas: await setSignedCookie(c, "umbrella", "red", secret) writes, and await getSignedCookie(c, secret, "umbrella") reads. The secret stands at different places.',
        "const role = await getSignedCookie(c, ____, 'role');",
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { visitor, expect, fail } = context;
      const lamp = await startLamp(context);
      const me = visitor();
      for (const word of ['', `${lamp.word}s`, 'guest', 'keeper']) {
        const answer = await typeWord(me, word, context);
        const { page, keeper } = await isKeeper(me, lamp);
        if (keeper) {
          fail(`We typed “${word}”, which is not the keepers’ word, and the lamp room opened.`, {
            page,
            expected: 'an answer as for a guest',
            actual: 'the lamp room',
          });
        }
        expect(answer, `We typed a wrong word, and the answer was ${answer.status}.`).not.toHaveStatus(500);
      }
      const keeper = await newKeeper(lamp, context);
      await comeIn(keeper, context);
      const again = await isKeeper(keeper, lamp);
      if (!again.keeper) {
        fail(
          'A keeper went back to / and then up again, and the lamp room was closed. Opening / must not take the role away.',
          {
            page: again.page,
            expected: 'the lamp room',
            actual: `status ${again.page.status}`,
          },
        );
      }
      const other = await isKeeper(me, lamp);
      if (other.keeper) {
        fail(
          'One visitor typed the right word, and another one was let up as well. What a visitor is belongs into their cookie, and not into a variable that all share.',
          { page: other.page, expected: 'an answer as for a guest', actual: 'the lamp room' },
        );
      }
    },
  );

  check(
    'flags',
    {
      title: 'The cookie is out of reach for scripts and for other sites',
      why: 'A script that slipped into a page reads every cookie without HttpOnly. SameSite keeps other sites from acting in a visitor’s name.',
      hints: [
        'Open Cookies: what does it say under the cookie? What should it say?',
        'The last argument of setCookie holds the flags: setCookie(c, "umbrella", "red", { httpOnly: true, sameSite: "Strict" }). setSignedCookie takes them too, behind the secret.',
        "await setSignedCookie(c, 'role', role, secret, { httpOnly: ____, sameSite: '____' });",
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { visitor, fail } = context;
      const lamp = await startLamp(context);
      const me = visitor();
      const first = await comeIn(me, context);
      if (me.cookies.list().length === 0) {
        fail('Somebody came for the first time, and GET / set no cookie.', {
          page: first,
          expected: 'a Set-Cookie header',
          actual: 'none',
        });
      }
      const judge = (page: Page, when: string) => {
        for (const { name, httpOnly, sameSite, path } of me.cookies.list()) {
          const actual = page.headers('Set-Cookie').join('\n') || 'no Set-Cookie header';
          if (!httpOnly) {
            fail(
              `${when}, the cookie ${name} is not HttpOnly, so any script in a page can read it and take it along. Set httpOnly: true.`,
              {
                page,
                expected: 'HttpOnly',
                actual,
                aboutHead: true,
              },
            );
          }
          if (sameSite === undefined || sameSite === 'None') {
            fail(
              sameSite === 'None'
                ? `${when}, the cookie ${name} says SameSite=None: any other site may cause it to be sent. Set sameSite: 'Lax' or 'Strict'.`
                : `${when}, the cookie ${name} says nothing about SameSite, and leaves it to each browser when it is sent from other sites. Set sameSite: 'Lax' or 'Strict'.`,
              { page, expected: 'SameSite=Lax or SameSite=Strict', actual, aboutHead: true },
            );
          }
          if (path !== '/') {
            fail(`${when}, the cookie ${name} goes only with requests to ${path} and below. Set path: '/'.`, {
              page,
              expected: 'Path=/',
              actual,
              aboutHead: true,
            });
          }
        }
      };
      judge(first, 'On the first visit');
      judge(await typeWord(me, lamp.word, context), 'After the right word');
    },
  );

  check(
    'forged',
    {
      title: 'A cookie that the server has not signed counts as none',
      why: 'The jar is in the visitor’s hands. They can write into it whatever they like.',
      requires: ['keeper'],
      hints: [
        'Change your cookie in the Cookies tool and open /lamp. Which line of yours believed it?',
        'getSignedCookie gives the value, or undefined when there is no cookie, or false when the signature does not fit. To a library, both of the last two mean: no umbrella.',
        'return role === ____ ? undefined : role;',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const lamp = await startLamp(context);
      const keeper = await newKeeper(lamp, context);
      const guest = context.visitor();
      await comeIn(guest, context);
      const mine = jarOf(guest);
      const theirs = jarOf(keeper);
      for (const name of Object.keys(theirs)) {
        const [my, their] = [mine[name] ?? 'guest', theirs[name] ?? ''];
        const fakes = await Promise.all(
          ['secret', 'SESSION_SECRET', 'undefined', 'change-me'].map((secret) =>
            signedWith(secret, 'keeper'),
          ),
        );
        await tryForgeries(
          [
            ...withEach(mine, name, [
              ...rewritten(my, 'guest', 'keeper'),
              { value: 'keeper', how: 'wrote keeper into it' },
            ]),
            ...withEach(
              theirs,
              name,
              tampered(my, their).filter(({ value }) => value !== their),
            ),
            ...withEach(mine, name, [...(await hashed('keeper')), ...fakes]),
            ...withEach(
              mine,
              name,
              [
                '',
                '.',
                '..',
                'x',
                'keeper.',
                '.keeper',
                `${'k'.repeat(200)}.${'Q'.repeat(43)}=`,
                '{"role":',
                'ключ.ключ',
              ].map((value) => ({ value, how: 'wrote nonsense into it' })),
            ),
            { cookies: { ...encoded(mine), [name]: '%E0%A4%A' }, how: 'wrote nonsense into it' },
          ],
          lamp,
          context,
        );
        // One of several cookies exchanged: a role from here, a signature from there.
        if (Object.keys(theirs).length > 1) {
          await tryForgeries(
            [
              {
                cookies: encoded({ ...mine, [name]: their }),
                how: `took ${name} from a keeper’s cookies and kept the rest of a guest’s`,
              },
            ].filter(() => their !== my),
            lamp,
            context,
          );
        }
      }
    },
  );

  check(
    'secret',
    {
      title: 'The signature needs the secret from SESSION_SECRET',
      why: 'A secret in the source is known to everybody who can read the source, and cannot be changed when it has leaked.',
      requires: ['forged'],
      hints: [
        'With which secret do you sign? Search your code for it.',
        'process.env.LIBRARY_KEY is what the environment holds under LIBRARY_KEY. The starter has such a line already.',
        "await setSignedCookie(c, 'role', role, ____, { httpOnly: true, sameSite: 'Lax' });",
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { random, fail } = context;
      const lamp = await startLamp(context);
      const keeper = await newKeeper(lamp, context);
      const cookies = keeper.cookies.list();
      const come = async () => {
        const me = context.visitor();
        cookies.forEach((cookie) => me.cookies.set(cookie));
        return isKeeper(me, lamp);
      };
      await startLamp(context, lamp);
      const same = await come();
      if (!same.keeper) {
        fail(
          'The server was started anew with the same SESSION_SECRET, and a keeper was a guest again. Sign with the secret from SESSION_SECRET, and keep what the visitor is in the cookie, not in memory.',
          { page: same.page, expected: 'the lamp room', actual: `status ${same.page.status}` },
        );
      }
      await startLamp(context, {
        ...lamp,
        secret: `${random.word()}-${random.word()}-${random.integer(100, 999)}`,
      });
      const other = await come();
      if (other.keeper) {
        fail(
          'The server was started with another SESSION_SECRET, and still it believed a cookie from before. So the signature does not depend on that secret: it stands in your source, or there is none.',
          { page: other.page, expected: 'an answer as for a guest', actual: 'the lamp room' },
        );
      }
      const me = context.visitor();
      cookies.forEach((cookie) => me.cookies.set(cookie));
      const home = await me.get('/', { redirect: 'follow' });
      context
        .expect(
          home,
          `A cookie was signed with another secret, and GET / answered ${home.status}. It counts as no cookie.`,
        )
        .toHaveStatus(200);
    },
  );
});

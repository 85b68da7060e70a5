import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { Page } from '../../src/grading/page.ts';
import { show } from '../../src/grading/show.ts';

/** Asks the learner's two functions, and can hash by itself. Stands in the place of src/app.ts. */
const BENCH = `import { createHash, scryptSync } from 'node:crypto';
import { Hono } from 'hono';
import { hashPassword, verifyPassword } from './passwords.ts';

export const app = new Hono();

const scrypt = (password, salt, N, r, p) =>
  scryptSync(password, salt, 64, { N, r, p, maxmem: 256 * N * r * p }).toString('hex');

app.post('/hash', async (c) => c.json({ stored: (await hashPassword((await c.req.json()).password)) ?? null }));

app.post('/verify', async (c) => {
  const { password, stored } = await c.req.json();
  const answer = await verifyPassword(password, stored);
  return c.json({ answer: typeof answer === 'boolean' ? answer : String(answer) });
});

app.post('/make', async (c) => {
  const { password, salt, N, r, p } = await c.req.json();
  return c.json({ hash: scrypt(password, salt, N, r, p) });
});

// How a text was made, when it was not made by scrypt with what it says.
app.post('/judge', async (c) => {
  const { password, salt, N, r, p, hash } = await c.req.json();
  if (scrypt(password, salt, N, r, p) === hash) return c.json({ made: 'right' });
  const bytes = Buffer.from(salt, 'hex');
  if (scrypt(password, bytes, N, r, p) === hash) return c.json({ made: 'bytes' });
  if (scrypt(password, '', N, r, p) === hash) return c.json({ made: 'unsalted' });
  return c.json({ made: 'other' });
});

app.post('/quick', async (c) => {
  const { password, stored } = await c.req.json();
  const [, salt = ''] = stored.split(/[$:.]/);
  const found = ['md5', 'sha1', 'sha256', 'sha512'].find((name) =>
    [password, salt + password, password + salt].some((text) =>
      ['hex', 'base64', 'base64url'].some((form) => stored.includes(createHash(name).update(text).digest(form))),
    ),
  );
  return c.json({ quick: found ?? null });
});
`;

/** What Flask has made with numbers that are dear, and need more memory than Node allows without being asked. */
const DEAR = [
  {
    right: 'kelp soup, every day',
    stored:
      'scrypt:32768:9:1$kNi22v5Wq2XihkH5$d1b77e7fae697366d9b21dd01249c60854a5dd9b9ac17edf392fc38f8e92d98c0b10cc88936c0332ce33dc7961ebf52ba0649132fd8b7465272f1e5fd6259062',
  },
  {
    right: 'Zoë counts gulls',
    stored:
      'scrypt:32768:9:1$jhpYzWJmNTLqTSkS$f782e887b4922cf8753d90805bc343161445c10795ed4966db5c57b705dedb81e52b77dd2f5daa3b94cce1520d53221bc887ca111cd6bcacff95918206e0be4a',
  },
  {
    right: 'brass & polish 1874',
    stored:
      'scrypt:32768:9:1$9X4oQvJVRyqn3Kk3$6a4babaa38bae01b2c69e72008af6b079a52de584764e5003f668a1f347ee17720906a4423c5944929475c57d27f29cd49c94cf27e610c744c5d8c553e05619e',
  },
  {
    right: "O'Malley was here",
    stored:
      'scrypt:32768:9:1$JSNsMGKuo2w48Hkz$8a0e16c5451f4313686557ddbb80806583092f7e69c63f203b9d83628d259ccc3834946928c82cea2f85c5d4b13351e1bcaf516794f975489b6ef1d0f00ed264',
  },
] as const;

interface Cost {
  N: number;
  r: number;
  p: number;
}

/** A bench where scrypt is cheap. Gives back how cheap. */
async function startBench(context: CheckContext): Promise<Cost> {
  const cost = context.random.pick([
    { N: 1024, r: 8, p: 1 },
    { N: 2048, r: 4, p: 1 },
    { N: 512, r: 8, p: 2 },
  ]);
  const data = `export const cost = ${JSON.stringify(cost)};\n`;
  await context.start({ files: { 'src/app.ts': BENCH, 'data/cost.ts': data } });
  return cost;
}

async function ask<Answer>(
  path: string,
  json: object,
  { visitor, fail }: CheckContext,
): Promise<{ page: Page; answer: Answer }> {
  const page = await visitor().post(path, { json });
  if (page.status !== 200) {
    const what = path === '/hash' ? 'hashPassword' : 'verifyPassword';
    fail(`${what} threw an error when it was called with ${show(json)}.`, {
      page,
      expected: path === '/hash' ? 'a text' : 'true or false',
      actual: 'an error',
    });
  }
  return { page, answer: page.json as Answer };
}

async function hash(password: string, context: CheckContext): Promise<{ page: Page; stored: string }> {
  const { page, answer } = await ask<{ stored: unknown }>('/hash', { password }, context);
  if (typeof answer.stored !== 'string' || answer.stored === '') {
    return context.fail(
      `hashPassword(${show(password)}) should give a text, and it gave ${show(answer.stored)}. Does it return something?`,
      {
        page,
        expected: 'a text',
        actual: show(answer.stored),
      },
    );
  }
  return { page, stored: answer.stored };
}

async function expectVerified(
  password: string,
  stored: string,
  wanted: { answer: boolean; message: string },
  context: CheckContext,
): Promise<void> {
  const { page, answer } = await ask<{ answer: unknown }>('/verify', { password, stored }, context);
  if (answer.answer === wanted.answer) return;
  context.fail(wanted.message, {
    page,
    expected: String(wanted.answer),
    actual: String(answer.answer),
    aboutHead: true,
  });
}

/** A hash as Flask's library makes it. */
async function flaskHash(
  password: string,
  { N, r, p, salt }: { N: number; r: number; p: number; salt: string },
  context: CheckContext,
): Promise<string> {
  const { answer } = await ask<{ hash: string }>('/make', { password, salt, N, r, p }, context);
  return `scrypt:${N}:${r}:${p}$${salt}$${answer.hash}`;
}

/** A salt of letters and digits, as Flask makes them; these are no hexadecimal number. */
function flaskSalt({ random }: CheckContext): string {
  const letters = 'ghijkmnopqrstuvwxyzGHJKLMNPQRSTUVWXYZ0123456789'.split('');
  return `z${Array.from({ length: 15 }, () => random.pick(letters)).join('')}`;
}

const password = ({ random }: CheckContext): string =>
  `${random.pick(['Kelp', 'Gannet', 'Zoë’s Tern'])} ${random.word()} ${random.integer(100, 999)}`;

export default defineChecks(({ check }) => {
  check(
    'fits',
    {
      title: 'The right password fits, any other does not',
      why: 'One that lets in a little too much is as bad as one that keeps everybody out.',
      hints: [
        'verifyPassword gets the text that hashPassword has made. What in it does it need, to do the same again?',
        'A locksmith who wants to know whether a key fits makes a second lock for it in the same way, and compares the locks: make(key, plan) === lock.',
        'const key = await derive(password, ____, N, r, p); return timingSafeEqual(key, Buffer.from(hash, "hex"));',
        { reveal: 'src/passwords.ts' },
      ],
    },
    async (context) => {
      await startBench(context);
      const right = password(context);
      const { stored } = await hash(right, context);
      await expectVerified(
        right,
        stored,
        {
          answer: true,
          message: `${show(right)} was hashed, and then verifyPassword says that it does not fit its own hash.`,
        },
        context,
      );
      const wrongs = [
        `${right} `,
        right.toLowerCase(),
        '',
        ` ${right}`,
        right.slice(0, -1),
        `${right.slice(0, -1)}x`,
      ];
      for (const wrong of wrongs.slice(0, 3)) {
        await expectVerified(
          wrong,
          stored,
          {
            answer: false,
            message: `${show(right)} was hashed, and ${show(wrong)} opens it too. Only the very same text may.`,
          },
          context,
        );
      }
    },
  );

  check(
    'slow',
    {
      title: 'What is stored is made by scrypt, and says how',
      why: 'Tables of users get stolen. What is in them should be of no use to a thief.',
      requires: ['fits'],
      hints: [
        'Which function of node:crypto is made for passwords, and not for speed?',
        'scrypt(secret, salt, 32, { N: 1024, r: 4, p: 1 }, callback) makes 32 bytes. scryptSync does the same and makes everybody wait.',
        'return `scrypt:${N}:${r}:${p}$${salt}$${key.toString(____)}`;',
        { reveal: 'src/passwords.ts' },
      ],
    },
    async (context) => {
      const { fail } = context;
      const cost = await startBench(context);
      const secret = password(context);
      const { page, stored } = await hash(secret, context);
      const actual = show(stored);
      const expected = `scrypt:${cost.N}:${cost.r}:${cost.p}$…$…`;
      const spelled = [
        secret,
        btoa(unescape(encodeURIComponent(secret))).replace(/=+$/, ''),
        [...secret].reverse().join(''),
      ];
      if (spelled.some((text) => stored.includes(text))) {
        fail('The password can be read in what hashPassword gives. Whoever sees the table knows it.', {
          page,
          expected,
          actual,
        });
      }
      const parts = /^scrypt:(\d+):(\d+):(\d+)\$([^$]*)\$([0-9a-f]*)$/i.exec(stored);
      if (!parts) {
        const { answer } = await ask<{ quick: string | null }>(
          '/quick',
          { password: secret, stored },
          context,
        );
        return fail(
          answer.quick
            ? `What hashPassword gives is a ${answer.quick.toUpperCase()}, a hash that is made to be fast: whoever gets the table tries thousands of millions of passwords in a second. Use scrypt, which is made to be slow.`
            : 'hashPassword should give scrypt:N:r:p$salt$hash, so that later one can see how it was made.',
          { page, expected, actual },
        );
      }
      const [N, r, p] = parts.slice(1, 4).map(Number) as [number, number, number];
      const salt = parts[4] ?? '';
      const made = (parts[5] ?? '').toLowerCase();
      if (made.length !== 128) {
        fail(
          `Behind the last $ there should be 64 bytes, which are 128 digits in hexadecimal. There are ${made.length}.`,
          {
            page,
            expected: '128 digits',
            actual: `${made.length} digits`,
          },
        );
      }
      if (N !== cost.N || r !== cost.r || p !== cost.p) {
        fail(
          `data/cost.ts says N ${cost.N}, r ${cost.r} and p ${cost.p}, and the text says ${N}:${r}:${p}. Take the numbers from there, so that they can be changed in one place.`,
          {
            page,
            expected: `${cost.N}:${cost.r}:${cost.p}`,
            actual: `${N}:${r}:${p}`,
          },
        );
      }
      const { answer } = await ask<{ made: string }>(
        '/judge',
        { password: secret, salt, N, r, p, hash: made },
        context,
      );
      if (answer.made === 'right') return;
      fail(
        {
          bytes:
            'The hash was made with the bytes of the salt, and the text holds the salt in hexadecimal. In this form the salt’s letters themselves are the salt: give scrypt the same text that you write.',
          unsalted: 'There is a salt in the text, but scrypt was not given it.',
        }[answer.made] ??
          `The text says scrypt with ${N}:${r}:${p} and the salt ${show(salt)}, and that gives another hash. It should be scrypt of the password with just that.`,
        { page, expected: 'scrypt with what the text says', actual },
      );
    },
  );

  check(
    'salt',
    {
      title: 'The same password hashed twice gives two texts',
      why: 'With one salt for all, equal passwords can be seen in the table, and all can be tried at once.',
      requires: ['fits'],
      hints: [
        'Where does your salt come from, and when?',
        'randomBytes(8).toString("hex") is another text each time that it is called, made by chance.',
        'Inside of hashPassword: const salt = ____;',
        { reveal: 'src/passwords.ts' },
      ],
    },
    async (context) => {
      const { fail, random } = context;
      await startBench(context);
      const secret = password(context);
      const one = await hash(secret, context);
      const two = await hash(secret, context);
      if (one.stored === two.stored) {
        fail('Two users with one password share a hash. A new salt for each makes them differ.', {
          page: two.page,
          expected: 'two texts',
          actual: show(one.stored),
          aboutHead: true,
        });
      }
      const saltOf = (stored: string) => stored.split('$')[1] ?? '';
      const [first, second] = [saltOf(one.stored), saltOf(two.stored)];
      if (first.length < 16) {
        fail(`The salt ${show(first)} is short. Take 16 letters or more, so that no two are ever the same.`, {
          page: one.page,
          expected: '16 letters or more',
          actual: `${first.length}`,
          aboutHead: true,
        });
      }
      if (first === second) {
        fail('The salt is the same for two hashes. Make a new one each time.', {
          page: two.page,
          expected: 'two salts',
          actual: show(first),
          aboutHead: true,
        });
      }
      const same = [...first].filter((letter, index) => letter === second[index]).length;
      if (first.length === second.length && same > first.length - 8) {
        fail(
          `Two salts in a row are ${show(first)} and ${show(second)}, which is hardly chance. Counters and clocks can be foretold: take randomBytes.`,
          {
            page: two.page,
            expected: 'salts made by chance',
            actual: `${first}, ${second}`,
            aboutHead: true,
          },
        );
      }
      await startBench(context);
      const third = await hash(`${secret}${random.word()}`, context);
      if ([first, second].includes(saltOf(third.stored))) {
        fail(
          'After a restart the first salt came back. Chance that begins in the same place each time is none: take randomBytes.',
          {
            page: third.page,
            expected: 'another salt',
            actual: show(saltOf(third.stored)),
            aboutHead: true,
          },
        );
      }
    },
  );

  check(
    'flask',
    {
      title: 'What Flask has hashed fits as well',
      why: 'A text that says how it was made can be verified years later, by another program, when new ones cost more.',
      requires: ['fits'],
      hints: [
        'Which numbers does your verifyPassword use: those in the text, or your own?',
        'Node stops scrypt at 32 MiB, and 32768:8:1 needs a little more. Another limit: { N, r, p, maxmem: 40_000_000 }.',
        'const options = { N, r, p, maxmem: ____ * N * r * p };',
        { reveal: 'src/passwords.ts' },
      ],
    },
    async (context) => {
      await startBench(context);
      const right = password(context);
      for (const cost of [
        { N: 1024, r: 8, p: 2 },
        { N: 256, r: 4, p: 1 },
      ]) {
        const stored = await flaskHash(right, { ...cost, salt: flaskSalt(context) }, context);
        await expectVerified(
          right,
          stored,
          {
            answer: true,
            message: `Flask has made ${show(stored)} of ${show(right)}, and verifyPassword says that it does not fit. Take N, r, p and the salt from the text. The salt’s letters are the salt.`,
          },
          context,
        );
        for (const wrong of [`${right} `, ` ${right}`, right.toUpperCase(), '', right.slice(0, -1)]) {
          await expectVerified(
            wrong,
            stored,
            {
              answer: false,
              message: `Flask has made ${show(stored)} of ${show(right)}, and ${show(wrong)} opens it too.`,
            },
            context,
          );
        }
      }
      const dear = context.random.pick(DEAR);
      await expectVerified(
        dear.right,
        dear.stored,
        {
          answer: true,
          message: `Flask has made ${show(dear.stored)} of ${show(dear.right)}, and verifyPassword says that it does not fit. It needs more than the 32 MiB that Node allows: say so with maxmem.`,
        },
        context,
      );
      const long = `${right} ${'kelp '.repeat(30)}`;
      const stored = await flaskHash(long, { N: 1024, r: 8, p: 1, salt: flaskSalt(context) }, context);
      await expectVerified(
        `${long}x`,
        stored,
        {
          answer: false,
          message:
            'A long password was hashed, and one with another end opens it too. The whole of it counts.',
        },
        context,
      );
    },
  );

  check(
    'broken',
    {
      title: 'A text that is no hash fits no password',
      why: 'A row that was cut or typed by hand should cost one user a new password, not break the page, and never let anybody in.',
      requires: ['fits'],
      hints: [
        'What does your code do with a text that has no $ at all? And with one that ends at the last $?',
        'A regular expression says what you accept, and exec gives null for the rest: const parts = /^(\\d+) loaves of (\\w+)$/.exec(text); if (!parts) return false;',
        'const parts = /^scrypt:(\\d+):(\\d+):(\\d+)\\$([^$]+)\\$([0-9a-f]{____})$/.exec(stored);',
        { reveal: 'src/passwords.ts' },
      ],
    },
    async (context) => {
      const { visitor, fail } = context;
      await startBench(context);
      const right = password(context);
      const salt = flaskSalt(context);
      const whole = await flaskHash(right, { N: 1024, r: 8, p: 1, salt }, context);
      const hex = whole.split('$')[2] ?? '';
      for (const stored of [
        '',
        right,
        '$',
        '$$',
        'scrypt',
        `scrypt:1024:8:1$${salt}`,
        `scrypt:1024:8:1$${salt}$`,
        `scrypt:1024:8:1$${salt}$${'zz'.repeat(64)}`,
        `scrypt:1024:8:1$${salt}$${hex.slice(0, 20)}x`,
        `scrypt:1000:8:1$${salt}$${hex}`,
        `scrypt:many:8:1$${salt}$${hex}`,
        `scrypt:1024$${salt}$${hex}`,
        `${salt}$${hex}`,
      ]) {
        const page = await visitor().post('/verify', { json: { password: right, stored } });
        const said = `The stored text ${show(stored)} is no hash,`;
        if (page.status !== 200) {
          fail(`${said} and verifyPassword threw an error. It should say false.`, {
            page,
            expected: 'false',
            actual: 'an error',
          });
        }
        const { answer } = page.json as { answer: unknown };
        if (answer !== false) {
          fail(
            `${said} and verifyPassword says ${String(answer)}: with such a row in the table, this password opens the account.`,
            {
              page,
              expected: 'false',
              actual: String(answer),
              aboutHead: true,
            },
          );
        }
      }
    },
  );
});

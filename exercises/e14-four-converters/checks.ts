import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { Random } from '../../src/grading/random.ts';

const hexDigits = ({ integer }: Random, count: number) =>
  Array.from({ length: count }, () => integer(0, 15).toString(16)).join('');

const randomUuid = (random: Random) => [8, 4, 4, 4, 12].map((count) => hexDigits(random, count)).join('-');

/** An address that fits: 200, and JSON with the parameter's value. Further keys do not matter. */
async function expectMatch(
  { visitor, expect, fail }: CheckContext,
  address: string,
  key: string,
  value: string | number,
  advice: string,
): Promise<void> {
  const page = await visitor().get(address);
  expect(page, `GET ${address} should answer 200, but it answered ${page.status}. ${advice}`).toHaveStatus(
    200,
  );
  const json = page.json;
  const actual = typeof json === 'object' && json !== null ? (json as Record<string, unknown>)[key] : json;
  if (actual === value) return;
  const kind =
    typeof value === 'number' && actual === String(value)
      ? `holds the ${key} as text, and it should be a number. Turn it into one with Number(…).`
      : `should hold ${JSON.stringify(value)} under “${key}”. ${advice}`;
  fail(`The JSON of GET ${address} ${kind}`, {
    page,
    expected: JSON.stringify({ [key]: value }),
    actual: JSON.stringify(json),
  });
}

/** Addresses that do not fit: 404. */
async function expectNoMatch(
  { visitor, expect }: CheckContext,
  rule: string,
  folder: string,
  values: readonly string[],
  advice: string,
): Promise<void> {
  for (const value of values) {
    const page = await visitor().get(`${folder}${value}`);
    expect(
      page,
      page.status === 200
        ? `${decodeURIComponent(value)} matched your ${rule} rule: GET ${folder}${value} should answer 404, but it answered 200. ${advice}`
        : `GET ${folder}${value} fits no ${rule} rule, so it should answer 404, but it answered ${page.status}. ${advice}`,
    ).toHaveStatus(404);
  }
}

export default defineChecks(({ check }) => {
  check(
    'int',
    {
      title: '/orders takes whole numbers alone, and answers with a number',
      why: 'A handler that only ever gets digits needs no code for bananas.',
      hints: [
        'Look at the path of the first route. Which texts may stand for :id?',
        'A pattern stands in braces behind the name: /lockers/:letter{[A-F]+} takes BED and no BEDS. The value is always text; Number("8") makes a number of it.',
        'The path: "/orders/:id{____}", and in the handler: const id = Number(c.req.param("id"));',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const advice =
        'Take digits from the first character to the last: {[0-9]+} does, and a test by hand needs ^ and $.';
      for (const id of [7, 42, context.random.integer(100, 99_999)])
        await expectMatch(
          context,
          `/orders/${id}`,
          'id',
          id,
          'One digit or more should match: look for the + in your pattern. And a \\d within quotes loses its backslash; [0-9] has none.',
        );
      const wrong = ['12abc', 'abc12', '-1', '1.5', '1e3', 'banana', '0x10'];
      await expectNoMatch(context, 'int', '/orders/', wrong, advice);
    },
  );

  check(
    'slug',
    {
      title: '/articles takes slugs alone',
      why: 'One article should have one address, not four that differ in capitals and hyphens.',
      hints: [
        'Look at the second route. A slug is a word, and then any number of times a hyphen and another word.',
        'Numbers with commas between them: [0-9]+(?:,[0-9]+)* takes 1 and 1,22,3, and neither 1, nor ,1.',
        'The path: "/articles/:slug{[a-z0-9]+(?:____)*}"',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { random } = context;
      const word = random.word();
      const advice = 'A slug is words of a to z and digits, with one hyphen between two of them.';
      for (const slug of [
        'red-fox-2',
        'fox',
        `${word}-${random.word()}-${random.integer(1, 99)}`,
        `7-${word}`,
      ])
        await expectMatch(context, `/articles/${slug}`, 'slug', slug, advice);
      const wrong = ['Red-Fox', '-fox', 'fox-', 'red--fox', 'red_fox', 'red%20fox', 'caf%C3%A9', 'fox.html'];
      await expectNoMatch(context, 'slug', '/articles/', wrong, advice);
    },
  );

  check(
    'uuid',
    {
      title: '/members takes UUIDs alone, in small letters or capitals',
      why: 'Programs write UUIDs in both ways, and nobody types them: anything else is a mistake.',
      hints: [
        'Look at the third route. A UUID is five groups of hexadecimal digits: 0 to 9 and a to f, or A to F.',
        'A number in braces counts: [A-Z]{2}-[0-9]{4} takes AB-1234. That works inside a path’s pattern too.',
        'The path: "/members/:id{[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-____-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}}"',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { random } = context;
      const uuid = randomUuid(random);
      const capitals = 'A1B2C3D4-E5F6-4A7B-8C9D-E0F1A2B3C4D5';
      const advice = 'A UUID is 8, 4, 4, 4 and 12 hexadecimal digits with hyphens between them.';
      await expectMatch(context, `/members/${uuid}`, 'id', uuid, advice);
      const inCapitals = `${advice} They may be capitals: A to F.`;
      await expectMatch(context, `/members/${capitals}`, 'id', capitals, inCapitals);
      const wrong = [
        'ada',
        uuid.slice(1),
        `${uuid}0`,
        `g${uuid.slice(1)}`,
        uuid.replaceAll('-', ''),
        `${uuid.slice(0, 7)}-${uuid.slice(7).replace('-', '')}0`,
        '-'.repeat(36),
      ];
      await expectNoMatch(context, 'uuid', '/members/', wrong, advice);
    },
  );

  check(
    'path',
    {
      title: '/files takes paths, and keeps their slashes',
      why: 'A parameter usually ends at the next slash. A path goes on.',
      hints: [
        'Look at the last route. A plain parameter stops at a slash; which pattern would not?',
        'A dot stands for any character, a slash too: /tunes/:tune{.+} takes folk/may/dance. Then the handler can look closer.',
        'The path: "/files/:path{____}"',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { random } = context;
      const folder = random.word();
      const deep = `${folder}/${random.word()}-1/${random.word()}_b/read.me.md`;
      for (const path of ['guides/start.md', 'notes.txt', deep])
        await expectMatch(
          context,
          `/files/${path}`,
          'path',
          path,
          'A plain parameter ends at a slash. Let its pattern take slashes too, and keep them in the answer.',
        );
      await expectNoMatch(context, 'path', '/files/', [''], 'A path has one name at least.');
    },
  );

  check(
    'climbs',
    {
      title: 'A path that climbs out of its folder answers 404',
      why: 'A program that opens files by such a path would hand out any file of the machine.',
      requires: ['path'],
      hints: [
        'What is in c.req.param("path") when someone asks for /files/..%2Fsecret? Print it with console.log.',
        'Cut it up and look at each piece: "may/../june".split("/").includes("..") is true.',
        'In the handler: if (path.split("/").____("..")) return c.notFound();',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { visitor, expect, random } = context;
      const folder = random.word();
      for (const path of [
        '..%2Fsecret',
        `${folder}/..%2F..%2Fsecret`,
        `${folder}%2f..%2f..%2fsecret`,
        '%2e%2e%2Fsecret',
        '../secret',
        `${folder}/../../secret`,
      ]) {
        const page = await visitor().get(`/files/${path}`);
        expect(
          page,
          `GET /files/${path} leads out of the folder, so it should answer 404, but it answered ${page.status}. Look at the path once it is decoded, and return c.notFound() when one of its names is “..”.`,
        ).toHaveStatus(404);
      }
    },
  );
});

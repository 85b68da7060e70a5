import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import type { Page } from '../../src/grading/page.ts';

/** An order that no program can know beforehand. The barista's name goes into a header, so it is plain ASCII. */
function randomOrder({ random }: CheckContext) {
  const customer = random.pick(['Zoë', "O'Malley", 'Søren', 'Łucja', 'Ngọc', '小林']);
  return {
    customer: `${customer} ${random.word()}`,
    drink: `${random.pick(['Café crème', 'Thé à la menthe', 'Flat white'])} ${random.word()} ☕`,
    barista: `${random.pick(['Ada', 'Noor', 'Gus'])}-${random.word()}`,
  };
}

/** Starts with another order and asks for both answers. */
async function bothAnswers(context: CheckContext) {
  const order = randomOrder(context);
  await context.start({
    files: { 'data/order.ts': `export const order = ${JSON.stringify(order)};\n` },
  });
  const me = context.visitor();
  return { order, me, made: await me.post('/ticket'), read: await me.get('/ticket') };
}

function charsetOf(page: Page): string {
  const field = page.header('Content-Type') ?? '';
  return (/;\s*charset\s*=\s*"?([^";\s]+)/i.exec(field)?.[1] ?? '').toLowerCase();
}

export default defineChecks(({ check }) => {
  check(
    'created',
    {
      title: 'POST /ticket answers 201, and GET /ticket 200',
      why: 'Programs read the status and nothing else to learn how a request went.',
      hints: [
        'Look at what each handler hands to c.text besides the text.',
        'The status is the second argument: a bakery answers a new loaf with return c.text("Baked", 201).',
        'In the handler for POST: return c.html(…, ____);',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { expect, fail } = context;
      const { made, read } = await bothAnswers(context);
      if (made.status === 200 && made.text.includes('201')) {
        fail(
          'The number 201 is in the body, but the status line still says 200. The status is a part of its own: hand it to c.html as the second argument.',
          { page: made, expected: 'status 201', actual: 'status 200, and 201 as a word in the body' },
        );
      }
      expect(
        made,
        `A ticket was made, so POST /ticket should answer 201, but it answered ${made.status}. The second argument of c.html is the status, as a number.`,
      ).toHaveStatus(201);
      expect(
        read,
        read.status === 201
          ? 'Reading the ticket makes nothing new, so GET /ticket should answer 200, but it answered 201. Give the two routes a status each.'
          : `GET /ticket should answer 200, but it answered ${read.status}. Leave the status out, or write 200.`,
      ).toHaveStatus(200);
    },
  );

  check(
    'labelled',
    {
      title: 'Both answers are labelled as HTML in UTF-8',
      why: 'Bytes do not say what they are. A browser believes the label, and guesses when there is none.',
      hints: [
        'Which method of c labels its text as a page?',
        'c.text labels plain text, c.json data, c.html a page: return c.html("<p>Rye bread</p>").',
        'return c.____(`<p>…</p>`, 201);',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { expect, fail } = context;
      const { made, read } = await bothAnswers(context);
      for (const page of [made, read]) {
        expect(page).toHaveContentType('text/html');
        const charset = charsetOf(page);
        if (/^utf-?8$/.test(charset)) continue;
        const wrong =
          charset === ''
            ? 'is labelled as text/html, but it does not say in which charset, so a browser has to guess what “ë” looks like.'
            : `is labelled as ${charset}, but its letters travel as UTF-8.`;
        fail(`${page.title} ${wrong} Write text/html; charset=utf-8, or let c.html(…) do it.`, {
          page,
          expected: 'Content-Type: text/html; charset=utf-8',
          actual: `Content-Type: ${page.header('Content-Type') ?? ''}`,
        });
      }
    },
  );

  check(
    'made-by',
    {
      title: 'Both answers carry X-Made-By with the barista’s name',
      why: 'Headers carry what is said about a body: how long to keep it, where to go next, who made it.',
      hints: [
        'A handler sets a header on c before it makes the response. Where does yours?',
        'c.header(name, value) sets one: c.header("X-Oven", "2"); return c.text("Baked"); sends it along.',
        'Before the return: c.header("X-Made-By", ____);',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { expect } = context;
      const { order, made, read } = await bothAnswers(context);
      for (const page of [made, read]) {
        const arrived = page.header('X-Made-By');
        expect(
          page,
          arrived === undefined
            ? `${page.title} arrived without X-Made-By. Either it is set nowhere, or on a response that was not returned: a header that is set after c.html(…) has made the response does not get in any more. Call c.header(…) first.`
            : `${page.title} says that ${arrived} made it, but the barista in data/order.ts is ${order.barista}. Take the name from there.`,
        ).toHaveHeader('X-Made-By', order.barista);
      }
    },
  );

  check(
    'body',
    {
      title: 'Both bodies show the customer and the drink, letter for letter',
      why: 'The body is bytes. They arrive as the letters that left only if both sides use the same charset.',
      requires: ['labelled'],
      hints: [
        'Look at what your HTML takes from order, and what it says by itself.',
        'A template literal puts values into text: `<p>${loaf.name} for ${loaf.price}</p>`.',
        'In the HTML: <h1>${____}</h1><p>${order.drink}</p>',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { expect } = context;
      const { order, made, read } = await bothAnswers(context);
      for (const page of [made, read]) {
        for (const [what, text] of [
          ['customer', order.customer],
          ['drink', order.drink],
        ] as const) {
          const spoilt = page.text.includes('\ufffd');
          const unfilled = /\$\{[^}]*\}/.exec(page.text)?.[0];
          expect(
            page,
            spoilt
              ? `The body of ${page.title} is no UTF-8: some letters arrived as \ufffd. Send the text itself, and leave the encoding to c.html(…).`
              : unfilled !== undefined
                ? `${page.title} shows “${unfilled}” as it stands. It is filled in only in text between backticks, \`…\`, and not between quotes.`
                : `${page.title} should show the ${what} of the order, ${text}, but it does not. Take it from data/order.ts.`,
          ).toShowText(text);
        }
      }
    },
  );

  check(
    'head',
    {
      title: 'HEAD /ticket answers with the head of GET /ticket, and no body',
      why: 'With HEAD a program asks whether something is there, and what it is, without fetching it.',
      requires: ['labelled', 'made-by'],
      hints: [
        'Hono answers HEAD with your GET route and leaves the body away. Does anything of yours stand in its way?',
        'In a handler that answers every method, c.req.method may be "HEAD": a bakery that refuses all but "GET" turns it away.',
        'Give GET a route of its own: app.____("/ticket", (c) => …)',
        { reveal: 'src/app.ts' },
      ],
    },
    async (context) => {
      const { expect, fail } = context;
      const { me, read } = await bothAnswers(context);
      const head = await me.request('HEAD', '/ticket');
      expect(
        head,
        `HEAD asks for the head of what GET would answer, so HEAD /ticket should answer ${read.status}, but it answered ${head.status}. With app.get("/ticket", …) Hono does that for you.`,
      ).toHaveStatus(read.status);
      for (const name of ['Content-Type', 'X-Made-By']) {
        expect(
          head,
          `HEAD asks for the head of what GET would answer, but its ${name} is not that of GET /ticket. Let one route answer both.`,
        ).toHaveHeader(name, read.header(name) ?? '');
      }
      if (head.body.byteLength > 0) {
        fail('HEAD /ticket came with a body. Answer HEAD with a head alone, or leave it to Hono.', {
          page: head,
          expected: 'no body',
          actual: `a body of ${head.body.byteLength} bytes`,
        });
      }
    },
  );
});

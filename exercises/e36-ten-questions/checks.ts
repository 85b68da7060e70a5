import { defineChecks, type CheckContext } from '../../src/grading/define-checks.ts';
import { show } from '../../src/grading/show.ts';
import { booksFile } from './books.ts';

interface Answer {
  sql: string;
  rows: Record<string, unknown>[];
  problem: string;
}

type Value = string | number | null;

interface Question {
  title: string;
  why: string;
  hints: [string, string, string];
  /** A right answer. */
  sql: string;
  /** What each row should hold. */
  columns: string[];
  ordered?: boolean;
  /** Words for a mistake that shows in the rows. */
  notice?: (found: Value[][], right: Value[][]) => string | undefined;
}

const QUESTIONS: Question[] = [
  {
    title: '1: the title and the year of every book',
    why: 'Naming the columns says what you need, and brings no more.',
    hints: [
      'The answer to question 1 was there at the beginning. What have you changed?',
      'SELECT name, masts FROM boats gives two columns of every row.',
      'SELECT ____, year FROM books;',
    ],
    sql: 'SELECT title, year FROM books',
    columns: ['title', 'year'],
  },
  {
    title: '2: short crime and fantasy books',
    why: 'A WHERE may ask several things, and how they hang together decides what is found.',
    hints: [
      'A book has one genre. Which two are wanted, and what has to hold for both of them?',
      "AND binds more tightly than OR: say WHERE (flag = 'is' OR flag = 'fo') AND masts < 3, or flag IN ('is', 'fo') AND masts < 3.",
      "WHERE genre IN ('crime', '____') ____ pages < 300",
    ],
    sql: "SELECT title FROM books WHERE genre IN ('crime', 'fantasy') AND pages < 300",
    columns: ['title'],
    notice: (found, right) =>
      found.length > right.length && right.every((row) => found.some((other) => same(row, other)))
        ? 'The answer to question 2 finds more than it should. AND binds more tightly than OR: put the two genres between parentheses, or say genre IN (…).'
        : undefined,
  },
  {
    title: '3: books by nobody known',
    why: 'Missing values hide from every comparison. They have to be asked for.',
    hints: [
      'What stands in the column author when nobody knows?',
      'Nothing equals NULL, not even NULL. There is a question of its own: WHERE masts IS NULL.',
      'SELECT title FROM books WHERE author ____ NULL;',
    ],
    sql: 'SELECT title FROM books WHERE author IS NULL',
    columns: ['title'],
    notice: (found, right) =>
      found.length === 0
        ? `The answer to question 3 finds nothing, although ${right.length} books have no author. Nothing ever equals NULL, so = NULL is never true: ask with IS NULL.`
        : undefined,
  },
  {
    title: '4: the five longest, in order',
    why: 'Without ORDER BY a database may give rows in any order it likes, and LIMIT would cut anywhere.',
    hints: [
      'First the order, then the number of rows. What decides between two books of equal length?',
      'SELECT name FROM boats ORDER BY masts DESC, name LIMIT 3: most masts first, then by name, and three of them.',
      'SELECT title, pages FROM books ORDER BY pages ____, ____ LIMIT 5;',
    ],
    sql: 'SELECT title, pages FROM books ORDER BY pages DESC, title LIMIT 5',
    columns: ['title', 'pages'],
    ordered: true,
    notice: (found, right) => {
      const [first, wanted] = [found[0], right[0]];
      if (found.length > 0 && found.length !== 5) return undefined;
      if (first && wanted && pagesOf(first) < pagesOf(wanted))
        return 'The answer to question 4 does not begin with the longest book. ORDER BY goes upwards unless you say DESC.';
      if (found.map(pagesOf).join() === right.map(pagesOf).join())
        return 'In the answer to question 4 the lengths are right, but among books of equal length the titles do not decide. Add title to ORDER BY, after pages DESC.';
      return undefined;
    },
  },
  {
    title: '5: titles with sea in them',
    why: 'People search for a part of a title, and nobody minds the capitals.',
    hints: [
      'Which word of SQL compares with a pattern?',
      "name LIKE '%wan%' is true of Swan and of SWANS: % stands for any text, and LIKE does not mind capitals.",
      "WHERE title LIKE '____sea____'",
    ],
    sql: "SELECT title FROM books WHERE lower(title) LIKE '%sea%'",
    columns: ['title'],
    notice: (found, right) =>
      found.length < right.length
        ? 'The answer to question 5 misses some. The word may stand at the beginning, in the middle or at the end, in capital or small letters: LIKE with % on both sides finds them all.'
        : undefined,
  },
  {
    title: '6: titles with a per cent sign',
    why: 'What means something to a pattern may stand in the data too. There it is only a letter.',
    hints: [
      'In a pattern, % means “any text”. How do you say that you mean the sign itself?',
      "LIKE '%!_%' ESCAPE '!' finds an underscore: behind the sign that ESCAPE names, the next one is a plain letter. Or ask instr(name, '_') > 0.",
      "WHERE title LIKE '%!____%' ESCAPE '!'",
    ],
    sql: "SELECT title FROM books WHERE instr(title, '%') > 0",
    columns: ['title'],
    notice: (found, right) =>
      found.length > right.length
        ? "The answer to question 6 also finds titles without a per cent sign: in a pattern, % stands for any text. Say that you mean the sign, with ESCAPE: LIKE '%!%%' ESCAPE '!'."
        : undefined,
  },
  {
    title: '7: each genre once',
    why: 'A menu of genres needs each of them once, however many books it has.',
    hints: [
      'SELECT genre FROM books gives one row for each book. What leaves out the repeats?',
      'SELECT DISTINCT flag FROM boats ORDER BY flag gives each flag once, in order.',
      'SELECT ____ genre FROM books ORDER BY genre;',
    ],
    sql: 'SELECT DISTINCT genre FROM books ORDER BY genre',
    columns: ['genre'],
    ordered: true,
  },
  {
    title: '8: how many, and how many with an author',
    why: 'Counting is a question to the database, not a reason to fetch all rows.',
    hints: [
      'count(*) counts rows. What does count count when a column stands in the parentheses?',
      'SELECT count(*), count(masts) FROM boats: all boats, and those whose masts are not NULL.',
      'SELECT count(*), count(____) FROM books;',
    ],
    sql: 'SELECT count(*), count(author) FROM books',
    columns: ['the number of books', 'the number with an author'],
  },
  {
    title: '9: a row for each genre',
    why: 'GROUP BY makes one row of many, and the aggregates say what is in it.',
    hints: [
      'How many rows should the answer have, and which of the columns says so?',
      'SELECT flag, count(*), max(masts) FROM boats GROUP BY flag: one row for each flag.',
      'SELECT genre, count(*), ____(pages) FROM books GROUP BY ____;',
    ],
    sql: 'SELECT genre, count(*), max(pages) FROM books GROUP BY genre',
    columns: ['the genre', 'the number of books', 'the most pages'],
    notice: (found, right) =>
      found.length === 1 && right.length > 1
        ? 'The answer to question 9 has one row for the whole table. GROUP BY genre makes one for each genre.'
        : undefined,
  },
  {
    title: '10: genres with three books or more',
    why: 'WHERE chooses rows before they are grouped, HAVING chooses groups.',
    hints: [
      'The number of books is known only after grouping. Which word asks then?',
      'SELECT flag, count(*) FROM boats GROUP BY flag HAVING count(*) > 9 ORDER BY count(*) DESC: only flags with many boats.',
      'SELECT genre, count(*) FROM books GROUP BY genre ____ count(*) >= 3 ORDER BY count(*) DESC, ____;',
    ],
    sql: 'SELECT genre, count(*) FROM books GROUP BY genre HAVING count(*) >= 3 ORDER BY count(*) DESC, genre',
    columns: ['the genre', 'the number of books'],
    ordered: true,
    notice: (found, right) => {
      const missing = right.find((row) => !found.some((other) => same(row, other)));
      if (found.length > 0 && found.length < right.length && missing?.includes(3))
        return 'The answer to question 10 leaves out genres with three books. “At least three” is >= 3.';
      if (found.length === right.length && !missing)
        return 'The answer to question 10 has the right genres in another order: the largest first, and equal ones in the order of the alphabet.';
      return undefined;
    },
  },
];

const key = (value: Value): string => `${typeof value} ${String(value)}`;

/** Whether two rows hold the same values, in whatever order their columns come. */
function same(one: Value[], other: Value[]): boolean {
  return one.map(key).sort().join() === other.map(key).sort().join();
}

function pagesOf(row: Value[]): number {
  return Number(row.find((value) => typeof value === 'number'));
}

function valuesOf(rows: Record<string, unknown>[]): Value[][] {
  return rows.map((row) => Object.values(row) as Value[]);
}

async function judge(number: number, question: Question, context: CheckContext): Promise<void> {
  const { start, visitor, database, expect, fail, random } = context;
  await start({ files: { 'data/books.sql': booksFile(random) }, database: true });
  const page = await visitor().get(`/answers/${number}`);
  expect(
    page,
    `There is no question ${number} in answers.sql any more. Leave the lines that begin with -- 1. to -- 10. as they were.`,
  ).toHaveStatus(200);
  const { sql, rows, problem } = page.json as Answer;
  const right = valuesOf(await database.rows(question.sql));
  const found = valuesOf(rows);
  // An answer that finds the same in all data need not be written down: = NULL never finds anything.
  const details = {
    page,
    aboutHead: true,
    expected: show(right),
    actual: problem === '' ? show(found) : problem,
  };
  if (sql === '') fail(`Question ${number} has no answer yet. Write a SELECT below its line.`, details);
  if (/misuse of aggregate/.test(problem)) {
    fail(
      `SQLite says: ${problem}. WHERE asks each row, before there are groups to count. A question about a group stands behind GROUP BY and is called HAVING.`,
      details,
    );
  }
  if (problem !== '') fail(`SQLite cannot answer question ${number}: ${problem}.`, details);
  const width = found[0]?.length ?? question.columns.length;
  if (width !== question.columns.length) {
    fail(
      `Each row of the answer to question ${number} should hold ${question.columns.join(' and ')}, so ${question.columns.length === 1 ? 'one value' : `${question.columns.length} values`}. Here it holds ${width}.`,
      details,
    );
  }
  const unmatched = [...found];
  const missing = right.filter((row) => {
    const at = unmatched.findIndex((other) => same(row, other));
    if (at >= 0) unmatched.splice(at, 1);
    return at < 0;
  });
  const inOrder = right.every((row, index) => same(row, found[index] ?? []));
  if (missing.length === 0 && unmatched.length === 0 && (inOrder || !question.ordered)) return;
  const noticed = question.notice?.(found, right);
  if (noticed !== undefined) fail(noticed, details);
  const what = (row: Value[] = []) => row.map(String).join(', ');
  if (missing.length === 0 && unmatched.length === 0) {
    fail(
      `The answer to question ${number} has the right rows in another order. Only ORDER BY decides the order of rows.`,
      details,
    );
  }
  fail(
    missing.length > 0
      ? `The answer to question ${number} lacks a row that belongs to it: ${what(missing[0])}. We asked other books than yours.`
      : `The answer to question ${number} has a row that does not belong to it: ${what(unmatched[0])}. We asked other books than yours.`,
    details,
  );
}

export default defineChecks(({ check }) => {
  for (const [index, question] of QUESTIONS.entries()) {
    const { title, why, hints } = question;
    check(`q${index + 1}`, { title, why, hints: [...hints, { reveal: 'answers.sql' }] }, (context) =>
      judge(index + 1, question, context),
    );
  }
});

// The files of a new lesson and of a new unit. For `npm run new`.
import { stringify } from 'yaml';
import type { FileTree } from '../../course/exercise.ts';

/** `lessons/<folder>/unit.yaml`. */
export function newUnit(folder: string, title: string): FileTree {
  const summary = `What a learner can do after ${title}: write it here in one sentence.`;
  return { [`lessons/${folder}/unit.yaml`]: stringify({ title, summary }) };
}

/** `lessons/<address>.mdx` and its quiz; `exercise` opens beside the text. */
export function newLesson(address: string, title: string, exercise: string | undefined): FileTree {
  const slug = (address.split('/')[1] ?? address).replace(/^\d+-/, '');
  return {
    [`lessons/${address}.mdx`]: lesson(title, exercise),
    [`lessons/${address}.quiz.yaml`]: stringify(quiz(slug), { lineWidth: 110 }),
  };
}

const lesson = (title: string, exercise: string | undefined) => `---
${stringify({
  title,
  summary: 'One sentence for lists and search engines: what is learned here, and what for.',
  minutes: 15,
  exercises: exercise === undefined ? [] : [exercise],
}).trimEnd()}
---

Begin with something to run or to predict, not with a definition.

<Predict
  question="What does \`GET /\` answer?"
  options={['The words “Good morning”', 'Nothing: there is no such page']}
  answer={1}
/>

\`\`\`ts title="src/app.ts" sample="morning"
import { Hono } from 'hono';

export const app = new Hono();

app.get('/', (c) => c.text('Good morning'));
\`\`\`

The answer below is played when the site is built, so it is always the one that the code above gives.

<Exchange sample="morning" request="GET /" status={200} />

## Then the idea

One idea for each heading. Say what it is for before what it is called.

<Callout kind="flask">What it is called there, for those who come from Flask.</Callout>
${exercise === undefined ? '' : `\n## Your turn\n\n<Task exercise="${exercise}" />\n`}
## In short

- What to remember, in a line or two.
`;

const quiz = (slug: string) => ({
  items: [
    {
      id: `${slug}-answer`,
      type: 'predict',
      question: 'What does `GET /` answer?',
      program:
        "import { Hono } from 'hono';\nexport const app = new Hono();\napp.get('/', (c) => c.text('Hi', 201));\n",
      requests: ['GET /'],
      shows: 'status',
      options: [
        { value: '201', why: 'The second argument of `c.text` is the status.' },
        { value: '200', why: 'That is the status when none is given.' },
      ],
    },
  ],
  spaced: [],
});

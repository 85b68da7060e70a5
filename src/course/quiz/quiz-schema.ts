// What may stand in a lesson's `<nn-lesson>.quiz.yaml`: items of nine types, each with an explanation for every answer.
// Read by the site's build, the course lint and the tests. Backticks in texts make code.
import { z } from 'zod';

const text = z.string().trim().min(1);
const why = text.describe(
  'Why this answer is right or wrong, in a sentence or two. Shown once it is chosen.',
);

const option = z.strictObject({
  text: text.describe('The answer, in words.'),
  right: z.boolean().default(false).describe('Set on every right answer.'),
  why,
});

const path = z.string().regex(/^\//, 'A request’s path begins with a slash, such as /about.');

/** `GET /about`, or the parts of a request. */
const request = z
  .union([
    z
      .string()
      .regex(/^[A-Z]+ \/\S*$/, 'Write a request as GET /about, or give method, path, headers and body.')
      .transform((line) => ({
        method: line.split(' ')[0]!,
        path: line.split(' ')[1]!,
        headers: {},
        body: '',
      })),
    z.strictObject({
      method: z.string().default('GET'),
      path,
      headers: z.record(z.string(), z.string()).default({}),
      body: z.string().default(''),
    }),
  ])
  .describe('What is sent to the program. Later requests of a list come from the same visitor.');

/**
 * A whole program: the text of `src/app.ts` on the unit's base, or files with an entry. They lie on the base too when the
 * entry is not one of them, as `src/server.ts`.
 */
const program = z
  .union([z.string().min(1), z.strictObject({ files: z.record(z.string(), z.string()), entry: z.string() })])
  .describe('The program: the text of src/app.ts, or files and the entry that is run.');

const shows = z
  .string()
  .regex(
    /^(?:status|body|type|output|header [A-Za-z-]+)$/,
    'Ask for status, body, type, output or a header, such as header Location.',
  )
  .describe('What of the answer is asked for. `output` is what the program printed.');

const language = z.string().default('ts').describe('For the colours of the code.');

const base = {
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Use small letters, digits and hyphens, such as first-server.')
    .describe('Never changes: reviews are scheduled under it. Unique within the course.'),
  question: text.describe('What is asked, with all that is needed to answer.'),
};

function someRight(options: readonly { right: boolean }[], context: z.RefinementCtx, exactly?: number): void {
  const count = options.filter(({ right }) => right).length;
  if (exactly === undefined ? count === 0 : count !== exactly) {
    context.addIssue({
      code: 'custom',
      message: `needs ${exactly === 1 ? 'exactly one right answer' : 'a right answer'}: set right: true`,
      path: ['options'],
    });
  }
}

const predict = z.strictObject({
  ...base,
  type: z.literal('predict').describe('Predict a response. The engine knows the truth, not the author.'),
  program,
  requests: z.array(request).max(5).default([]).describe('Sent one after the other; the last answer counts.'),
  shows,
  options: z
    .array(z.strictObject({ value: z.coerce.string().describe('As the engine would show it.'), why }))
    .min(2)
    .max(5)
    .describe('What readers may think; exactly one is what the engine shows.'),
});

const spotBug = z.strictObject({
  ...base,
  type: z.literal('spot-bug').describe('Find the line with the mistake.'),
  code: z.string().min(1).describe('The code, with its mistake.'),
  language,
  bug: z.number().int().min(1).describe('The line with the mistake, from 1.'),
  why,
  others: z
    .record(z.string().regex(/^\d+$/), text)
    .default({})
    .describe('Why a tempting line is right, by its number.'),
  otherwise: text.describe('What is said of every other line.'),
});

const parsons = z.strictObject({
  ...base,
  type: z.literal('parsons').describe('Put lines in order, and leave out those that do not belong.'),
  lines: z.array(z.string().min(1)).min(3).max(9).describe('In the right order.'),
  also: z
    .array(z.array(z.number().int().min(1)))
    .default([])
    .describe('Other right orders, by line numbers.'),
  distractors: z
    .array(z.strictObject({ line: z.string().min(1), why }))
    .max(2)
    .default([])
    .describe('Lines that do not belong.'),
  language,
  why,
});

const match = z.strictObject({
  ...base,
  type: z.literal('match').describe('Pair what belongs together.'),
  pairs: z
    .array(z.strictObject({ left: text, right: text, why }))
    .min(3)
    .max(7)
    .describe('What belongs together; the right sides are shown in another order.'),
});

const classify = z.strictObject({
  ...base,
  type: z.literal('classify').describe('Sort things into bins.'),
  bins: z.array(text).min(2).max(5).describe('What things are sorted into.'),
  items: z
    .array(z.strictObject({ text, bin: text, why }))
    .min(3)
    .max(9)
    .describe('What is sorted, each with its bin.'),
});

const fill = z.strictObject({
  ...base,
  type: z
    .literal('fill')
    .describe('Fill in one blank, written ____. With requests it is run and judged by the answer.'),
  text: z.string().includes('____').describe('The code or text with the blank.'),
  language,
  answers: z.array(z.string().min(1)).min(1).describe('What is right; the first one is shown as the answer.'),
  run: z
    .strictObject({ requests: z.array(request).min(1).max(5), shows })
    .optional()
    .describe('Set for a text that is src/app.ts: whatever gives the same answer as ours is right.'),
  wrong: z
    .array(z.strictObject({ answer: z.string(), why }))
    .default([])
    .describe('Wrong answers that are often given.'),
  why,
});

const trace = z.strictObject({
  ...base,
  type: z.literal('trace').describe('Follow something through several requests, a question at each step.'),
  steps: z
    .array(z.strictObject({ event: text, question: text, options: z.array(option).min(2).max(4) }))
    .min(2)
    .max(6)
    .describe('What happens, one after the other, with a question about each.'),
});

const multiSelect = z.strictObject({
  ...base,
  type: z.literal('multi-select').describe('Choose all that are right.'),
  options: z.array(option).min(2).max(8).describe('One or more are right.'),
});

const explainError = z.strictObject({
  ...base,
  type: z.literal('explain-error').describe('Choose the cause of a real error, as the engine reports it.'),
  program,
  requests: z
    .array(request)
    .max(5)
    .default([])
    .describe('Sent one after the other; the last one shows the error.'),
  options: z.array(option).min(2).max(5).describe('Causes; exactly one is right.'),
});

/** One item. */
export const quizItemSchema = z
  .discriminatedUnion('type', [
    predict,
    spotBug,
    parsons,
    match,
    classify,
    fill,
    trace,
    multiSelect,
    explainError,
  ])
  .superRefine((item, context) => {
    if (item.type === 'multi-select') someRight(item.options, context);
    if (item.type === 'explain-error') someRight(item.options, context, 1);
    if (item.type === 'trace') for (const step of item.steps) someRight(step.options, context, 1);
    if (item.type === 'classify') {
      item.items.forEach(({ bin }, index) => {
        if (!item.bins.includes(bin))
          context.addIssue({
            code: 'custom',
            message: `there is no bin “${bin}”`,
            path: ['items', index, 'bin'],
          });
      });
    }
    if (item.type === 'spot-bug' && item.bug > item.code.trimEnd().split('\n').length)
      context.addIssue({ code: 'custom', message: 'the code has no such line', path: ['bug'] });
  });

/** A lesson's quiz. */
export const quizSchema = z
  .strictObject({
    items: z.array(quizItemSchema).min(1).max(9),
    spaced: z
      .array(z.string())
      .max(3)
      .default([])
      .describe('Items of earlier lessons that are asked again here, by id.'),
  })
  .superRefine(({ items }, context) => {
    items.forEach(({ id }, index) => {
      if (items.findIndex((item) => item.id === id) !== index)
        context.addIssue({
          code: 'custom',
          message: `two items are called ${id}`,
          path: ['items', index, 'id'],
        });
    });
  });

export type Quiz = z.output<typeof quizSchema>;
export type QuizItem = z.output<typeof quizItemSchema>;
export type QuizItemOf<Type extends QuizItem['type']> = Extract<QuizItem, { type: Type }>;
export type QuizRequest = z.output<typeof request>;
export type QuizProgram = z.output<typeof program>;

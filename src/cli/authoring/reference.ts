// The second part of AUTHORING.md, made from schemas, doc comments and the list of components. For `npm run docs`.
import { join } from 'node:path';
import { exerciseSchema, expectSchema } from '../../course/exercise-schema.ts';
import { lessonComponents } from '../../course/lesson-components.ts';
import { lessonSchema, unitSchema } from '../../course/lesson-schema.ts';
import { quizItemSchema } from '../../course/quiz/quiz-schema.ts';
import { documentedMembers } from './doc-comments.ts';
import { schemaTable, unionTables } from './schema-table.ts';

/** What surrounds it in the file. */
export const marks = ['<!-- reference: made by npm run docs -->', '<!-- end of reference -->'] as const;

const grading = join(import.meta.dirname, '../../grading');

/** As Markdown, with headings of the third level. */
export function authoringReference(): string {
  return [
    '### A lesson’s frontmatter',
    '`lessons/<nn-unit>/<nn-lesson>.mdx` begins with it, between two lines of `---`.',
    schemaTable(lessonSchema),
    '### A unit',
    '`lessons/<nn-unit>/unit.yaml`.',
    schemaTable(unitSchema),
    '### Components of lessons',
    'They are there without an import.',
    ...Object.entries(lessonComponents).map(([name, { about, attributes }]) =>
      [
        `**\`<${name}>\`** ${about}`,
        ...Object.entries(attributes).map(
          ([attribute, { about: what, required }]) =>
            `- \`${attribute}\`${required ? '' : ' (may be left out)'}: ${what}`,
        ),
      ]
        .join('\n\n')
        .replaceAll('\n\n-', '\n-'),
    ),
    '### Quizzes',
    '`<nn-lesson>.quiz.yaml` lies beside its lesson and holds `items` and, in `spaced`, the ids that come back for review after 1, 3 and 7 days. In texts, backticks make code. Every item has these fields and those of its `type`:',
    unionTables(quizItemSchema, '####'),
    '### exercise.yaml',
    schemaTable(exerciseSchema),
    '### expect.yaml of a mistake',
    schemaTable(expectSchema),
    '### What a check gets',
    members('define-checks.ts', 'CheckContext'),
    '### A visitor',
    members('visitor.ts', 'Visitor'),
    '### A page',
    members('page.ts', 'Page'),
    '### A part of a page',
    members('html/element.ts', 'HtmlElement'),
    '### Matchers for pages',
    '`expect(page)`; each also as `expect(page).not`, and with a sentence of your own: `expect(page, "Say what is wrong.")`.',
    matchers('expect/response-matchers.ts', 'responseMatchers'),
    '### Matchers for pages and their parts',
    '`expect(page)`, `expect(page.html.find("form"))`.',
    matchers('expect/html-matchers.ts', 'htmlMatchers'),
    '### Matchers for other values',
    matchers('expect/value-matchers.ts', 'valueMatchers'),
    '### Random data',
    members('random.ts', 'Random'),
  ].join('\n\n');
}

function members(file: string, name: string): string {
  return list(documentedMembers(join(grading, file), name));
}

/** Without the first parameter, which is what `expect` was called with. */
function matchers(file: string, name: string): string {
  return list(
    documentedMembers(join(grading, file), name).map(({ signature, about }) => ({
      signature: signature.replace(/\(\w+(?:, )?/, '('),
      about,
    })),
  );
}

function list(found: readonly { signature: string; about: string }[]): string {
  return found.map(({ signature, about }) => `- \`${signature}\`${about ? `: ${about}` : ''}`).join('\n');
}

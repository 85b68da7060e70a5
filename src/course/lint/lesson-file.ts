// A lesson's file, parsed as the site's build parses it. Imported by the lint's rules.
import GithubSlugger from 'github-slugger';
import { mdxToMdast, type MdastNode } from 'satteri';
import { CourseError } from '../course-error.ts';
import { lessonAddress, type LessonAddress } from '../lesson-address.ts';
import { lessonSchema, type LessonData } from '../lesson-schema.ts';
import { readYaml } from '../read-yaml.ts';
import { problemOf, type CourseProblem } from './course-problem.ts';

/** A lesson, or what could be read of it. */
export interface LessonFile {
  /** Relative to the course's folder. */
  file: string;
  text: string;
  address?: LessonAddress;
  data?: LessonData;
  /** Every node of the text, from top to bottom; undefined when it is not MDX. */
  nodes?: MdastNode[];
  /** What stopped the reading. */
  problems: CourseProblem[];
}

/** `file` begins with `lessons/`. */
export async function readLessonFile(file: string, text: string): Promise<LessonFile> {
  const lesson: LessonFile = { file, text, problems: [] };
  const place = await problemOf(() => addressOf(file), '');
  if ('value' in place) lesson.address = place.value;
  else lesson.problems.push(place.problem);

  const data = await problemOf(
    () => readFrontmatter(file, text),
    `A lesson begins with ${Object.keys(lessonSchema.shape).join(', ')}.`,
  );
  if ('value' in data) lesson.data = data.value;
  else lesson.problems.push(data.problem);

  try {
    lesson.nodes = allNodes(mdxToMdast(text));
  } catch (error) {
    lesson.problems.push(syntaxProblem(file, error));
  }
  return lesson;
}

function addressOf(file: string): LessonAddress {
  try {
    return lessonAddress(file.replace(/^lessons\//, ''));
  } catch (error) {
    throw new CourseError(file, (error as Error).message);
  }
}

function readFrontmatter(file: string, text: string): LessonData {
  const front = /^---\r?\n([\s\S]*?)\r?\n---\r?(?:\n|$)/.exec(text)?.[1];
  if (front === undefined)
    throw new CourseError(file, 'It does not begin with frontmatter between two lines of ---.', 1);
  // Behind an empty line in the place of the first `---`, so that lines count as in the file.
  return readYaml(`\n${front}`, lessonSchema, file);
}

/** The parser's words begin with `line:column: ` and end with a rule's name in brackets. */
function syntaxProblem(file: string, error: unknown): CourseProblem {
  const said = error instanceof Error ? error.message : String(error);
  const [, line, words = said] = /^(\d+):\d+: (.*?)(?: \([\w-]+:[\w-]+\))?$/s.exec(said) ?? [];
  return {
    file,
    ...(line ? { line: Number(line) } : {}),
    what: `This is not valid MDX: ${words}.`,
    mend: 'Close every tag, leave an empty line around blocks, and write { and < as code or as &#123; and &lt;.',
  };
}

/** A node and all below it, from top to bottom. */
export function allNodes(node: MdastNode): MdastNode[] {
  const children = 'children' in node ? (node.children as MdastNode[]) : [];
  return [node, ...children.flatMap(allNodes)];
}

/** The line of a node in its file, from 1. */
export function lineOf(node: MdastNode): number {
  return node.position?.start.line ?? 1;
}

/** The words in a node, without marks. */
export function textOf(node: MdastNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? (node.children as MdastNode[]).map(textOf).join('') : '';
}

/** What can be linked to within a page: its headings, as the site numbers equal ones, and ids that are given by hand. */
export function anchorsOf(nodes: readonly MdastNode[]): Set<string> {
  const slugger = new GithubSlugger();
  const headings = nodes.filter(({ type }) => type === 'heading').map((node) => slugger.slug(textOf(node)));
  const given = elementsOf(nodes).map(({ node }) => attributeOf(node, 'id'));
  return new Set([...headings, ...given.filter((id) => typeof id === 'string')]);
}

/** An element or a component within a text. */
export type LessonElement = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** The elements and components of a text. */
export function elementsOf(nodes: readonly MdastNode[]): { node: LessonElement; name: string }[] {
  return nodes.flatMap((node) =>
    (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name
      ? [{ node, name: node.name }]
      : [],
  );
}

/** An attribute's text; `true` for one without a value or with an expression; undefined when it is not there. */
export function attributeOf(node: LessonElement, name: string): string | true | undefined {
  const found = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  if (found?.type !== 'mdxJsxAttribute') return undefined;
  return typeof found.value === 'string' ? found.value : true;
}

// Rules for the text of one lesson: headings, pictures, components, scripts, links, code. Imported by the course lint.
import type { MdastNode } from 'satteri';
import { collectSamples } from '../samples/collect-samples.ts';
import { lessonComponents } from '../lesson-components.ts';
import { problemOf, type CourseProblem } from './course-problem.ts';
import {
  allNodes,
  attributeOf,
  elementsOf,
  lineOf,
  textOf,
  type LessonElement,
  type LessonFile,
} from './lesson-file.ts';

/** Elements that would bring a program of the author's into the page, past the site's policy. */
const active = new Set(['script', 'iframe', 'object', 'embed']);

/** Everything in a lesson's text that can be judged without the rest of the course. */
export async function lintLessonText({ file, text, nodes }: LessonFile): Promise<CourseProblem[]> {
  if (!nodes) return [];
  const say = (node: MdastNode, what: string, mend: string): CourseProblem => ({
    file,
    line: lineOf(node),
    what,
    mend,
  });
  const samples = await problemOf(() => collectSamples(text, file), '');
  return [
    ...lintHeadings(nodes, say),
    ...lintPictures(nodes, say),
    ...lintElements(nodes, say),
    ...nodes
      .filter(({ type }) => type === 'mdxjsEsm')
      .map((node) =>
        say(
          node,
          'Lessons import and export nothing.',
          'Components are there without an import: remove the line.',
        ),
      ),
    ...('problem' in samples
      ? [samples.problem]
      : lintExchanges(
          nodes,
          samples.value.samples.map(({ name }) => name),
          say,
        )),
  ].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

type Say = (node: MdastNode, what: string, mend: string) => CourseProblem;

function lintHeadings(nodes: readonly MdastNode[], say: Say): CourseProblem[] {
  const problems: CourseProblem[] = [];
  let above = 1;
  for (const node of nodes) {
    if (node.type !== 'heading') continue;
    const title = textOf(node).trim();
    if (title === '') problems.push(say(node, 'This heading is empty.', 'Give it words, or remove it.'));
    if (node.depth === 1)
      problems.push(
        say(
          node,
          `“${title}” is a heading of the first level, which is the lesson’s title.`,
          'Begin with ##.',
        ),
      );
    else if (node.depth > above + 1)
      problems.push(
        say(
          node,
          `“${title}” is ${node.depth - above} levels below the heading above it.`,
          `Write ${'#'.repeat(above + 1)} ${title}.`,
        ),
      );
    above = Math.max(1, node.depth);
  }
  return problems;
}

function lintPictures(nodes: readonly MdastNode[], say: Say): CourseProblem[] {
  const mend = 'Say in a few words what it shows, for those who cannot see it.';
  const images = nodes
    .filter((node) => node.type === 'image' && (node.alt ?? '').trim() === '')
    .map((node) => say(node, 'This image has no text in its place.', `${mend} Write ![words](address).`));
  const elements = elementsOf(nodes).flatMap(({ node, name }) => {
    if (name === 'img' && !attributeOf(node, 'alt')) return [say(node, 'This <img> has no alt text.', mend)];
    if (name === 'svg' && !isDescribed(node, nodes))
      return [
        say(
          node,
          'This <svg> has no words that say what it shows.',
          'Begin it with a <title> and a <desc>, or set aria-hidden="true" if the text says it all.',
        ),
      ];
    return [];
  });
  return [...images, ...elements];
}

/** By words of its own, by those of the drawing that it is a part of, or hidden from those who would need them. */
function isDescribed(svg: LessonElement, nodes: readonly MdastNode[]): boolean {
  if (attributeOf(svg, 'aria-hidden') || attributeOf(svg, 'aria-label')) return true;
  const named = (element: MdastNode) => elementsOf(allNodes(element)).some(({ name }) => name === 'title');
  const around = elementsOf(nodes).filter(({ name, node }) => name === 'svg' && allNodes(node).includes(svg));
  return around.some(({ node }) => named(node));
}

function lintElements(nodes: readonly MdastNode[], say: Say): CourseProblem[] {
  return elementsOf(nodes).flatMap(({ node, name }) => {
    if (active.has(name))
      return [
        say(
          node,
          `<${name}> has no place in a lesson.`,
          'Show code in a code block, and live things in an exercise.',
        ),
      ];
    const handlers = node.attributes.filter(
      (one) => one.type === 'mdxJsxAttribute' && /^on[a-z]/i.test(one.name),
    );
    if (handlers.length > 0)
      return [
        say(node, `<${name}> has an event handler, which the site’s policy does not run.`, 'Remove it.'),
      ];
    if (!/^[A-Z]/.test(name)) return [];
    const component = lessonComponents[name];
    if (!component)
      return [
        say(
          node,
          `There is no component <${name}>.`,
          `There are ${Object.keys(lessonComponents).join(', ')}.`,
        ),
      ];
    return lintAttributes(node, name, component, say);
  });
}

function lintAttributes(
  node: LessonElement,
  name: string,
  component: NonNullable<(typeof lessonComponents)[string]>,
  say: Say,
): CourseProblem[] {
  const given = node.attributes.flatMap((one) => (one.type === 'mdxJsxAttribute' ? [one.name] : []));
  const known = Object.keys(component.attributes);
  const unknown = given.filter((one) => !known.includes(one));
  const missing = known.filter((one) => component.attributes[one]?.required && !given.includes(one));
  const wrong = known.flatMap((one) => {
    const values = component.attributes[one]?.values;
    const value = attributeOf(node, one);
    return values && typeof value === 'string' && !values.includes(value) ? [{ one, value, values }] : [];
  });
  return [
    ...unknown.map((one) =>
      say(
        node,
        `<${name}> does not know “${one}”.`,
        known.length > 0 ? `It takes ${known.join(', ')}.` : 'It takes no attributes.',
      ),
    ),
    ...missing.map((one) => say(node, `<${name}> needs “${one}”.`, component.attributes[one]?.about ?? '')),
    ...wrong.map(({ one, value, values }) =>
      say(node, `<${name}> knows no ${one} “${value}”.`, `Choose one of ${values.join(', ')}.`),
    ),
  ];
}

function lintExchanges(nodes: readonly MdastNode[], samples: readonly string[], say: Say): CourseProblem[] {
  return elementsOf(nodes).flatMap(({ node, name }) => {
    const sample = attributeOf(node, 'sample');
    if (name !== 'Exchange' || typeof sample !== 'string' || samples.includes(sample)) return [];
    return [
      say(
        node,
        `<Exchange> asks the program “${sample}”, which this lesson does not show.`,
        `Mark its code blocks with sample="${sample}".`,
      ),
    ];
  });
}

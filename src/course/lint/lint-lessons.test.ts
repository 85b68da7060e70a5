// The lint finds each mistake in a lesson, with its place and the way to mend it.
import { expect, it } from 'vitest';
import { inOrder, lesson, problems } from './testing/small-course.ts';

const part = (text: string) => ({
  'lessons/01-start/02-part.mdx': lesson(`${text}\n\n## The end`, 'exercises: []'),
});
const greet = (front: string) => ({ 'lessons/01-start/01-greet.mdx': front });
const partLine = 'lessons/01-start/02-part.mdx:8: ';

it.each<[string, Record<string, string | null>, string]>([
  ['no frontmatter', greet('Hello.\n'), '01-greet.mdx:1: It does not begin with frontmatter'],
  ['a missing title', greet(lesson('Hi.').replace('title: Greet\n', '')), '01-greet.mdx:1: title: '],
  ['a field that is misspelt', greet(lesson('Hi.').replace('minutes:', 'minute:')), '01-greet.mdx:1: '],
  [
    'minutes that are no number',
    greet(lesson('Hi.').replace('minutes: 5', 'minutes: five')),
    '01-greet.mdx:4: minutes: ',
  ],
  [
    'a summary that is too short',
    greet(lesson('Hi.').replace(/summary: .*/, 'summary: Hi.')),
    '01-greet.mdx:3: summary: ',
  ],
  ['broken YAML', greet(lesson('Hi.').replace('title: Greet', 'title: "Greet')), '01-greet.mdx:'],
  ['a tag that is not closed', part('<Callout>\n\nOops.'), 'is not valid MDX: '],
  ['a brace that is not closed', part('A {b.'), 'is not valid MDX: '],
  ['a script', part('<script>alert(1)</script>'), `${partLine}<script> has no place in a lesson.`],
  ['a frame', part('<iframe src="/x" />'), `${partLine}<iframe> has no place in a lesson.`],
  ['an event handler', part('<button onClick={f}>x</button>'), `${partLine}<button> has an event handler`],
  ['an import', part("import X from './x.astro';"), `${partLine}Lessons import and export nothing.`],
  [
    'an unknown component',
    part('<Calout>x</Calout>'),
    `${partLine}There is no component <Calout>. There are Callout,`,
  ],
  [
    'an unknown attribute',
    part('<Callout type="tip">x</Callout>'),
    `${partLine}<Callout> does not know “type”. It takes kind, title.`,
  ],
  ['a missing attribute', part('<Figure>x</Figure>'), `${partLine}<Figure> needs “caption”.`],
  [
    'a value that is none',
    part('<Callout kind="hint">x</Callout>'),
    `${partLine}<Callout> knows no kind “hint”. Choose one of note, tip`,
  ],
  ['a heading of the first level', part('# Me'), `${partLine}“Me” is a heading of the first level`],
  [
    'a heading that leaves a level out',
    part('#### Deep'),
    `${partLine}“Deep” is 3 levels below the heading above it. Write ## Deep.`,
  ],
  ['an empty heading', part('##'), `${partLine}This heading is empty.`],
  ['an image without words', part('![](/cat.svg)'), `${partLine}This image has no text in its place.`],
  ['an <img> without alt', part('<img src="/cat.svg" />'), `${partLine}This <img> has no alt text.`],
  ['a drawing without words', part('<svg><path d="M0 0" /></svg>'), `${partLine}This <svg> has no words`],
  [
    'a link to no page',
    part('[x](/learn/start/greeting/)'),
    `${partLine}There is no page /learn/start/greeting/. Did you mean /learn/start/greet/?`,
  ],
  [
    'a link without the last slash',
    part('[x](/learn/start/greet)'),
    `There is no page /learn/start/greet. Did you mean /learn/start/greet/?`,
  ],
  [
    'a link to no anchor of a page',
    part('[x](/learn/start/greet/#says)'),
    `${partLine}/learn/start/greet/ has no anchor #says.`,
  ],
  [
    'a link to no anchor here',
    part('[x](#end)'),
    `${partLine}This page has no anchor #end. Did you mean #the-end?`,
  ],
  ['a link to no term', part('[x](/glossary/#client)'), `${partLine}/glossary/ has no anchor #client.`],
  [
    'a link relative to the page',
    part('[x](../greet/)'),
    `${partLine}../greet/ depends on where this page is.`,
  ],
  ['a link that is a script', part('[x](javascript:alert)'), `${partLine}javascript:alert is no address`],
  ['an address that is turned into a link', part('Open http://localhost:3000/ now.'), 'is not encrypted.'],
  ['a picture that is not there', part('![a dog](/dog.svg)'), `${partLine}There is no page /dog.svg.`],
  [
    'a term that is not explained',
    part('A <Term>client</Term>.'),
    `${partLine}<Term>: “client” is not in lessons/glossary.yaml.`,
  ],
  ['code that cannot be run', part('```ts\nconst a = 1;\n```'), `${partLine}This code has no title`],
  [
    'an exchange with no program',
    part('<Exchange sample="bar" request="GET /" status={200} />'),
    `${partLine}<Exchange> asks the program “bar”`,
  ],
  [
    'an exercise that is not there',
    greet(inOrder['lessons/01-start/01-greet.mdx']!.replace('[e1-greet]', '[e1-greet, e2-gone]')),
    'there is no exercise exercises/e2-gone.',
  ],
  [
    'a task of another lesson',
    part('<Task exercise="e1-greet" />'),
    `${partLine}<Task> speaks of e1-greet, which is not an exercise of this lesson.`,
  ],
])('%s', async (_, changes, problem) => {
  expect(await problems(changes)).toContainEqual(expect.stringContaining(problem));
});

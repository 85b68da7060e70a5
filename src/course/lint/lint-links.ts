// Every link of a lesson leads somewhere. Imported by the course lint.
import type { MdastNode } from 'satteri';
import type { CourseProblem } from './course-problem.ts';
import { anchorsOf, attributeOf, elementsOf, lineOf, type LessonFile } from './lesson-file.ts';

/** What can be linked to: paths from the site's root, with `/` at both ends for pages, each with its anchors. */
export type LinkTargets = ReadonlyMap<string, ReadonlySet<string>>;

/** Looks at the links and pictures of `lesson`. */
export function lintLinks({ file, nodes = [], address }: LessonFile, targets: LinkTargets): CourseProblem[] {
  const own = anchorsOf(nodes);
  return addressesOf(nodes).flatMap(({ node, to }): CourseProblem[] => {
    const wrong = mistakeIn(to, own, targets, address?.path ?? '/learn/…/…/');
    return wrong ? [{ file, line: lineOf(node), ...wrong }] : [];
  });
}

function addressesOf(nodes: readonly MdastNode[]): { node: MdastNode; to: string }[] {
  return [
    ...nodes.flatMap((node) =>
      node.type === 'link' || node.type === 'image' || node.type === 'definition'
        ? [{ node, to: node.url }]
        : [],
    ),
    ...elementsOf(nodes).flatMap(({ node, name }) => {
      const to = attributeOf(node, name === 'a' ? 'href' : 'src');
      return (name === 'a' || name === 'img') && typeof to === 'string' ? [{ node, to }] : [];
    }),
  ];
}

function mistakeIn(
  to: string,
  own: ReadonlySet<string>,
  targets: LinkTargets,
  self: string,
): Pick<CourseProblem, 'what' | 'mend'> | undefined {
  if (/^(https:|mailto:)/.test(to)) return undefined;
  if (to.startsWith('http:'))
    return { what: `${to} is not encrypted.`, mend: 'Link to https://, or leave the link out.' };
  if (/^[a-z][a-z0-9+.-]*:/i.test(to))
    return {
      what: `${to} is no address that a lesson may link to.`,
      mend: 'Link to https:// or to a page of the course.',
    };
  if (!to.startsWith('#') && !to.startsWith('/'))
    return {
      what: `${to} depends on where this page is.`,
      mend: `Write it from the site’s root, as ${self}.`,
    };
  const [path = '', anchor = ''] = to.split('#', 2);
  const page = path.split('?', 1)[0] ?? '';
  const anchors = page === '' ? own : targets.get(page);
  if (!anchors) return { what: `There is no page ${page}.`, mend: nearest(page, [...targets.keys()]) };
  if (anchor === '' || anchors.has(anchor)) return undefined;
  return {
    what: `${page || 'This page'} has no anchor #${anchor}.`,
    mend: nearest(anchor, [...anchors], '#'),
  };
}

function nearest(wanted: string, known: readonly string[], mark = ''): string {
  const slashed = `${wanted.replace(/\/+$/, '')}/`;
  const close = known.find((one) => one === slashed) ?? known.find((one) => shares(one, wanted));
  return close ? `Did you mean ${mark}${close}?` : 'Correct the link, or remove it.';
}

function shares(one: string, other: string): boolean {
  const last = (path: string) => path.split('/').filter(Boolean).at(-1) ?? '';
  const [a, b] = [last(one), last(other)];
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

// What the checks of the templates unit share: opening a page, and telling what was done to a text on its way there.
import type { CheckContext } from '../../src/grading/define-checks.ts';
import type { HtmlElement } from '../../src/grading/html/element.ts';
import type { Page } from '../../src/grading/page.ts';

export const fold = (text: string): string => text.replace(/\s+/g, ' ').trim().normalize('NFC').toLowerCase();

/** The beginning of what a person reads in a part of a page, for a report. */
export function excerpt(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat === '') return 'no text';
  return `“${flat.length > 160 ? `${flat.slice(0, 160)}…` : flat}”`;
}

/** The page at a path, as HTML with status 200; fails the check otherwise. */
export async function open(path: string, { visitor, expect }: CheckContext): Promise<Page> {
  const page = await visitor().get(path, { redirect: 'follow' });
  expect(
    page,
    page.status >= 500
      ? `GET ${path} should answer 200, but it answered ${page.status}: the page could not be made. The console says in which template, and what is wrong there.`
      : `GET ${path} should answer 200, but it answered ${page.status}.`,
  ).toHaveStatus(200);
  expect(page).toHaveContentType('text/html');
  return page;
}

/** A module of data in place of the learner's: its types as they were, its value another. */
export function dataModule(types: string, name: string, value: unknown): string {
  return `${types}\n\nexport const ${name} = ${JSON.stringify(value, null, 2)} as any;\n`;
}

/** The text of what is visible among the matches of a selector, joined. */
export function textOf(part: Page | HtmlElement, selector: string): string {
  const root = 'html' in part ? part.html : part;
  return root
    .findAll(selector)
    .filter(({ isVisible }) => isVisible)
    .map(({ text }) => text)
    .join(' ')
    .trim();
}

/** How a text looks that was escaped once too often. */
export const ENTITY = /&(?:amp|lt|gt|quot|apos|#x?[0-9a-f]+);/i;

/** A blank that nobody filled: Nunjucks or JavaScript notation that arrived in the page. */
export function unfilledBlank(text: string): string | undefined {
  return /\{\{[^}]*\}\}|\{%[^%]*%\}|\$\{[^}]*\}/.exec(text)?.[0];
}

/** A value that the program has in place of a text, printed by mistake. */
export function leakIn(text: string): string | undefined {
  return /\b(?:undefined|null|NaN)\b|\[object \w+\]/.exec(text)?.[0];
}

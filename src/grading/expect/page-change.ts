// What has changed between two answers, as a person or a program would notice it. Imported by the response matchers only.
import type { HtmlElement } from '../html/element.ts';
import { foldText } from '../html/visible-text.ts';
import { jsonDifference } from '../json-difference.ts';
import type { Page } from '../page.ts';
import { show, shorten } from '../show.ts';

/** The first change, in words before and after; undefined when there is none. */
export interface PageChange {
  before: string;
  after: string;
}

const CONTEXT = 20;
const LENGTH = 80;

/** Compares status, then the visible text and the elements of HTML, the values of JSON, or the text of anything else. */
export function pageChange(before: Page, after: Page): PageChange | undefined {
  if (before.status !== after.status)
    return { before: `status ${before.status}`, after: `status ${after.status}` };
  if (before.type !== after.type) return { before: show(before.type), after: show(after.type) };
  if (after.type === 'text/html')
    return textChange(before.html.text, after.html.text) ?? elementChange(before.html, after.html);
  if (after.type === 'application/json') {
    const difference = jsonDifference(before.json, after.json);
    if (!difference) return undefined;
    const at = difference.path === '' ? '' : ` at ${difference.path}`;
    return { before: `${show(difference.expected)}${at}`, after: `${show(difference.actual)}${at}` };
  }
  return textChange(before.text, after.text);
}

/** The texts from a little before the place where they part. */
function textChange(before: string, after: string): PageChange | undefined {
  if (foldText(before) === foldText(after)) return undefined;
  let place = 0;
  while (before[place] === after[place]) place += 1;
  const from = Math.max(0, place - CONTEXT);
  const part = (text: string): string => show(shorten(`${from > 0 ? '…' : ''}${text.slice(from)}`, LENGTH));
  return { before: part(before), after: part(after) };
}

/** An item without text shows in the number of elements. Attributes do not count: tokens in them change by right. */
function elementChange(before: HtmlElement, after: HtmlElement): PageChange | undefined {
  const counts = (page: HtmlElement) => {
    const elements = new Map<string, number>();
    for (const { name } of page.findAll('*')) elements.set(name, (elements.get(name) ?? 0) + 1);
    return elements;
  };
  const [old, now] = [counts(before), counts(after)];
  const name = [...old.keys(), ...now.keys()].find((each) => old.get(each) !== now.get(each));
  if (name === undefined) return undefined;
  return { before: `${old.get(name) ?? 0} × ${name}`, after: `${now.get(name) ?? 0} × ${name}` };
}

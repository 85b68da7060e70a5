// Matchers for what a person sees on a page or in a part of one. Imported by `expect`.
import type { HtmlElement } from '../html/element.ts';
import { foldText } from '../html/visible-text.ts';
import { show } from '../show.ts';
import { liveTrace } from './payload.ts';
import type { Verdict } from './verdict.ts';

export const htmlMatchers = {
  /** Text that is visible somewhere in it. White space and the case of letters do not matter. */
  toShowText(part: HtmlElement, text: string): Verdict {
    return {
      pass: foldText(part.text).includes(foldText(text)),
      expected: `the text ${show(text)}`,
      actual: show(part.text),
      message: `${nameOf(part)} should show ${show(text)}, but it does not.`,
      negated: `${nameOf(part)} should not show ${show(text)}.`,
    };
  },

  /** The whole visible text. White space and the case of letters do not matter. */
  toHaveText(part: HtmlElement, text: string): Verdict {
    return {
      pass: foldText(part.text) === foldText(text),
      expected: show(text),
      actual: show(part.text),
      message: `${nameOf(part)} should read ${show(text)}, but it reads ${show(part.text)}.`,
      negated: `${nameOf(part)} should not read ${show(text)}.`,
    };
  },

  /** At least one match of a CSS selector; with `count`, exactly so many. */
  toHaveElement(part: HtmlElement, selector: string, count?: number): Verdict {
    const found = part.findAll(selector).length;
    const wanted = count === undefined ? `an element that matches ${selector}` : `${count} × ${selector}`;
    return {
      pass: count === undefined ? found > 0 : found === count,
      expected: wanted,
      actual: found === 0 ? 'no such element' : `${found} × ${selector}`,
      message:
        found === 0
          ? `${nameOf(part)} has no element that matches ${selector}.`
          : `${nameOf(part)} has ${found} elements that match ${selector}, but it should have ${count ?? 1}.`,
      negated: `${nameOf(part)} should not have an element that matches ${selector}.`,
    };
  },

  /** An attribute, and its value when one is given. */
  toHaveAttribute(part: HtmlElement, name: string, value?: string | RegExp): Verdict {
    const actual = part.attribute(name);
    const fits =
      value === undefined || (value instanceof RegExp ? value.test(actual ?? '') : actual === value);
    return {
      pass: actual !== undefined && fits,
      expected: value === undefined ? `the attribute ${name}` : `${name}: ${show(value)}`,
      actual: actual === undefined ? `no attribute ${name}` : `${name}: ${show(actual)}`,
      message: `${nameOf(part)} should have ${value === undefined ? `the attribute ${name}` : `${name} set to ${show(value)}`}.`,
      negated: `${nameOf(part)} should not have ${name} set to ${show(actual)}.`,
    };
  },

  /** Typed-in text that stayed text: none of its tags, event handlers or `javascript:` addresses came alive. */
  toBeInert(part: HtmlElement, payload: string): Verdict {
    const alive = liveTrace(part, payload);
    return {
      pass: alive === undefined,
      expected: `${show(payload)} as plain text`,
      actual: alive ?? 'plain text',
      message: `What a visitor typed became part of the page itself: ${show(payload)} turned into ${alive ?? 'plain text'}.`,
      negated: `${nameOf(part)} should treat ${show(payload)} as HTML.`,
    };
  },
};

function nameOf(part: HtmlElement): string {
  return part.name === '' ? `The page at ${part.page.path}` : `The ${part.name} element at ${part.page.path}`;
}

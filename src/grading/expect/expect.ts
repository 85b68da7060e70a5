// `expect`: the sentence a check is made of. Every failure is a CheckFailure with expected, actual and words for a learner.
// Own matchers instead of a general assertion library: each must speak to a learner, and name the request.
import { HtmlElement } from '../html/element.ts';
import { Page } from '../page.ts';
import { htmlMatchers } from './html-matchers.ts';
import { responseMatchers } from './response-matchers.ts';
import { valueMatchers } from './value-matchers.ts';
import { bindMatchers, type Matchers, type Verdict } from './verdict.ts';

/** A page can be asked about its HTML directly; the answer must then be labelled as HTML. */
const pageMatchers = {
  ...responseMatchers,
  toShowText: (page: Page, text: string): Verdict => htmlMatchers.toShowText(page.html, text),
  toHaveElement: (page: Page, selector: string, count?: number): Verdict =>
    htmlMatchers.toHaveElement(page.html, selector, count),
  toBeInert: (page: Page, payload: string): Verdict => htmlMatchers.toBeInert(page.html, payload),
};

/** `expect(subject)`; `says` is a whole sentence for the learner that replaces the matcher's own. */
export interface Expect {
  (page: Page, says?: string): Matchers<typeof pageMatchers>;
  (part: HtmlElement, says?: string): Matchers<typeof htmlMatchers>;
  (value: unknown, says?: string): Matchers<typeof valueMatchers>;
}

export const expect = ((subject: unknown, says?: string) => {
  if (subject instanceof Page) return bindMatchers(subject, pageMatchers, { says, page: subject });
  if (subject instanceof HtmlElement)
    return bindMatchers(subject, htmlMatchers, { says, page: subject.page });
  return bindMatchers(subject as never, valueMatchers, { says, page: undefined });
}) as Expect;

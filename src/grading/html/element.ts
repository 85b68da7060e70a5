// Queries on an answer's HTML: what `page.html` and `find` give to a check. Imported by checks through the page.
import { selectAll } from 'css-select';
import { isTag, type AnyNode, type Document, type Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { CheckFailure } from '../check-failure.ts';
import type { Page } from '../page.ts';
import { formFields, type FormField } from './form-fields.ts';
import { allText, isHidden, labelText, visibleText } from './visible-text.ts';

/** An element, or a whole document: both can be searched. */
export class HtmlElement {
  /** The answer that it is from. */
  readonly page: Page;
  readonly #node: Element | Document;

  constructor(node: Element | Document, page: Page) {
    this.#node = node;
    this.page = page;
  }

  /** Lower case; empty for a document. */
  get name(): string {
    return isTag(this.#node) ? this.#node.name : '';
  }

  /** The text that a person sees, with white space collapsed. */
  get text(): string {
    return visibleText(this.#node);
  }

  /** What it says as a label: its text without that of controls inside of it. */
  get labelText(): string {
    return labelText(this.#node);
  }

  /** Whether a person can see it, as far as the HTML tells; style sheets are not read. */
  get isVisible(): boolean {
    return !isHidden(this.#node);
  }

  /** All text inside, white space kept: what a `textarea` or a `pre` holds. */
  get rawText(): string {
    return allText(this.#node);
  }

  /** Names and values of the attributes, in order. */
  get attributes(): [name: string, value: string][] {
    return isTag(this.#node) ? this.#node.attributes.map(({ name, value }) => [name, value]) : [];
  }

  /** An attribute's value; undefined when it is missing. */
  attribute(name: string): string | undefined {
    return this.attributes.find(([own]) => own === name.toLowerCase())?.[1];
  }

  /** Every match of a CSS selector, in the order of the page. */
  findAll(selector: string): HtmlElement[] {
    return selectAll<AnyNode, Element>(selector, this.#node).map(
      (element) => new HtmlElement(element, this.page),
    );
  }

  /** The first match of a CSS selector. Fails the check when there is none. */
  find(selector: string): HtmlElement {
    const [first] = this.findAll(selector);
    if (first) return first;
    const where =
      this.name === '' ? `The page at ${this.page.path}` : `The ${this.name} element at ${this.page.path}`;
    throw new CheckFailure(`${where} has no element that matches ${selector}.`, {
      page: this.page,
      expected: `an element that matches ${selector}`,
      actual: 'no such element',
    });
  }

  /** Whether something in it matches a CSS selector. */
  has(selector: string): boolean {
    return this.findAll(selector).length > 0;
  }

  /** The fields of a `form`, for checks that look at labels and kinds. */
  get fields(): FormField[] {
    return formFields(this);
  }

  /** This element, or the nearest one around it, of a name such as `form`. */
  closest(name: string): HtmlElement | undefined {
    let node: AnyNode | null = this.#node;
    while (node && !(isTag(node) && node.name === name)) node = node.parent;
    return node ? new HtmlElement(node, this.page) : undefined;
  }

  /** Whether both are the same element of the same answer. */
  is(other: HtmlElement): boolean {
    return this.#node === other.#node;
  }
}

/** Parses HTML as leniently as browsers do in what matters to checks. */
export function parseHtml(text: string, page: Page): HtmlElement {
  return new HtmlElement(parseDocument(text), page);
}

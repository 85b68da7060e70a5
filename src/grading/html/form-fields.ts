// The fields of a form as a person meets them: label, kind, name. Imported by form submission and, through pages, by checks.
import type { HtmlElement } from './element.ts';

/** One control of a form: each radio button and each checkbox is one of its own. */
export interface FormField {
  readonly element: HtmlElement;
  /** What is sent as its name; empty when it has none, and then a browser sends nothing for it. */
  readonly name: string;
  /** What a person reads beside it, from its `label` or its `aria-` attributes; empty when it has none. */
  readonly label: string;
  /** `textarea`, `select`, `button`, or an input's type: `text`, `email`, `hidden`, `checkbox`, `file`, … */
  readonly type: string;
  /** The value as the page has it: the default, or what was typed before. */
  readonly value: string;
  /** Ticked, for a checkbox or a radio button. */
  readonly checked: boolean;
  readonly required: boolean;
  readonly disabled: boolean;
  /** What a `select` offers. */
  readonly options: readonly FieldOption[];
}

export interface FieldOption {
  value: string;
  text: string;
  selected: boolean;
}

/** Every control that belongs to the form, in the order of the page; also those tied to it by a `form` attribute. */
export function formFields(form: HtmlElement): FormField[] {
  const id = form.attribute('id');
  return form.page.html
    .findAll('input, select, textarea, button')
    .filter((control) => {
      const owner = control.attribute('form');
      return owner === undefined ? control.closest('form')?.is(form) : id !== undefined && owner === id;
    })
    .map(readField);
}

function readField(element: HtmlElement): FormField {
  const has = (attribute: string): boolean => element.attribute(attribute) !== undefined;
  return {
    element,
    name: element.attribute('name') ?? '',
    label: labelOf(element),
    type: typeOf(element),
    // The HTML standard drops one line break right after <textarea>, and the parser keeps it.
    value: element.name === 'textarea' ? element.rawText.replace(/^\r?\n/, '') : valueOf(element),
    checked: has('checked'),
    required: has('required'),
    disabled: has('disabled') || element.closest('fieldset')?.attribute('disabled') !== undefined,
    options: element.name === 'select' ? optionsOf(element) : [],
  };
}

function typeOf(element: HtmlElement): string {
  const type = element.attribute('type')?.toLowerCase() ?? '';
  if (element.name === 'button') return type === 'button' || type === 'reset' ? type : 'submit';
  return element.name === 'input' ? type || 'text' : element.name;
}

function valueOf(element: HtmlElement): string {
  const ticked = ['checkbox', 'radio'].includes(typeOf(element)) ? 'on' : '';
  return element.attribute('value') ?? ticked;
}

function optionsOf(select: HtmlElement): FieldOption[] {
  return select.findAll('option').map((option) => ({
    value: option.attribute('value') ?? option.text,
    text: option.text,
    selected: option.attribute('selected') !== undefined,
  }));
}

/** The part of the accessible name computation that forms need: labelledby, label, aria-label, a button's own text. */
function labelOf(element: HtmlElement): string {
  const page = element.page.html;
  const byId = (id: string): string =>
    page.findAll('[id]').find((other) => other.attribute('id') === id)?.text ?? '';
  const labelledBy = element.attribute('aria-labelledby');
  if (labelledBy !== undefined) return labelledBy.split(/\s+/).map(byId).join(' ').trim();
  const id = element.attribute('id');
  const tied = page.findAll('label').filter((label) => id !== undefined && label.attribute('for') === id);
  const around = element.closest('label');
  const label = tied[0] ?? around;
  if (label) return label.labelText;
  return (
    element.attribute('aria-label') ?? (element.name === 'button' ? element.text : valueOfButton(element))
  );
}

function valueOfButton(element: HtmlElement): string {
  return typeOf(element) === 'submit' ? (element.attribute('value') ?? '') : '';
}

// What a browser would send for a form, after the HTML standard (form submission). Imported by the visitor only.
import { CheckFailure } from '../check-failure.ts';
import { show, showChoice } from '../show.ts';
import type { HtmlElement } from './element.ts';
import { enteredValues, type FormEntry } from './form-entries.ts';
import { formFields, type FormField } from './form-fields.ts';
import { foldText } from './visible-text.ts';

/** What is typed into a field or chosen there; `true` and `false` tick a box or leave it; a `File` is uploaded. */
export type FormValue = string | boolean | File | readonly (string | File)[];

/** By a field's name, or by the text of its label. */
export type FormValues = Readonly<Record<string, FormValue>>;

export interface SubmitOptions {
  /** The button that is pressed, by its text or its name. Default: the form's first, as the Enter key does. */
  button?: string;
  /** What an attacker changes before it is sent: by name, whatever the form offers; null leaves the name out. */
  tamper?: Readonly<Record<string, string | readonly string[] | null>>;
}

export interface Submission {
  method: 'GET' | 'POST';
  /** As written in the page; empty means the page's own address. */
  action: string;
  encoding: 'application/x-www-form-urlencoded' | 'multipart/form-data' | 'text/plain';
  entries: FormEntry[];
}

/** Fills a form in and reads what it sends. Fails the check when the form lacks a field or a choice that is wanted. */
export function fillForm(form: HtmlElement, values: FormValues, options: SubmitOptions = {}): Submission {
  const fields = formFields(form);
  const filled = new Map<FormField, FormValue>();
  for (const [key, value] of Object.entries(values)) {
    for (const field of fieldsFor(key, fields, form)) filled.set(field, value);
  }
  const button = pressedButton(fields, form, options.button);
  const set = (attribute: string): string | undefined =>
    button?.element.attribute(`form${attribute}`) ?? form.attribute(attribute);
  const encoding = set('enctype')?.toLowerCase();
  const entries = fields
    .filter((field) => !field.disabled && field.name !== '')
    .flatMap((field) => enteredValues(field, filled.get(field), field === button));
  return {
    method: set('method')?.toLowerCase() === 'post' ? 'POST' : 'GET',
    action: set('action') ?? '',
    encoding:
      encoding === 'multipart/form-data' || encoding === 'text/plain'
        ? encoding
        : 'application/x-www-form-urlencoded',
    entries: tampered(entries, options.tamper ?? {}),
  };
}

/** The fields that a key means: all of that name, or the one with that label. */
function fieldsFor(key: string, fields: readonly FormField[], form: HtmlElement): FormField[] {
  const named = fields.filter(({ name }) => name === key);
  if (named.length > 0) return named;
  const plain = (text: string): string => foldText(text).replace(/[\s:*]+$/, '');
  const labelled = fields.find(({ label }) => label !== '' && plain(label) === plain(key));
  const where = `The form at ${form.page.path}`;
  if (!labelled) {
    const names = [...new Set(fields.map(({ name }) => name))].filter((name) => name !== '');
    throw new CheckFailure(`${where} has no field with the name or the label ${show(key)}.`, {
      page: form.page,
      expected: `a field named ${show(key)}`,
      actual: names.length === 0 ? 'a form without named fields' : `fields named ${showChoice(names)}`,
    });
  }
  if (labelled.name === '') {
    throw new CheckFailure(
      `${where} has a field ${show(key)} without a name, and a browser sends nothing for such a field.`,
      { page: form.page, expected: `a name on the field ${show(key)}`, actual: 'no name attribute' },
    );
  }
  return [labelled];
}

function pressedButton(
  fields: readonly FormField[],
  form: HtmlElement,
  wanted: string | undefined,
): FormField | undefined {
  const buttons = fields.filter(({ type, disabled }) => (type === 'submit' || type === 'image') && !disabled);
  if (wanted === undefined) return buttons[0];
  const found = buttons.find(({ label, name }) => foldText(label) === foldText(wanted) || name === wanted);
  if (found) return found;
  throw new CheckFailure(`The form at ${form.page.path} has no button ${show(wanted)}.`, {
    page: form.page,
    expected: `a button ${show(wanted)}`,
    actual: buttons.length === 0 ? 'no button' : `buttons ${showChoice(buttons.map(({ label }) => label))}`,
  });
}

function tampered(entries: readonly FormEntry[], changes: NonNullable<SubmitOptions['tamper']>): FormEntry[] {
  const kept = entries.filter(([name]) => !Object.hasOwn(changes, name));
  const added = Object.entries(changes).flatMap(([name, value]) =>
    value === null ? [] : [value].flat().map((one): FormEntry => [name, one]),
  );
  return [...kept, ...added];
}

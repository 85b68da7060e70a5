// What a browser would send for a form, after the HTML standard (form submission). Imported by the visitor only.
import { CheckFailure } from '../check-failure.ts';
import { showChoice } from '../show.ts';
import type { HtmlElement } from './element.ts';

/** What a visitor types or chooses, by the name of the field. A list ticks several boxes; an empty list ticks none. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

export interface Submission {
  method: 'GET' | 'POST';
  /** As written in the page; empty means the page's own address. */
  action: string;
  encoding: 'application/x-www-form-urlencoded' | 'multipart/form-data' | 'text/plain';
  entries: [name: string, value: string][];
}

const NOT_TYPED_INTO = new Set(['submit', 'button', 'reset', 'image', 'file']);

/** Fills a form in and reads what it sends. Fails the check when the form lacks a field that is to be filled in. */
export function fillForm(form: HtmlElement, values: FormValues): Submission {
  const fields = form.findAll('input[name], select[name], textarea[name]');
  const names = [...new Set(fields.map((field) => field.attribute('name') ?? ''))];
  const missing = Object.keys(values).find((name) => !names.includes(name));
  if (missing !== undefined) {
    throw new CheckFailure(`The form at ${form.page.path} has no field with the name “${missing}”.`, {
      page: form.page,
      expected: `a field with name="${missing}"`,
      actual: names.length === 0 ? 'a form without named fields' : `fields named ${showChoice(names)}`,
    });
  }
  const own = fields.filter((field) => field.attribute('disabled') === undefined);
  const entries = names.flatMap((name): [string, string][] => {
    const given = Object.hasOwn(values, name) ? values[name] : undefined;
    const sent = given === undefined ? defaultValues(own, name) : [given].flat();
    return sent.map((value) => [name, value]);
  });
  const encoding = form.attribute('enctype')?.toLowerCase();
  return {
    method: form.attribute('method')?.toLowerCase() === 'post' ? 'POST' : 'GET',
    action: form.attribute('action') ?? '',
    encoding:
      encoding === 'multipart/form-data' || encoding === 'text/plain'
        ? encoding
        : 'application/x-www-form-urlencoded',
    entries,
  };
}

/** What the fields of one name send when nobody touches them. */
function defaultValues(fields: readonly HtmlElement[], name: string): string[] {
  return fields.filter((field) => field.attribute('name') === name).flatMap(untouchedValue);
}

function untouchedValue(field: HtmlElement): string[] {
  if (field.name === 'textarea') return [field.text];
  if (field.name === 'select') {
    const options = field.findAll('option');
    const chosen = options.filter((option) => option.attribute('selected') !== undefined);
    const first = field.attribute('multiple') === undefined ? options.slice(0, 1) : [];
    return (chosen.length > 0 ? chosen : first).map((option) => option.attribute('value') ?? option.text);
  }
  const type = field.attribute('type')?.toLowerCase() ?? 'text';
  if (NOT_TYPED_INTO.has(type)) return [];
  if (type === 'checkbox' || type === 'radio') {
    return field.attribute('checked') === undefined ? [] : [field.attribute('value') ?? 'on'];
  }
  return [field.attribute('value') ?? ''];
}

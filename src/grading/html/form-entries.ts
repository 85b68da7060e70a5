// What one field of a form adds to what is sent. Imported by form submission only.
import { CheckFailure } from '../check-failure.ts';
import { show, showChoice } from '../show.ts';
import type { FormValue } from './form.ts';
import type { FormField } from './form-fields.ts';

export type FormEntry = [name: string, value: string | File];

/**
 * The entries of a field that is not disabled and has a name. `given` is what a visitor typed or chose; without it the
 * field is left as the page has it. Fails the check when a choice is wanted that the field does not offer.
 */
export function enteredValues(field: FormField, given: FormValue | undefined, pressed: boolean): FormEntry[] {
  const { type, name } = field;
  if (type === 'submit') return pressed ? [[name, field.value]] : [];
  if (type === 'image')
    return pressed
      ? [
          [`${name}.x`, '0'],
          [`${name}.y`, '0'],
        ]
      : [];
  if (type === 'button' || type === 'reset') return [];
  if (type === 'checkbox' || type === 'radio') return isTicked(field, given) ? [[name, field.value]] : [];
  if (type === 'select') return chosenOptions(field, given).map((value) => [name, value]);
  if (type === 'file') {
    const files = listOf(given).filter((value) => value instanceof File);
    // A browser sends an empty file for a field that was left empty.
    const sent = files.length > 0 ? files : [new File([], '', { type: 'application/octet-stream' })];
    return sent.map((file) => [name, file]);
  }
  if (given === undefined) return [[name, field.value]];
  return listOf(given).map((value) => [name, value]);
}

function isTicked(field: FormField, given: FormValue | undefined): boolean {
  if (given === undefined) return field.checked;
  if (typeof given === 'boolean') return given;
  const wanted = listOf(given).map(String);
  const offered = siblings(field);
  const missing = wanted.find((value) => value !== '' && !offered.includes(value));
  if (missing !== undefined) throw notOffered(field, missing, offered);
  return wanted.includes(field.value);
}

/** The values of all boxes or buttons that share the name. */
function siblings({ element, name }: FormField): string[] {
  const form = element.closest('form') ?? element.page.html;
  return form
    .findAll('input')
    .filter((input) => input.attribute('name') === name)
    .map((input) => input.attribute('value') ?? 'on');
}

function chosenOptions(field: FormField, given: FormValue | undefined): string[] {
  const { options, element } = field;
  if (given === undefined) {
    const selected = options.filter((option) => option.selected);
    const first = element.attribute('multiple') === undefined ? options.slice(0, 1) : [];
    return (selected.length > 0 ? selected : first).map(({ value }) => value);
  }
  return listOf(given).map((wanted) => {
    const text = String(wanted);
    const option = options.find(({ value }) => value === text) ?? options.find((each) => each.text === text);
    if (!option)
      throw notOffered(
        field,
        text,
        options.map(({ value }) => value),
      );
    return option.value;
  });
}

function notOffered({ name, element }: FormField, wanted: string, offered: readonly string[]): CheckFailure {
  return new CheckFailure(
    `The field ${show(name)} at ${element.page.path} offers no choice ${show(wanted)}.`,
    {
      page: element.page,
      expected: `the choice ${show(wanted)}`,
      actual: offered.length === 0 ? 'no choices' : `the choices ${showChoice(offered)}`,
    },
  );
}

function listOf(given: FormValue | undefined): (string | File)[] {
  if (given === undefined || given === false) return [];
  if (given === true) return ['on'];
  return typeof given === 'string' || given instanceof File ? [given] : [...given];
}

// Numbers, plurals, dates and lists as the interface's language writes them. The dictionaries and those who show a date or
// a bare number import it.
import { language } from './language.ts';

/** `1,234`. */
export function number(value: number): string {
  return value.toLocaleString(language);
}

/** Rounded, with one digit after the point: `1.4`. */
export function oneDigit(value: number): string {
  return value.toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** The form that goes with `value`: `plural(2, { one: 'line', other: 'lines' })` is `lines`. */
export function plural(
  value: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): string {
  return forms[new Intl.PluralRules(language).select(value)] ?? forms.other;
}

/** The number with the form that goes with it: `1,234 lines`. */
export function counted(value: number, forms: Parameters<typeof plural>[1]): string {
  return `${number(value)} ${plural(value, forms)}`;
}

/** In the reader's time zone. `time` in milliseconds since 1970. */
export function date(time: number, style: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, style).format(time);
}

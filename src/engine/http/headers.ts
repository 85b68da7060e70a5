// Reading raw header pairs. Any layer may import it.
import type { RawHeaders } from '../port.ts';

/** Every value of a field, in order. Names match whatever their case. */
export function headerValues(headers: RawHeaders, name: string): string[] {
  const wanted = name.toLowerCase();
  return headers.filter(([field]) => field.toLowerCase() === wanted).map(([, value]) => value);
}

/** The value of a field; several are joined with `, ` (RFC 9110, 5.3). Undefined when the field is missing. */
export function headerValue(headers: RawHeaders, name: string): string | undefined {
  const values = headerValues(headers, name);
  return values.length === 0 ? undefined : values.join(', ');
}

/** The pairs without the fields that `names` holds (lower case). */
export function withoutHeaders(headers: RawHeaders, names: ReadonlySet<string>): RawHeaders {
  return headers.filter(([field]) => !names.has(field.toLowerCase()));
}

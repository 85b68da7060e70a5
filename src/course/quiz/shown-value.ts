// What a prediction asks for, taken from an answer. Used when the site is built and in the page, so that both agree.

/** An answer with its body as text. */
export interface ShownResponse {
  status: number;
  headers: readonly (readonly [string, string])[];
  body: string;
}

/**
 * The value of `shows` (`status`, `body`, `type`, `output`, `header Location`): spaces at the ends cut, the media type
 * without its parameters. A field that is not there is `none`. Undefined when nothing was answered.
 */
export function shownValue(
  shows: string,
  response: ShownResponse | undefined,
  output: string,
): string | undefined {
  if (shows === 'output') return output.trim();
  if (!response) return undefined;
  if (shows === 'status') return String(response.status);
  if (shows === 'body') return response.body.trim();
  const name = shows === 'type' ? 'content-type' : shows.slice('header '.length).toLowerCase();
  const values = response.headers.filter(([field]) => field.toLowerCase() === name).map(([, value]) => value);
  if (values.length === 0) return 'none';
  const value = values.join(', ');
  return shows === 'type' ? value.split(';')[0]!.trim() : value;
}

/** The same value, however it is wrapped: runs of white space count as one space. */
export function sameValue(a: string, b: string): boolean {
  const folded = (text: string) => text.replace(/\s+/g, ' ').trim();
  return folded(a) === folded(b);
}

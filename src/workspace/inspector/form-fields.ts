// Fields of a form or of a query, as they were sent and as they are read. Imported by the inspector.

export interface FormField {
  name: string;
  value: string;
  /** The pair as it was sent, when decoding changed it. */
  sent?: string;
}

/** Takes `a=1&b=2` (application/x-www-form-urlencoded, URL standard). Never fails: bad escapes stay as they are. */
export function readFormFields(text: string): FormField[] {
  return text
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [[name, value] = ['', '']] = [...new URLSearchParams(pair)];
      const plain = pair.includes('=') ? `${name}=${value}` : name;
      return { name, value, ...(plain === pair ? {} : { sent: pair }) };
    });
}

/** Puts fields together as a browser's form does. */
export function writeFormFields(fields: readonly Pick<FormField, 'name' | 'value'>[]): string {
  return new URLSearchParams(fields.map(({ name, value }) => [name, value])).toString();
}

/** The query of a path, without the question mark; empty when there is none. */
export function queryOf(path: string): string {
  const mark = path.indexOf('?');
  return mark < 0 ? '' : path.slice(mark + 1);
}

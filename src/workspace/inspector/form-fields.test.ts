import { describe, expect, it } from 'vitest';
import { queryOf, readFormFields, writeFormFields } from './form-fields.ts';

describe('form fields', () => {
  it('are decoded, with what was sent beside what changed', () => {
    expect(readFormFields('name=Tom+%26+Jerry&age=3&flag&tag=a&tag=&=x')).toEqual([
      { name: 'name', value: 'Tom & Jerry', sent: 'name=Tom+%26+Jerry' },
      { name: 'age', value: '3' },
      { name: 'flag', value: '' },
      { name: 'tag', value: 'a' },
      { name: 'tag', value: '' },
      { name: '', value: 'x' },
    ]);
  });

  it('survive escapes that are none', () => {
    expect(readFormFields('a=%zz&b=%e9')).toEqual([
      { name: 'a', value: '%zz' },
      { name: 'b', value: '\ufffd', sent: 'b=%e9' },
    ]);
    expect(readFormFields('')).toEqual([]);
  });

  it('are written as a browser writes them', () => {
    const fields = [
      { name: 'a b', value: '1&2' },
      { name: 'é', value: '' },
    ];
    expect(writeFormFields(fields)).toBe('a+b=1%262&%C3%A9=');
    expect(readFormFields(writeFormFields(fields)).map(({ name, value }) => ({ name, value }))).toEqual(
      fields,
    );
  });

  it('of a path are those after the first question mark', () => {
    expect(queryOf('/a?b=c?d')).toBe('b=c?d');
    expect(queryOf('/a')).toBe('');
  });
});

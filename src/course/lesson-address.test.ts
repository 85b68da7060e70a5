// Lesson files find their place in the course, or say how they should be named.
import { describe, expect, it } from 'vitest';
import { lessonAddress } from './lesson-address.ts';

describe('lessonAddress', () => {
  it('drops the number prefixes from the path and keeps them as numbers', () => {
    expect(lessonAddress('02-http-requests/10-under-the-framework.mdx')).toEqual({
      unitFolder: '02-http-requests',
      unit: 2,
      lesson: 10,
      slug: { unit: 'http-requests', lesson: 'under-the-framework' },
      path: '/learn/http-requests/under-the-framework/',
    });
  });

  it.each(['introduction/01-hello', '01-introduction/hello', '01-Intro/01-hello', '01-a/02-b/03-c', '01-a'])(
    'refuses %s and says how to name it',
    (file) => expect(() => lessonAddress(file)).toThrow(`lessons/${file} cannot be placed`),
  );
});

import { expect, it } from 'vitest';
import { placeOfError } from './place-of-error.ts';

const file = 'exercises/e1/checks.ts';

it('takes the place that a transform gives, and its first sentence', () => {
  const error = Object.assign(
    new Error(
      '/course/exercises/e1/checks.ts: Missing initializer in const declaration. (12:16)\n\n  10 |     },',
    ),
    { loc: { line: 12, column: 16 } },
  );
  expect(placeOfError(error, '/course', file)).toEqual({
    file,
    line: 12,
    what: 'Missing initializer in const declaration.',
  });
});

it('names another file of the course when that is the wrong one', () => {
  const error = Object.assign(new Error('[plugin:oxc] Unexpected token'), {
    loc: { file: '/course/exercises/e1/help.ts', line: 3 },
  });
  expect(placeOfError(error, '/course', file)).toEqual({
    file: 'exercises/e1/help.ts',
    line: 3,
    what: 'Unexpected token.',
  });
});

it('finds the line in the stack of what was thrown while the module ran', () => {
  const error = new TypeError('The check “hot” is there twice.');
  error.stack = `TypeError: …\n    at check (/course/src/grading/define-checks.ts:9:1)\n    at /course/${file}:17:3`;
  expect(placeOfError(error, '/course', file)).toEqual({
    file,
    line: 17,
    what: 'The check “hot” is there twice.',
  });
  expect(placeOfError('gone', '/course', file)).toEqual({ file, what: 'gone.' });
});

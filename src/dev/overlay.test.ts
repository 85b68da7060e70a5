import { expect, it } from 'vitest';
import { overlayOf } from './overlay.ts';

const problem = { file: 'lessons/a.mdx', line: 2, what: '<b> is never closed.', mend: 'Close it.' };

it('shows place, problem and mend, with the line between its neighbours', () => {
  const overlay = overlayOf('/course', [problem], 'one\n<b>two\nthree');
  expect(overlay).toMatchObject({
    message: '&lt;b&gt; is never closed.',
    hint: 'Close it.',
    loc: { file: '/course/lessons/a.mdx', line: 2 },
  });
  expect(overlay.highlightedCode).toContain('<span class="line error-line">   2  &lt;b&gt;two</span>');
  expect(overlay.highlightedCode).toContain('<span class="line">   3  three</span>');
});

it('lists further problems, and needs no text', () => {
  const overlay = overlayOf(
    '/course',
    [problem, { file: 'exercises/e1', what: 'Empty.', mend: '' }],
    undefined,
  );
  expect(overlay.title).toBe('2 things to mend');
  expect(overlay.message).toContain('exercises/e1: Empty.');
  expect(overlay.highlightedCode).toBe('');
});

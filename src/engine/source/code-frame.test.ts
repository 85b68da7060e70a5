import { expect, it } from 'vitest';
import { codeFrame } from './code-frame.ts';

function frame(source: string, part: string): string {
  const start = source.indexOf(part);
  return codeFrame(source, start, start + part.length);
}

it('underlines a place within a line, between its neighbours', () => {
  expect(frame('const a = 1;\n  enum A { B } f();\nconst b = 2;\nconst c = 3;\n', 'enum A { B }')).toBe(
    'const a = 1;\n  enum A { B } f();\n  ^^^^^^^^^^^^\nconst b = 2;',
  );
});

it('marks the first and the last of several lines', () => {
  expect(frame('const a = 1;\nenum A {\n\n  B\n}\n\nconst b = 2;\n', 'enum A {\n\n  B\n}')).toBe(
    '    const a = 1;\n  > enum A {\n    \n      B\n  > }',
  );
});

it('counts tabs to the next fourth column and wide characters twice', () => {
  expect(frame('  \tenum A { B }', 'enum A { B }')).toBe('    enum A { B }\n    ^^^^^^^^^^^^');
  expect(frame('const a = "日本"; enum A { B }', 'enum A { B }')).toBe(
    `const a = "日本"; enum A { B }\n${' '.repeat(18)}${'^'.repeat(12)}`,
  );
});

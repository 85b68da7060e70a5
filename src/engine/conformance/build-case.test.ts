import { expect, it } from 'vitest';
import { get, program, script, server, stepped } from './build-case.ts';

it('takes common indentation off a program and keeps backslashes', () => {
  const text = program`
    if (true) {
      console.log('a\nb', \`\${1 + 1}\`, ${'inserted'});
    }

    done();
  `;
  expect(text).toBe("if (true) {\n  console.log('a\\nb', `${1 + 1}`, inserted);\n}\n\ndone();\n");
});

it('ends every case: a script by waiting, a server by SIGTERM unless its steps end it', () => {
  expect(script('x', '').steps).toEqual([{ do: 'exit' }]);
  expect(server('x', '', [get('/')]).steps.at(-1)).toEqual({ do: 'stop', signal: 'SIGTERM' });
  expect(server('x', '', [get('/'), { do: 'exit' }]).steps).toHaveLength(2);
  expect(stepped('x', '', [{ do: 'exit' }]).listens).toBe(false);
});

it('makes ES modules the default, and lets a case say otherwise', () => {
  expect(script('x', '').files['package.json']).toContain('"type": "module"');
  expect(script('x', '', { files: { 'package.json': '{}' } }).files['package.json']).toBe('{}');
});

import { describe, expect, it } from 'vitest';
import { formatText } from './format-text.ts';

describe('formatting', () => {
  it.each([
    ['src/app.ts', 'const a:string="x"', "const a: string = 'x';\n"],
    ['public/app.js', 'go( "x" )', "go('x');\n"],
    ['data/pets.json', '{"a":1}', '{ "a": 1 }\n'],
    ['public/site.css', 'a{color:red}', 'a {\n  color: red;\n}\n'],
    ['public/index.html', '<p >x</p>', '<p>x</p>\n'],
    ['ci.yaml', 'a:   1', 'a: 1\n'],
    ['README.md', '*  bread', '- bread\n'],
  ])('%s', async (path, text, formatted) => {
    expect(await formatText(path, text)).toBe(formatted);
  });

  it('leaves templates, a Procfile and unknown files alone', async () => {
    for (const path of ['views/home.njk', 'Procfile', 'notes.txt'])
      expect(await formatText(path, 'web:   x')).toBeUndefined();
  });

  it('refuses a syntax error', async () => {
    await expect(formatText('src/app.ts', 'const = ;')).rejects.toThrow();
  });
});

import { expect, it } from 'vitest';
import { languageOf } from './language-of.ts';

it.each([
  ['src/app.ts', 'typescript'],
  ['views/home.njk', 'jinja-html'],
  ['public/site.css', 'css'],
  ['Procfile', 'yaml'],
  ['.env', 'dotenv'],
  ['.env.example', 'dotenv'],
  ['deploy/Dockerfile', 'dockerfile'],
  ['notes', 'plaintext'],
  ['src/constructor', 'plaintext'],
])('%s is %s', (path, language) => {
  expect(languageOf(path)).toBe(language);
});

import { expect, it } from 'vitest';
import { withPreviewLocation } from './script-locations.ts';

it.each([
  ["location = '/next'", "__previewLocation = '/next'"],
  ["window.location.href='/next'", "__previewLocation.href='/next'"],
  ["document.location.assign('/next')", "__previewLocation.assign('/next')"],
  ['if (location.pathname === "/") go()', 'if (__previewLocation.pathname === "/") go()'],
  ['const here = location.href;', 'const here = __previewLocation.href;'],
])('renames %s', (script, renamed) => {
  expect(withPreviewLocation(script)).toBe(renamed);
});

it.each([
  ['user.location = "home"'],
  ['const location = find()'],
  ['location == other'],
  ['(location => 1)'],
  ['pet.location.href'],
  ['"location = here"'],
  ['relocation.href'],
])('leaves %s', (script) => {
  expect(withPreviewLocation(script)).toBe(script);
});

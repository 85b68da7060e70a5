import { expect, it } from 'vitest';
import { difference, stableJson } from './compare.ts';
import type { Observation } from './observation.ts';

const recorded: Observation = {
  steps: [{ step: 'GET /', response: { status: 200, statusText: 'OK', headers: [], body: 'hi' } }],
  stdout: ['up', ''],
  stderr: [''],
  exit: { code: 1, reason: 'crash', error: { name: 'Error', message: 'x' } },
};

it('finds no difference between equal observations, whatever the order of their keys', () => {
  expect(difference(recorded, JSON.parse(stableJson(recorded)) as Observation)).toBeUndefined();
});

it('shows what Node does and what the engine did', () => {
  const text = difference(recorded, { ...recorded, stdout: ['down', ''] });
  expect(text).toContain('-    "up",');
  expect(text).toContain('+    "down",');
});

it('lets an engine know the place of an error where Node names none, but not another place than Node', () => {
  const at = (line: number): Observation => ({
    ...recorded,
    exit: {
      code: 1,
      reason: 'crash',
      error: { name: 'Error', message: 'x', location: { file: 'main.js', line } },
    },
  });
  expect(difference(recorded, at(3))).toBeUndefined();
  expect(difference(at(3), at(4))).toContain('"line": 4');
  expect(difference(at(3), recorded)).toBeDefined();
});

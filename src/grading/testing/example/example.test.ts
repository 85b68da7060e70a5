import { readFile } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { createNodeEngine } from '../../../engine/node/engine.ts';
import type { Project } from '../../../engine/port.ts';
import { grade } from '../../grade.ts';
import checks from './checks.ts';
import { right, unescaped, unguarded } from './programs.ts';

describe('the example of docs/grading.md', () => {
  const engine = createNodeEngine();
  afterAll(() => engine.dispose());

  const play = async (project: Project) =>
    (await grade({ exercise: 'example', checks, project, engine, seed: 1 })).checks.map(
      ({ id, status, message }) => ({ id, status, message }),
    );

  it('is in the page word for word', async () => {
    const page = await readFile(new URL('../../../../docs/grading.md', import.meta.url), 'utf8');
    const source = await readFile(new URL('./checks.ts', import.meta.url), 'utf8');
    const shown = source
      .slice(source.indexOf('import'))
      .replace('../../define-checks.ts', '../../src/grading/define-checks.ts');
    expect(page).toContain(`\`\`\`ts\n${shown}\`\`\``);
  });

  it('judges as it says', async () => {
    const statuses = async (project: Project) => (await play(project)).map(({ status }) => status);
    expect(await statuses(right)).toEqual(['pass', 'pass', 'pass']);
    expect((await play(unescaped))[0]?.message).toContain('should show “<b>Bo</b>”, but it does not');
    const [, , guarded] = await play(unguarded);
    expect(guarded?.message).toContain('should answer as it did before, but it changed');
  });
}, 60_000);

import { afterAll, describe, expect, it } from 'vitest';
import { createNodeEngine } from '../../engine/node/engine.ts';
import { playDatabase, rightFindings } from '../testing/database-program.ts';

describe('database', () => {
  const engine = createNodeEngine();
  afterAll(() => engine.dispose());

  it('shows rows and statements of the program, and puts its rules to the test', async () => {
    expect(await playDatabase(engine)).toEqual(rightFindings);
  }, 30_000);
});

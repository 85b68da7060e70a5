import { afterAll, describe, expect, it } from 'vitest';
import { createNodeEngine } from '../../engine/node/engine.ts';
import { playDatabase, type DatabaseFindings } from '../testing/database-program.ts';

describe('database', () => {
  const engine = createNodeEngine();
  afterAll(() => engine.dispose());

  it('shows rows and statements of the program, and puts its rules to the test', async () => {
    expect(await playDatabase(engine)).toEqual({
      status: 'pass',
      message: '',
      rows: [{ id: 1, title: 'Dune' }],
      queriesForThree: 3,
      firstQuery: 'SELECT * FROM books',
      refused: 'NOT NULL constraint failed: books.title',
      changed: { changes: 1 },
      seenByProgram: '2',
      missingTable: 'The database says: no such table: pets.',
    } satisfies DatabaseFindings);
  });
});

// A check that looks into a program’s database finds the same on the engines of the browser as on real Node.
import { expect, test } from 'playwright/test';
import { createBrowserEngine } from '../../src/cli/browser-engine.ts';
import { playDatabase, rightFindings } from '../../src/grading/testing/database-program.ts';

for (const kind of ['embedded', 'webcontainer'] as const) {
  test(`looks into a database on ${kind}`, async () => {
    const engine = await createBrowserEngine(kind);
    try {
      expect(await playDatabase(engine)).toEqual(rightFindings);
    } finally {
      await engine.dispose();
    }
  });
}

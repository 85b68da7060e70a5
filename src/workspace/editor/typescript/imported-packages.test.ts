import { expect, it } from 'vitest';
import { importedPackages } from './imported-packages.ts';

it('finds the package of every kind of import, once', () => {
  const files = {
    'src/a.ts': `import { Hono } from 'hono';\nimport { getCookie } from "hono/cookie";\nimport './side.ts';`,
    'src/b.js': `import '@hono/node-server/serve-static';\nconst z = await import('zod');`,
    'src/c.ts': `import fs from 'node:fs';\nexport * from '../up.ts';\nimport type { Eta } from'eta'`,
    'notes.md': `import x from 'fastify'`,
  };
  expect(importedPackages(files)).toEqual(['hono', '@hono/node-server', 'zod', 'eta']);
});

// `npm run docs`: writes what is made from the code into AUTHORING.md. A test fails as long as it is not up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withReference } from './authoring/with-reference.ts';

const file = join(import.meta.dirname, '../../AUTHORING.md');

writeFileSync(file, await withReference(readFileSync(file, 'utf8')));

// The course lint in a process of its own, which imports every `checks.ts` anew. Started by the dev server; imported by
// nothing.
import { lintAll } from '../cli/lint-all.ts';

process.on('disconnect', () => process.exit());
const { problems } = await lintAll(process.argv[2] ?? '');
process.send?.(problems);
process.disconnect();

// A small exercise for the workspace's tests.
import type { Exercise } from '../../course/exercise.ts';

/** Two files, one of them only to be read, and two tasks with hints. */
export const sampleExercise: Exercise = {
  id: 'sample',
  title: 'Say hello',
  taskHtml: '<p>Say hello.</p>',
  entry: 'src/server.ts',
  focus: 'src/app.ts',
  env: { GREETING: 'hello' },
  files: { 'src/server.ts': 'import "./app.ts";\n', 'src/app.ts': 'console.log(1);\n' },
  readOnly: ['src/server.ts'],
  version: 'v1',
  checks: [
    { id: 'one', title: 'The first task', why: 'It comes first.', requires: [], hints: ['Look.', 'Think.'] },
    { id: 'two', title: 'The second task', why: 'It comes second.', requires: ['one'], hints: [] },
  ],
  solutionUrl: '/exercises/sample/solution.json',
};

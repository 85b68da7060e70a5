// The learner's project with the observer in front of it. Imported by the program session only.
import type { Project } from '../../engine/port.ts';
import { OBSERVER_SOURCE } from './observer.ts';

const OBSERVER = 'roundtrip-observer.mjs';
const ENTRY = 'roundtrip-start.mjs';

/** The same program, started through an entry that loads the observer first. */
export function observed(project: Project): Project {
  return {
    entry: ENTRY,
    files: {
      ...project.files,
      [OBSERVER]: OBSERVER_SOURCE,
      [ENTRY]: `import './${OBSERVER}';\nimport './${project.entry}';\n`,
    },
  };
}

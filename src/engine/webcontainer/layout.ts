// Where things are in the container, below its working directory. For both sides: the page and the container.

/** The learner's program. Emptied before each run, except for `node_modules`. */
export const PROGRAM_FOLDER = 'app';
/** Our own code: the supervisor and what it preloads into programs. */
export const RUNTIME_FOLDER = '.roundtrip';
export const SUPERVISOR_FILE = `${RUNTIME_FOLDER}/supervisor.mjs`;

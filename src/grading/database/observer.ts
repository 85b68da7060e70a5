// The observer as a text that an engine runs before the program. Imported by the program session, the workspace's run,
// and the rest of this folder.
import { observe } from './observe.ts';

/** The port on which the observer answers. Not in the way of any port that an exercise would use. */
export const OBSERVER_PORT = 65_303;

/** Statements that are remembered; far more than any page should need. */
const KEPT = 10_000;
const NAME = 'node:internal/roundtrip/observer';

/** For `RunOptions.preload`. It loads SQLite, so give it only to a program that does as well. */
export const OBSERVER_SOURCE = `import * as http from 'node:http';
import * as sqlite from 'node:sqlite';
(${observe.toString()})(http, sqlite, ${JSON.stringify({ port: OBSERVER_PORT, kept: KEPT, name: NAME })});
//# sourceURL=${NAME}
`;

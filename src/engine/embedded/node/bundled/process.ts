// What bundled npm packages see as `process` (and as the module `process/`): the little that they use.
import { nextTick } from '../event-loop.ts';
import { program } from '../program.ts';

export { nextTick };
export const env: Record<string, string> = { NODE_ENV: 'production', READABLE_STREAM: 'enable' };
export const platform = 'linux';
export const version = 'v24.0.0';
export const cwd = (): string => program.cwd;
export const getuid = (): number => 1000;
export const getgid = getuid;
export const emitWarning = (): void => {};
export default { nextTick, env, platform, version, cwd, getuid, getgid, emitWarning };

// `process.emitWarning`: prints to stderr as Node does and emits `warning`.
import { invalidArgType } from '../errors.ts';
import { nextTick } from '../event-loop.ts';
import { program } from '../program.ts';

interface WarningOptions {
  type?: string;
  code?: string;
  detail?: string;
}

let hintGiven = false;

/** Takes `(warning, options?)` or `(warning, type?, code?)`. */
export function emitWarning(
  process: NodeJS.Process,
  warning: string | Error,
  typeOrOptions?: string | WarningOptions,
  code?: string,
): void {
  const options: WarningOptions =
    typeof typeOrOptions === 'object'
      ? typeOrOptions
      : { type: typeOrOptions ?? 'Warning', ...(code ? { code } : {}) };
  if (typeof warning !== 'string' && !(warning instanceof Error)) {
    throw invalidArgType('warning', ['string', 'Error'], warning);
  }
  const error = typeof warning === 'string' ? toWarning(warning, options) : warning;
  if (error.name === 'DeprecationWarning' && (process as { noDeprecation?: boolean }).noDeprecation) return;
  nextTick(() => {
    print(process, error);
    process.emit('warning', error);
  });
}

function toWarning(message: string, options: WarningOptions): Error {
  const error = new Error(message);
  error.name = options.type ?? 'Warning';
  if (options.code !== undefined) Object.assign(error, { code: options.code });
  if (options.detail !== undefined) Object.assign(error, { detail: options.detail });
  return error;
}

function print(process: NodeJS.Process, error: Error & { code?: string; detail?: string }): void {
  const deprecation = error.name === 'DeprecationWarning';
  const code = error.code ? `[${error.code}] ` : '';
  let text = `(node:${process.pid}) ${code}${error.name}: ${error.message}\n`;
  if (error.detail) text += `${error.detail}\n`;
  if (!hintGiven) {
    hintGiven = true;
    const flag = deprecation ? '--trace-deprecation' : '--trace-warnings';
    text += `(Use \`node ${flag} ...\` to show where the warning was created)\n`;
  }
  program.host.write('stderr', text);
}

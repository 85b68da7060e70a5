// Node 22 strips types as Node 24 does, but warns that it is an experiment. Imported by the preload only.

/** Leaves that one warning out. */
export function silenceTypeStripping(): void {
  const emitWarning = process.emitWarning.bind(process) as (...args: unknown[]) => void;
  process.emitWarning = (warning: string | Error, ...rest: unknown[]) => {
    if (!String(warning).startsWith('Type Stripping is')) emitWarning(warning, ...rest);
  };
}

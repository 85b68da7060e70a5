// Reading the traces that SpiderMonkey and JavaScriptCore write: `load@file:///app/main.js:3:7`, a line for each frame.
// For the worker.

/** One frame. */
export interface ForeignFrame {
  /** The function's name as the browser has it; empty at the top of a module. */
  readonly name: string;
  readonly address: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
}

/** The frames that have a place, the innermost first. */
export function readFrames(trace: string): ForeignFrame[] {
  const frames: ForeignFrame[] = [];
  for (const row of trace.split('\n')) {
    const [, name = '', address, line, column] = /^(.*?)@(.+):(\d+):(\d+)$/.exec(row) ?? [];
    if (address !== undefined) {
      frames.push({ name: plainName(name), address, line: Number(line), column: Number(column) });
    }
  }
  return frames;
}

/** `load` for SpiderMonkey's `Pets.prototype.load`, nothing for `app</<` and `module code`. */
function plainName(name: string): string {
  if (/^(module|global|eval) code$|<$/.test(name)) return '';
  const last = name.split('/').at(-1) ?? '';
  return last.replace(/^async\*/, '').replace(/^.*\.prototype\./, '');
}

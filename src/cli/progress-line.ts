// A line that counts up while a command works. For terminals only; into a file or a pipe it writes nothing.
// Imported by `verify` and `grade`.

export interface ProgressLine {
  /** One more is done; `name` says what was. */
  step(name: string): void;
  /** Removes the line, so that other output starts at its place. */
  clear(): void;
}

/** Starts a line on stderr, such as `[ 3/12] e01-say-hello/solution`. */
export function progressLine(total: number, terminal: NodeJS.WriteStream = process.stderr): ProgressLine {
  let done = 0;
  const write = (text: string): void => {
    if (terminal.isTTY) terminal.write(`\r\x1b[2K${text}`);
  };
  return {
    step(name) {
      done += 1;
      const count = `[${String(done).padStart(String(total).length)}/${total}]`;
      // Cut to the terminal's width: a line that wraps cannot be taken back.
      write(`${count} ${name}`.slice(0, (terminal.columns || 80) - 1));
    },
    clear: () => write(''),
  };
}

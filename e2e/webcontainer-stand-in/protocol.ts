// What the stand-in's page and its server tell each other over a WebSocket. Types only.

/** Files as WebContainer's client sends them: folders under `d`; text, or bytes as latin1 when `b`. */
export interface WireTree {
  d: Record<string, WireTree | { f: { c: string; b?: true } }>;
}

export interface SpawnRequest {
  command: string;
  args: string[];
  cwd?: string;
  env?: Record<string, string | number | boolean>;
  terminal?: TerminalSize;
}

/** As WebContainer's client names it. */
export interface TerminalSize {
  cols: number;
  rows: number;
}

/** What the page asks for. Bytes travel as base64. */
export interface Operations {
  build(workdirName: string): Promise<{ path: string; cwd: string }>;
  mount(tree: WireTree, folder: string): Promise<void>;
  readFile(path: string): Promise<string>;
  writeFile(path: string, base64: string): Promise<void>;
  mkdir(path: string, recursive: boolean): Promise<void>;
  rm(path: string, recursive: boolean, force: boolean): Promise<void>;
  readdir(path: string): Promise<{ name: string; folder: boolean }[]>;
  spawn(request: SpawnRequest): Promise<number>;
  write(process: number, text: string): Promise<void>;
  resize(process: number, size: TerminalSize): Promise<void>;
  kill(process: number): Promise<void>;
  teardown(): Promise<void>;
}

export interface Call {
  id: number;
  operation: keyof Operations;
  args: unknown[];
}

export type FromServer =
  | { type: 'result'; id: number; value: unknown }
  | { type: 'error'; id: number; message: string }
  | { type: 'output'; process: number; base64: string }
  | { type: 'exit'; process: number; code: number };

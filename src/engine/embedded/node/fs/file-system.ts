// The program's disk: one memfs volume, made when something first asks for it.
import { memfs, type IFs } from 'memfs';
import { Buffer } from '../buffer.ts';
import type { RuntimeFiles } from '../host.ts';
import { path } from '../path.ts';
import { program } from '../program.ts';

/** The disk, as the page and other modules see it. */
export interface FileSystem extends RuntimeFiles {
  /** memfs's own `fs`. */
  readonly fs: IFs;
  isFolder(path: string): boolean;
}

let initialFiles: Readonly<Record<string, string | Uint8Array>> = {};
let current: FileSystem | undefined;

/** Says what is on the disk when the program starts. Paths are absolute. */
export function setInitialFiles(files: Readonly<Record<string, string | Uint8Array>>): void {
  initialFiles = files;
  current = undefined;
}

/** The disk. */
export function fileSystem(): FileSystem {
  return (current ??= makeFileSystem());
}

function makeFileSystem(): FileSystem {
  const { fs } = memfs(
    {},
    {
      cwd: '/',
      process: {
        cwd: () => program.cwd,
        env: {},
        platform: 'linux',
        emitWarning: () => {},
        getuid: () => 1000,
        getgid: () => 1000,
      },
    },
  );
  const disk: FileSystem = {
    fs,
    read(file) {
      return fs.existsSync(file) && !disk.isFolder(file) ? (fs.readFileSync(file) as Uint8Array) : undefined;
    },
    write(file, data) {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, typeof data === 'string' ? data : Buffer.from(data));
    },
    list(folder) {
      if (!disk.isFolder(folder)) return undefined;
      const names = fs.readdirSync(folder) as string[];
      return names.map((name) => (disk.isFolder(path.join(folder, name)) ? `${name}/` : name)).sort();
    },
    isFolder: (name) => fs.existsSync(name) && fs.statSync(name).isDirectory(),
  };
  for (const folder of ['/tmp', '/home/learner', program.cwd]) fs.mkdirSync(folder, { recursive: true });
  for (const [file, data] of Object.entries(initialFiles)) disk.write(file, data);
  return disk;
}

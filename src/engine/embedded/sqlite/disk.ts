// SQLite's files on the program's disk: a VFS over `node:fs`, so that a database, its journal and everything that
// `node:fs` shows are one and the same. https://sqlite.org/vfs.html
import type { Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import type { SqliteHost } from './library.ts';
import type { Lock } from './locks.ts';
import { LockTable } from './locks.ts';

/** SQLite's C structures as the library gives them; its own types leave out members and the `$` of some. */
interface Structure {
  readonly pointer: number;
  [member: `$${string}`]: number;
}
type StructureType = (new () => Structure) & { readonly structInfo: { readonly sizeof: number } };

interface OpenFile {
  /** Undefined for a temporary file, which lives in `bytes` and is nobody else's. */
  readonly path: string | undefined;
  readonly descriptor: number;
  readonly lock: Lock;
  readonly deleteOnClose: boolean;
}

const MAX_PATH = 1024;
const SECTOR_BYTES = 4096;
const UNIX_EPOCH_AS_JULIAN_DAY = 2440587.5;
const DAY_MS = 86_400_000;

/** Registers the VFS as the default one. */
export function installDisk({ capi, wasm, vfs }: Sqlite3Static, { fs, resolve }: SqliteHost): void {
  const files = new Map<number, OpenFile>();
  const locks = new LockTable();
  const now = Date.now.bind(Date);
  const randomBytes = crypto.getRandomValues.bind(crypto);
  let temporary = 0;
  const fileOf = (pointer: number): OpenFile => {
    const file = files.get(pointer);
    if (!file) throw new Error('SQLite used a file that is not open.');
    return file;
  };
  /** Runs a file operation. A number it returns is SQLite's result; whatever it throws is `otherwise`. */
  const guarded = (otherwise: number, action: () => unknown): number => {
    try {
      const result = action();
      return typeof result === 'number' ? result : capi.SQLITE_OK;
    } catch {
      return otherwise;
    }
  };

  const ioMethods = {
    xClose: (pointer: number) =>
      guarded(capi.SQLITE_IOERR_CLOSE, () => {
        const { descriptor, lock, path, deleteOnClose } = fileOf(pointer);
        files.delete(pointer);
        lock.release();
        fs.closeSync(descriptor);
        if (deleteOnClose && path !== undefined) fs.unlinkSync(path);
      }),
    xRead: (pointer: number, to: number, length: number, offset: bigint) =>
      guarded(capi.SQLITE_IOERR_READ, () => {
        const target = wasm.heap8u().subarray(to, to + length);
        const read = fs.readSync(fileOf(pointer).descriptor, target, 0, length, Number(offset));
        if (read === length) return capi.SQLITE_OK;
        target.fill(0, read);
        return capi.SQLITE_IOERR_SHORT_READ;
      }),
    xWrite: (pointer: number, from: number, length: number, offset: bigint) =>
      guarded(capi.SQLITE_IOERR_WRITE, () => {
        const bytes = wasm.heap8u().slice(from, from + length);
        fs.writeSync(fileOf(pointer).descriptor, bytes, 0, length, Number(offset));
      }),
    xTruncate: (pointer: number, size: bigint) =>
      guarded(capi.SQLITE_IOERR_TRUNCATE, () => fs.ftruncateSync(fileOf(pointer).descriptor, Number(size))),
    xFileSize: (pointer: number, to: number) =>
      guarded(capi.SQLITE_IOERR_FSTAT, () => {
        wasm.poke64(to, BigInt(fs.fstatSync(fileOf(pointer).descriptor).size));
      }),
    xSync: () => capi.SQLITE_OK,
    xLock: (pointer: number, level: number) =>
      fileOf(pointer).lock.raise(level) ? capi.SQLITE_OK : capi.SQLITE_BUSY,
    xUnlock: (pointer: number, level: number) => {
      fileOf(pointer).lock.lower(level);
      return capi.SQLITE_OK;
    },
    xCheckReservedLock: (pointer: number, to: number) => {
      wasm.poke32(to, fileOf(pointer).lock.isReserved ? 1 : 0);
      return capi.SQLITE_OK;
    },
    xFileControl: () => capi.SQLITE_NOTFOUND,
    xSectorSize: () => SECTOR_BYTES,
    xDeviceCharacteristics: () => 0,
  };

  const vfsMethods = {
    xOpen: (_vfs: number, name: number, pointer: number, flags: number, flagsTo: number) =>
      guarded(capi.SQLITE_CANTOPEN, () => {
        const path = name ? wasm.cstrToJs(name) : `/tmp/sqlite-${(temporary += 1)}`;
        if (path === null) return capi.SQLITE_CANTOPEN;
        const create = (flags & capi.SQLITE_OPEN_CREATE) !== 0;
        const writable = (flags & capi.SQLITE_OPEN_READWRITE) !== 0;
        const mode = !writable ? 'r' : create && !fs.existsSync(path) ? 'w+' : 'r+';
        const descriptor = fs.openSync(path, mode);
        const deleteOnClose = !name || (flags & capi.SQLITE_OPEN_DELETEONCLOSE) !== 0;
        files.set(pointer, { path, descriptor, lock: locks.open(path), deleteOnClose });
        if (flagsTo) wasm.poke32(flagsTo, flags);
        const file = new capi.sqlite3_file(pointer);
        file.$pMethods = io.pointer;
        file.dispose();
        return capi.SQLITE_OK;
      }),
    xDelete: (_vfs: number, name: number) =>
      guarded(capi.SQLITE_OK, () => fs.unlinkSync(wasm.cstrToJs(name) ?? '')),
    xAccess: (_vfs: number, name: number, _flags: number, to: number) => {
      wasm.poke32(to, fs.existsSync(wasm.cstrToJs(name) ?? '') ? 1 : 0);
      return capi.SQLITE_OK;
    },
    xFullPathname: (_vfs: number, name: number, size: number, to: number) => {
      const path = wasm.allocCString(resolve(wasm.cstrToJs(name) ?? ''), false);
      const copied = wasm.cstrncpy(to, path, size);
      wasm.dealloc(path);
      return copied < size ? capi.SQLITE_OK : capi.SQLITE_CANTOPEN;
    },
    xRandomness: (_vfs: number, length: number, to: number) => {
      wasm.heap8u().set(randomBytes(new Uint8Array(length)), to);
      return length;
    },
    // Nobody else can run while SQLite waits for a lock, so waiting would not help.
    xSleep: (_vfs: number, microseconds: number) => microseconds,
    xCurrentTime: (_vfs: number, to: number) => {
      wasm.poke64f(to, UNIX_EPOCH_AS_JULIAN_DAY + now() / DAY_MS);
      return capi.SQLITE_OK;
    },
    xCurrentTimeInt64: (_vfs: number, to: number) => {
      wasm.poke64(to, BigInt(UNIX_EPOCH_AS_JULIAN_DAY * DAY_MS) + BigInt(now()));
      return capi.SQLITE_OK;
    },
    xGetLastError: () => 0,
  };

  const structures = capi as unknown as Record<string, StructureType>;
  const io = new structures['sqlite3_io_methods']!();
  io.$iVersion = 1;
  const disk = new structures['sqlite3_vfs']!();
  disk.$iVersion = 2;
  disk.$szOsFile = structures['sqlite3_file']!.structInfo.sizeof;
  disk.$mxPathname = MAX_PATH;
  disk.$pNext = 0;
  disk.$zName = wasm.allocCString('disk', false);
  vfs.installVfs({
    io: { struct: io, methods: ioMethods },
    vfs: { struct: disk, methods: vfsMethods, asDefault: true },
  } as unknown as Parameters<typeof vfs.installVfs>[0]);
}

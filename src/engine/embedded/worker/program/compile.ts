// Parses a file of the program and prepares its text: types blanked, probes added. For the worker's linker.
import type { ContextCalls } from '../../../source/follow-async.ts';
import { SourceEdits } from '../../../source/edits.ts';
import { findDynamicParts } from '../../../source/dynamic-parts.ts';
import { eraseTypes } from '../../../source/erase-types.ts';
import { fault } from '../../../source/fault.ts';
import { instrument } from '../../../source/instrument.ts';
import { LineTable } from '../../../source/line-table.ts';
import { type ModuleRecord, readModuleRecord } from '../../../source/module-record.ts';
import { isTypeScript, parseSource } from '../../../source/parse.ts';
import type { Sites } from '../monitor/sites.ts';
import { isV8 } from '../primordials.ts';
import { relativePath } from './paths.ts';
import type { Unit } from './unit.ts';

/** The global through which a program's code reaches the worker's probes. */
export const probe = '__roundtrip';

/** What `followAsync` adds. */
export const contextCalls: ContextCalls = {
  current: `${probe}.context()`,
  resume: `${probe}.resume(`,
  settle: `${probe}.settle(`,
  restore: (kept) => `${probe}.restore(${kept})`,
};

const emptyRecord: ModuleRecord = { requests: [], exports: [], stars: [], types: new Set(), isModule: false };
const nothingDynamic = {
  importCalls: [],
  metas: [],
  required: [],
  commonjsExports: [],
  topLevelAwait: false,
};

/** Compiles a file. `packageType` is the nearest package.json's `type`. Throws with `faultDetails` when it cannot be run. */
export function compile(path: string, source: string, packageType: string | undefined, sites: Sites): Unit {
  const file = relativePath(path);
  const lines = new LineTable(file, source);
  if (path.endsWith('.json') || path.startsWith('data:application/json')) {
    const program = { type: 'Program', start: 0, end: 0 };
    return {
      path,
      format: 'json',
      lines,
      program,
      record: { ...emptyRecord, exports: [{ name: 'default' }] },
      dynamic: nothingDynamic,
      edits: new SourceEdits(source),
      targets: new Map(),
    };
  }
  const { format, parsed, record } = parse(path, file, source, packageType);
  const { program } = parsed;
  const edits = new SourceEdits(source);
  if (source.startsWith('#!')) edits.blank(0, (source.indexOf('\n') + 1 || source.length + 1) - 1);
  if (isTypeScript(path)) eraseTypes(parsed, edits);
  instrument(program, edits, {
    site: (offset) => sites.add(lines, offset),
    tick: (site) => `--${probe}.n<0&&(${probe}.n=${probe}.turn(${site}))`,
    wait: (site) => `${probe}.wait(${site},`,
    promise: (site) => `${probe}.executor(${site},`,
    ...(isV8() ? {} : { mend: `${probe}.mend` }),
  });
  const dynamic = findDynamicParts(program);
  const self = JSON.stringify(path);
  for (const at of dynamic.importCalls) edits.replace(at, at + 'import'.length, `${probe}.importer(${self})`);
  for (const { start, end } of dynamic.metas) edits.replace(start, end, `${probe}.meta(${self})`);
  return { path, format, lines, program, record, dynamic, edits, targets: new Map() };
}

function parse(path: string, file: string, source: string, packageType: string | undefined) {
  const goal = goalOf(path, packageType);
  if (goal !== 'commonjs') {
    try {
      const parsed = parseSource(file, source);
      const record = readModuleRecord(parsed.program);
      if (goal === 'module' || record.isModule) return { format: 'module' as const, parsed, record };
    } catch (error) {
      if (goal === 'module' || !readsAsCommonjs(file, source)) throw error;
    }
  }
  return { format: 'commonjs' as const, parsed: parseSource(file, source, 'commonjs'), record: emptyRecord };
}

function goalOf(path: string, packageType: string | undefined): 'module' | 'commonjs' | 'detect' {
  if (path.startsWith('data:')) return 'module';
  const extension = /\.[^./]*$/.exec(path)?.[0] ?? '.js';
  if (/^\.m[jt]s$/.test(extension)) return 'module';
  if (/^\.c[jt]s$/.test(extension)) return 'commonjs';
  if (/^\.[jt]s$/.test(extension)) {
    return packageType === 'module' || packageType === 'commonjs' ? packageType : 'detect';
  }
  const hint = 'Programs are .ts, .js or .json files; read other files with node:fs.';
  throw fault(
    new TypeError(`Unknown file extension "${extension}" for ${path}`),
    { hint },
    'ERR_UNKNOWN_FILE_EXTENSION',
  );
}

function readsAsCommonjs(file: string, source: string): boolean {
  try {
    parseSource(file, source, 'commonjs');
    return true;
  } catch {
    return false;
  }
}

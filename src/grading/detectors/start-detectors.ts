// Wrong answers that keep a program from starting: G6, G7, G8. Imported by `diagnose` and the runner.
import type { ProgramError, Project, SourceLocation } from '../../engine/port.ts';
import type { Diagnosis } from './diagnosis.ts';

type StartDetector = (error: ProgramError, files: Project['files']) => Diagnosis | undefined;

/** G6: the entry imports `app`, and nothing of that name is exported. The place is where it is declared. */
const notExported: StartDetector = (error, files) => {
  const parts = /module '([^']+)' does not provide an export named '([^']+)'/.exec(error.message);
  if (!parts?.[1]?.startsWith('.')) return undefined;
  return {
    detector: 'G6',
    message: `${parts[1]} has no export named “${parts[2] ?? ''}”, so it could not be found. Add “export” in front of where it is declared, such as “export const ${parts[2] ?? ''}”.`,
    location: declarationOf(parts[2] ?? '', parts[1], error, files) ?? error.location,
  };
};

function declarationOf(
  name: string,
  specifier: string,
  { location }: ProgramError,
  files: Project['files'],
): SourceLocation | undefined {
  if (!location) return undefined;
  const file = new URL(specifier, `file:///${location.file}`).pathname.slice(1);
  const text = Object.hasOwn(files, file) ? files[file] : undefined;
  if (typeof text !== 'string' || !/^[\w$]+$/.test(name)) return undefined;
  const declares = new RegExp(
    `^(?:const|let|var|class|(?:async )?function\\*?)\\s+${name.replaceAll('$', '\\$')}(?![\\w$])`,
  );
  const lines = text.split('\n');
  const index = lines.findIndex((line) => declares.test(line));
  return index === -1 ? undefined : { file, line: index + 1, source: lines[index] };
}

/** G7: a module is not found, and a file of that name with an extension exists. */
const importExtension: StartDetector = (error, files) => {
  const wanted = /Cannot find module '([^']+)'/.exec(error.message)?.[1];
  if (error.code !== 'ERR_MODULE_NOT_FOUND' || wanted === undefined) return undefined;
  const path = wanted.replace(/\.js$/, '');
  const sibling = Object.keys(files).find(
    (file) => /\.[cm]?[jt]s$/.test(file) && path.endsWith(`/${file.replace(/\.\w+$/, '')}`),
  );
  if (!sibling) return undefined;
  const name = sibling.slice(sibling.lastIndexOf('/') + 1);
  return {
    detector: 'G7',
    message: `An import does not find ${sibling}. Imports need the full file name, with its ending: “${name}”.`,
    location: error.location,
  };
};

/** What to write instead, by a word in the message of Node's. */
const ERASABLE: readonly (readonly [word: RegExp, kind: string, instead: string])[] = [
  [/enum/i, 'an enum', 'Use an object with “as const”, or a union of texts.'],
  [/namespace|module/i, 'a namespace', 'Use a file of its own: every file is a module.'],
  [
    /parameter property/i,
    'a parameter property',
    'Declare the field in the class, and set it in the constructor.',
  ],
  [/import equals/i, '“import … = …”', 'Use “import … from …”.'],
  [/export assignment/i, '“export = …”', 'Use “export default …”.'],
  [/angle-bracket/i, '“<T>value”', 'Write “value as T”.'],
];

/** G8: TypeScript that cannot be erased. */
const nonErasable: StartDetector = (error) => {
  if (error.code !== 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX') return undefined;
  const [, kind, instead] = ERASABLE.find(([word]) => word.test(error.message)) ?? [
    undefined,
    'this syntax',
    'Write it in plain JavaScript, with types beside it.',
  ];
  return {
    detector: 'G8',
    message: `Node runs TypeScript by erasing types, and ${kind} cannot be erased. ${instead}`,
    location: error.location,
  };
};

const DETECTORS = [notExported, importExtension, nonErasable];

/** Explains why a program did not start; undefined when no detector knows it. */
export function diagnoseStart(error: ProgramError, files: Project['files']): Diagnosis | undefined {
  for (const detect of DETECTORS) {
    const diagnosis = detect(error, files);
    if (diagnosis) return diagnosis;
  }
  return undefined;
}

// Reads a file of words as text: which words it has and how each is written. Nothing of it is run, so that the build can
// hand each area its own words and no others. Node only; imported by choose-words.ts.
import { parse, type ParserOptions } from '@babel/parser';

/** One word of an area, as it is written. */
export interface WrittenWord {
  area: string;
  name: string;
  /** An expression in TypeScript. */
  text: string;
}

export interface WordsFile {
  words: readonly WrittenWord[];
  /** What stands outside of the words, imports first: the words may use it. */
  rest: string;
}

/** A word of the English dictionary, with the place of the statement that exports it. */
export interface EnglishWord {
  name: string;
  start: number;
  end: number;
}

type Program = ReturnType<typeof parse>['program'];
type Statement = Program['body'][number];

const options = { sourceType: 'module', plugins: ['typescript'] } satisfies ParserOptions;

/** Throws an Error that names `file` and the line when it is written in another way than this can read. */
export function readWordsFile(text: string, file: string): WordsFile {
  const { body } = parsed(text, file);
  const textOf = ({ start, end }: { start?: number | null; end?: number | null }) =>
    text.slice(start ?? 0, end ?? 0);
  const exported = body.find((statement) => statement.type === 'ExportDefaultDeclaration');
  if (!exported) throw new Error(`${file}: it has no default export. End it with: export default words;`);
  const named = unwrapped(exported.declaration);
  const declared = named.type === 'Identifier' ? declarationOf(named.name, body) : undefined;
  const areas = declared ? unwrapped(declared.init) : named;

  const words = propertiesOf(areas, file).flatMap(({ name: area, value }) =>
    propertiesOf(unwrapped(value), file).map(({ name, value }) => ({ area, name, text: textOf(value) })),
  );
  const kept = body.filter((statement) => statement !== exported && statement !== declared?.statement);
  return { words, rest: kept.map(textOf).join('\n') };
}

/** The words that an English dictionary exports, in their order. */
export function readEnglish(text: string, file: string): EnglishWord[] {
  return parsed(text, file).body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration' || statement.declaration?.type !== 'VariableDeclaration')
      return [];
    const [first] = statement.declaration.declarations;
    if (first?.id.type !== 'Identifier') return [];
    return [{ name: first.id.name, start: statement.start ?? 0, end: statement.end ?? 0 }];
  });
}

function parsed(text: string, file: string): Program {
  try {
    return parse(text, options).program;
  } catch (cause) {
    throw new Error(`${file}: ${(cause as Error).message}`, { cause });
  }
}

/** What `satisfies`, `as` and brackets are about. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- of Babel's many kinds of node, few are looked at
function unwrapped(node: any): any {
  const isWrapped = ['TSSatisfiesExpression', 'TSAsExpression', 'ParenthesizedExpression'].includes(
    node?.type,
  );
  return isWrapped ? unwrapped(node.expression) : node;
}

function declarationOf(name: string, body: readonly Statement[]) {
  for (const statement of body) {
    if (statement.type !== 'VariableDeclaration') continue;
    const found = statement.declarations.find(({ id }) => id.type === 'Identifier' && id.name === name);
    if (found) return { statement, init: found.init };
  }
  return undefined;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any
function propertiesOf(node: any, file: string): { name: string; value: any }[] {
  const refuse = (line: unknown) => {
    throw new Error(
      `${file}:${String(line)}: each area and each word is written out as \`name: …\`, so that the build can tell them apart.`,
    );
  };
  if (node?.type !== 'ObjectExpression') return refuse(node?.loc?.start.line ?? 1);
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  return node.properties.map((property: any) => {
    const isPlain = property.type === 'ObjectProperty' && !property.computed;
    if (!isPlain) return refuse(property.loc.start.line);
    return { name: property.key.name ?? property.key.value, value: property.value };
  });
}

// The messages of errors that the language itself throws, in V8's words, where SpiderMonkey's or JavaScriptCore's say as
// much. Course, books and forums show V8's. For the worker.
import { child, children, nameOf, part, type SyntaxNode, textOf } from '../../../source/ast.ts';
import { expressionEndingAt, nodesAt, patternAt, type PlacedSource, readProperty } from './v8-places.ts';

/** A name or a path of names, which every browser prints as it is written. */
const PATH = /^[\w$]+(\.[\w$]+)*$/;

/** Words that need nothing but a look at the other words. `$1` and so on are parts of them. */
const exact: readonly (readonly [RegExp, string])[] = [
  [/^Can't find variable: (.+)$/, '$1 is not defined'],
  [
    /^can't access lexical declaration '(.+)' before initialization$/,
    "Cannot access '$1' before initialization",
  ],
  [/^invalid assignment to const '.*'$/, 'Assignment to constant variable.'],
  [/^(too much recursion|Maximum call stack size exceeded\.)$/, 'Maximum call stack size exceeded'],
  [/^reduce of empty array with no initial value$/, 'Reduce of empty array with no initial value'],
  [
    /^(invalid array length|Array length must be a positive integer of safe magnitude\.)$/,
    'Invalid array length',
  ],
  [/^(invalid date|Invalid Date)$/, 'Invalid time value'],
  [
    /^(BigInt value can't be serialized in JSON|JSON\.stringify cannot serialize BigInt\.)$/,
    'Do not know how to serialize a BigInt',
  ],
  [
    /^Invalid mix of BigInt and other type in \w+\.$/,
    'Cannot mix BigInt and other types, use explicit conversions',
  ],
  [
    /^(can't convert symbol to string|Cannot convert a symbol to a string)$/,
    'Cannot convert a Symbol value to a string',
  ],
  [/^(malformed URI sequence|URI error)$/, 'URI malformed'],
  [/^undefined is not a function \(near '\.\.\.[\w$]+ of ([\w$.]+)\.\.\.'\)$/, '$1 is not iterable'],
  [/^[^]* is not a constructor \(evaluating 'new ([\w$.]+)\([^]*\)'\)$/, '$1 is not a constructor'],
];

/**
 * The message in V8's words; the same message where they cannot be known. `file` and `offset` say where the error was
 * thrown, when that is in the program.
 */
export function v8Words(message: string, file?: PlacedSource, offset = 0): string {
  const uncalled = /^([^]*) is not a function(?: \(In '[^]*)?$/.exec(message.replace(/\. \(In '/, " (In '"));
  if (uncalled) return `${withoutArguments(uncalled[1] ?? '')} is not a function`;
  for (const [pattern, words] of exact) {
    if (pattern.test(message)) return message.replace(pattern, words);
  }
  if (!file) return withoutProbes(message);
  const nodes = nodesAt(file.program, offset);
  if (message === 'Attempted to assign to readonly property.' && !expressionEndingAt(nodes, offset)) {
    return 'Assignment to constant variable.';
  }
  return read(message, file, nodes, offset) ?? taken(message, file, nodes, offset) ?? withoutProbes(message);
}

/** A property of `undefined` or `null` is read or set. */
function read(message: string, file: PlacedSource, nodes: SyntaxNode[], offset: number): string | undefined {
  const gecko = readProperty(message);
  if (gecko) {
    const { name, object = 'null', value } = gecko;
    const sets =
      isAssigned(file, nodes, `${object}.${name}`) || isAssigned(file, nodes, `${object}["${name}"]`);
    return propertyWords(sets, value, name);
  }
  const webkit = /^(undefined|null) is not an object \(evaluating '/.exec(message);
  const member = webkit && expressionEndingAt(nodes, offset);
  const key = member && child(member, 'property');
  if (!key || !member) return undefined;
  // `for (const x of a.b)`, `[...a.b]`, `[x] = a.b`: it may be the value of `a.b` that is none.
  const around = nodes.find(
    (node) => node.start <= member.start && node.end >= member.end && node !== member,
  );
  if (around && iterates(around, member)) return undefined;
  const name = member['computed'] === true ? literal(key) : textOf(key, 'name');
  return name === undefined
    ? undefined
    : propertyWords(around !== undefined && sets(around, member), webkit[1] ?? '', name);
}

/** `const { a } = b` and `for (const x of b)`, where SpiderMonkey names `b` and what it was. */
function taken(
  message: string,
  { source }: PlacedSource,
  nodes: SyntaxNode[],
  offset: number,
): string | undefined {
  const iterated =
    /^can't access property Symbol\.iterator, (.+) is (?:undefined|null)$/.exec(message)?.[1] ?? '';
  const isLoop = nodes.some(({ type, ...node }) => type === 'ForOfStatement' && node['right'] === nodes[0]);
  if (PATH.test(iterated) && isLoop) return `${iterated} is not iterable`;

  const [, object = '', value] = /^([^]+) is (undefined|null)$/.exec(message) ?? [];
  const isParameter = object === '(destructured parameter)' && value === 'undefined';
  const pattern = isParameter
    ? nodes.find(({ type, start }) => type === 'ObjectPattern' && start === offset)
    : patternAt(nodes);
  const [property] = pattern ? children(pattern, 'properties') : [];
  const key = property && property['computed'] !== true && child(property, 'key');
  if (!key || value === undefined) return undefined;
  if (isParameter) return `Cannot destructure property '${nameOf(key)}' of 'undefined' as it is undefined.`;
  const declarator = nodes.find((node) => child(node, 'id') === pattern || child(node, 'left') === pattern);
  const from = declarator && (child(declarator, 'init') ?? child(declarator, 'right'));
  return PATH.test(object) && from && source.slice(from.start, from.end) === object
    ? `Cannot destructure property '${nameOf(key)}' of '${object}' as it is ${value}.`
    : undefined;
}

function propertyWords(set: boolean, value: string, name: string): string {
  return set
    ? `Cannot set properties of ${value} (setting '${name}')`
    : `Cannot read properties of ${value} (reading '${name}')`;
}

function isAssigned({ source }: PlacedSource, nodes: SyntaxNode[], target: string): boolean {
  const statement = nodes.find(({ type }) => /Statement$/.test(type) && type !== 'BlockStatement');
  const text =
    statement && source.slice(statement.start, statement.end).replace(/\s/g, '').replaceAll("'", '"');
  const at = text?.indexOf(target.replace(/\s/g, '')) ?? -1;
  return text !== undefined && at !== -1 && /^=(?!=)/.test(text.slice(at + target.replace(/\s/g, '').length));
}

function sets(around: SyntaxNode, member: SyntaxNode): boolean {
  return (
    around.type === 'AssignmentExpression' && around['operator'] === '=' && child(around, 'left') === member
  );
}

function iterates(around: SyntaxNode, member: SyntaxNode): boolean {
  if (around.type === 'ForOfStatement') return part(around, 'right') === member;
  if (around.type === 'VariableDeclarator') return child(around, 'id')?.type === 'ArrayPattern';
  if (around.type === 'AssignmentExpression') return child(around, 'left')?.type === 'ArrayPattern';
  return around.type === 'SpreadElement' || around.type === 'YieldExpression';
}

function literal(key: SyntaxNode): string | undefined {
  return /^(String|Numeric)Literal$/.test(key.type) ? String(key['value']) : undefined;
}

/** V8 prints `a(...).b` where others print the arguments too. */
function withoutArguments(expression: string): string {
  let depth = 0;
  let kept = '';
  for (const character of expression) {
    if (character === ')') depth -= 1;
    if (depth === 0) kept += character === '(' ? '(...' : character;
    if (character === '(') depth += 1;
  }
  return depth === 0 && !expression.startsWith('(') ? kept : expression;
}

/** JavaScriptCore quotes code, in which the engine's own calls may stand. */
function withoutProbes(message: string): string {
  return message.includes('__roundtrip') ? message.replace(/ \((?:In|near|evaluating) '[^]*$/, '') : message;
}

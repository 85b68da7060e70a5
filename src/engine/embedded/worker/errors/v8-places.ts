// Where in a file V8 says that an error was thrown, for a place that SpiderMonkey or JavaScriptCore gave.
// JavaScriptCore names the end of what is called or read from, SpiderMonkey often the start of the whole statement.
// For traces in the worker.
import { child, children, forEachChild, part, type SyntaxNode, textOf } from '../../../source/ast.ts';

/** A parsed file. */
export interface PlacedSource {
  readonly program: SyntaxNode;
  readonly source: string;
}

/** The nodes that hold an offset, the innermost first. One that ends right there counts too. */
export function nodesAt(program: SyntaxNode, offset: number): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const visit = (node: SyntaxNode) => {
    if (node.start > offset || node.end < offset) return;
    found.unshift(node);
    forEachChild(node, visit);
  };
  visit(program);
  return found;
}

/** True for what has a body of its own in a trace. */
export function isFunction(node: SyntaxNode): boolean {
  return /^(Function|ArrowFunction|ClassMethod|ClassPrivateMethod|ObjectMethod)/.test(node.type);
}

/** V8's offset. `message` is the browser's own, for the place where the language itself threw. */
export function v8Place(file: PlacedSource, offset: number, message = ''): number {
  const nodes = nodesAt(file.program, offset);
  return (
    placeByEnd(file, nodes, offset, message) ??
    placeByMessage(file, nodes, offset, message) ??
    placeOfCall(nodes, offset)
  );
}

/** The expression that reads, calls or assigns and whose first part ends at the offset, as JavaScriptCore has it. */
export function expressionEndingAt(nodes: SyntaxNode[], offset: number): SyntaxNode | undefined {
  const first = (type: RegExp, field: string) =>
    nodes.find((node) => type.test(node.type) && endOf(child(node, field)) === offset);
  return (
    first(/^(Optional)?CallExpression$|^NewExpression$/, 'callee') ?? first(/MemberExpression$/, 'object')
  );
}

function placeByEnd(
  file: PlacedSource,
  nodes: SyntaxNode[],
  offset: number,
  message: string,
): number | undefined {
  // JavaScriptCore has no place for this one: the offset is that of what was done before.
  if (/cannot be destructured$/.test(message)) return undefined;
  const expression = /^Can't find variable/.test(message) ? undefined : expressionEndingAt(nodes, offset);
  if (expression?.type === 'NewExpression') return expression.start;
  const callee = expression && child(expression, 'callee');
  if (callee) return placeOfCallee(callee);
  if (expression) {
    const assignment = nodes.find((node) => child(node, 'left') === expression);
    return assignment && assigns(message) ? operatorOf(assignment, file) : placeOfRead(expression);
  }
  const name = nodes.find(({ type, end }) => type === 'Identifier' && end === offset);
  return name && placeOfName(file, nodes, name);
}

/** A name that is not known: V8 has the statement's place when the name is what comes first in it. */
function placeOfName({ source }: PlacedSource, nodes: SyntaxNode[], name: SyntaxNode): number {
  const statement = nodes.find(({ type }) => /^(Return|Throw|If|Expression)Statement$/.test(type));
  if (!statement) return name.start;
  const before = source.slice(statement.start, name.start);
  const isFirst = /^(return\b|throw\b|if\s*\()?\s*((await|new)\s+|[!(]\s*|[\w$]+\s*=\s*)*$/.test(before);
  return isFirst ? statement.start : name.start;
}

/** SpiderMonkey's place of `a['b']()` is inside of the brackets. */
function placeOfCall(nodes: SyntaxNode[], offset: number): number {
  const call = nodes.find(({ type }) => /CallExpression$/.test(type));
  const callee = call && child(call, 'callee');
  return callee?.['computed'] === true && part(callee, 'property').start === offset ? callee.end : offset;
}

function placeByMessage(
  file: PlacedSource,
  nodes: SyntaxNode[],
  offset: number,
  message: string,
): number | undefined {
  const scope = nodes.find(isFunction) ?? nodes.at(-1);
  if (!scope || message === '') return undefined;
  const firstFrom = (test: (node: SyntaxNode) => boolean) => firstNode(scope, offset, test);

  const iterated = /^can't access property Symbol\.iterator, (.*) is/.exec(message);
  if (iterated) {
    const path = plain(iterated[1] ?? '');
    const loop = nodes.find(({ type }) => type === 'ForOfStatement');
    const member = firstFrom(
      (node) => node.type === 'MemberExpression' && plainText(file.source, node) === path,
    );
    return loop && member && child(loop, 'right') === member ? placeOfRead(member) : undefined;
  }
  const read = readProperty(message);
  if (read) {
    const { name, object } = read;
    const member = firstFrom((node) => {
      if (!/MemberExpression$/.test(node.type)) return false;
      const key = part(node, 'property');
      const named = String(key['name'] ?? key['value'] ?? '') === name;
      return (
        named && (object === undefined || plainText(file.source, part(node, 'object')) === plain(object))
      );
    });
    if (!member) return undefined;
    const assignment = firstFrom((node) => child(node, 'left') === member);
    return assignment?.['operator'] === '=' ? operatorOf(assignment, file) : placeOfRead(member);
  }
  const missing = /^(.*) is not defined$/.exec(message);
  if (missing) {
    const name = firstFrom((node) => node.type === 'Identifier' && textOf(node, 'name') === missing[1]);
    return name && placeOfName(file, nodesAt(file.program, name.start), name);
  }
  if (/destructured$| is (undefined|null)$|has no properties$/.test(message)) {
    const isPattern = (node: SyntaxNode | undefined) => node?.type === 'ObjectPattern';
    const pattern = patternAt(nodes) ?? firstFrom(isPattern);
    return pattern && children(pattern, 'properties')[0]?.start;
  }
  const constant = /^invalid assignment to const '(.*)'$/.exec(message);
  if (constant || assigns(message)) {
    const assignment = firstFrom((node) => {
      const left =
        child(node, 'left') ?? (node.type === 'UpdateExpression' ? part(node, 'argument') : undefined);
      return left?.type === 'Identifier' && (!constant || textOf(left, 'name') === constant[1]);
    });
    return assignment && operatorOf(assignment, file);
  }
  return undefined;
}

/** What SpiderMonkey says of a property of `undefined` or `null`; `object` is the code that it was read from. */
export function readProperty(message: string): { name: string; object?: string; value: string } | undefined {
  const words = /^can't access property (?:"(.*)"|(\d+))(?:, ([^]*) is| of) (undefined|null)$/.exec(message);
  if (!words) return undefined;
  const [, name, index, object, value = ''] = words;
  return { name: name ?? index ?? '', value, ...(object === undefined ? {} : { object }) };
}

/** The `{ a }` of `const { a } = b` around a place in `b`. */
export function patternAt(nodes: SyntaxNode[]): SyntaxNode | undefined {
  const declarator = nodes.find(({ type }) => /^(VariableDeclarator|AssignmentExpression)$/.test(type));
  const pattern = declarator && (child(declarator, 'id') ?? child(declarator, 'left'));
  return pattern?.type === 'ObjectPattern' ? pattern : undefined;
}

function assigns(message: string): boolean {
  return /^Attempted to assign to readonly|^(undefined|null) is not an object \(evaluating '[^']* = /.test(
    message,
  );
}

function placeOfCallee(callee: SyntaxNode): number {
  const inner = withoutTypes(callee);
  if (!/MemberExpression$/.test(inner.type)) return inner.start;
  return inner['computed'] === true ? inner.end : part(inner, 'property').start;
}

function placeOfRead(member: SyntaxNode): number {
  return member['computed'] === true
    ? (endOf(part(member, 'object')) ?? member.start)
    : part(member, 'property').start;
}

function operatorOf(assignment: SyntaxNode, { source }: PlacedSource): number {
  const target = child(assignment, 'left') ?? part(assignment, 'argument');
  return source.indexOf(textOf(assignment, 'operator'), target.end);
}

/** Types are erased before a browser sees the code, and `!` with them. */
function endOf(node: SyntaxNode | undefined): number | undefined {
  return node && withoutTypes(node).end;
}

function withoutTypes(node: SyntaxNode): SyntaxNode {
  return node.type === 'TSNonNullExpression' ? withoutTypes(part(node, 'expression')) : node;
}

function plainText(source: string, node: SyntaxNode): string {
  return plain(source.slice(node.start, node.end));
}

function plain(text: string): string {
  return text.replace(/[\s!]|^\(|\)$/g, '').replaceAll('"', "'");
}

function firstNode(
  scope: SyntaxNode,
  offset: number,
  test: (node: SyntaxNode) => boolean,
): SyntaxNode | undefined {
  let found: SyntaxNode | undefined;
  const visit = (node: SyntaxNode) => {
    if (found || node.end <= offset) return;
    // What is read first is written first, inside of what is read from it.
    forEachChild(node, visit);
    if (!found && node.start >= offset && test(node)) found = node;
  };
  visit(scope);
  return found;
}

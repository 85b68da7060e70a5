// Reading routes from the learner's source, to explain a failure. Behaviour alone decides whether a check passes.
// Imported by the detectors only.
import type { Project, SourceLocation } from '../../engine/port.ts';
import { child, children, forEachChild, nameOf, textOf, type SyntaxNode } from '../../engine/source/ast.ts';
import { LineTable } from '../../engine/source/line-table.ts';
import { parseSource } from '../../engine/source/parse.ts';

/** A call such as `app.get('/pets/:id', handler)`. */
export interface Route {
  /** `GET`, or `ALL`. */
  method: string;
  pattern: string;
  /** The place of the call. */
  location: SourceLocation;
  /** What the handler gives back, as far as its source shows. */
  returns: 'nothing' | 'text' | 'something';
  /** How the handler reads the request's body, as far as its source shows. */
  reads: readonly ('parseBody' | 'json')[];
}

const METHODS = new Set(['get', 'post', 'put', 'delete', 'patch', 'options', 'all']);
const FUNCTIONS = new Set([
  'ArrowFunctionExpression',
  'FunctionExpression',
  'FunctionDeclaration',
  'ObjectMethod',
  'ClassMethod',
]);

/** The routes in all files that can be parsed, in order within each file. */
export function readRoutes(files: Project['files']): Route[] {
  return Object.entries(files).flatMap(([file, source]) =>
    typeof source === 'string' && /\.[cm]?[jt]s$/.test(file) ? readFile(file, source) : [],
  );
}

/** Whether a route's method and pattern fit a request. */
export function routeMatches(route: Route, method: string, path: string): boolean {
  const fits =
    route.method === 'ALL' || route.method === method || (method === 'HEAD' && route.method === 'GET');
  return fits && patternToRegExp(route.pattern).test(path.split('?', 1)[0] ?? path);
}

function readFile(file: string, source: string): Route[] {
  let program: SyntaxNode;
  try {
    ({ program } = parseSource(file, source));
  } catch {
    return [];
  }
  const table = new LineTable(file, source);
  const named = new Map<string, SyntaxNode>();
  const routes: Route[] = [];
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'FunctionDeclaration') named.set(nameOf(child(node, 'id')), node);
    const value = child(node, 'init');
    if (node.type === 'VariableDeclarator' && value && FUNCTIONS.has(value.type))
      named.set(nameOf(child(node, 'id')), value);
    forEachChild(node, visit);
  };
  visit(program);
  const collect = (node: SyntaxNode): void => {
    forEachChild(node, collect);
    const route = readCall(node, named, table);
    if (route) routes.push(route);
  };
  collect(program);
  return routes;
}

function readCall(
  node: SyntaxNode,
  named: ReadonlyMap<string, SyntaxNode>,
  table: LineTable,
): Route | undefined {
  const callee = child(node, 'callee');
  if (node.type !== 'CallExpression' || callee?.type !== 'MemberExpression') return undefined;
  const property = child(callee, 'property');
  const method = nameOf(property);
  const [first, ...rest] = children(node, 'arguments');
  const last = rest.at(-1);
  const handler = last?.type === 'Identifier' ? named.get(nameOf(last)) : last;
  const pattern = first?.type === 'StringLiteral' ? textOf(first, 'value') : '';
  if (!property || !METHODS.has(method) || !pattern.startsWith('/')) return undefined;
  const own = handler && FUNCTIONS.has(handler.type) ? handler : undefined;
  return {
    method: method.toUpperCase(),
    pattern,
    location: table.locate(property.start),
    returns: own ? returnsOf(own) : 'something',
    reads: own ? [...readersIn(own)] : [],
  };
}

/** Calls such as `c.req.parseBody()` and `c.req.json()`. */
function readersIn(node: SyntaxNode): Set<Route['reads'][number]> {
  const found = new Set<Route['reads'][number]>();
  const callee = node.type === 'CallExpression' ? child(node, 'callee') : undefined;
  const object = callee && child(callee, 'object');
  const name = callee && nameOf(child(callee, 'property'));
  const ofRequest = object?.type === 'MemberExpression' && nameOf(child(object, 'property')) === 'req';
  if (ofRequest && (name === 'parseBody' || name === 'json')) found.add(name);
  forEachChild(node, (inner) => {
    for (const reader of readersIn(inner)) found.add(reader);
  });
  return found;
}

function returnsOf(handler: SyntaxNode): Route['returns'] {
  const body = child(handler, 'body');
  if (!body) return 'something';
  if (body.type !== 'BlockStatement') return isText(body) ? 'text' : 'something';
  const returned = returnedValues(body);
  // One that throws or hands on with `next` has no need to return.
  if (returned.length === 0)
    return children(handler, 'params').length > 1 || throws(body) ? 'something' : 'nothing';
  return returned.some(isText) ? 'text' : 'something';
}

/** The values of a function's own `return` statements. */
function returnedValues(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  forEachChild(node, (inner) => {
    if (FUNCTIONS.has(inner.type)) return;
    const value = inner.type === 'ReturnStatement' ? child(inner, 'argument') : undefined;
    if (value) found.push(value);
    found.push(...returnedValues(inner));
  });
  return found;
}

function throws(node: SyntaxNode): boolean {
  let found = node.type === 'ThrowStatement';
  forEachChild(node, (inner) => {
    found ||= !FUNCTIONS.has(inner.type) && throws(inner);
  });
  return found;
}

function isText(value: SyntaxNode): boolean {
  const inner = child(value, 'expression');
  if (value.type === 'ParenthesizedExpression' || value.type === 'TSAsExpression')
    return inner !== undefined && isText(inner);
  if (value.type === 'BinaryExpression' && textOf(value, 'operator') === '+') {
    return [child(value, 'left'), child(value, 'right')].some((side) => side !== undefined && isText(side));
  }
  return value.type === 'StringLiteral' || value.type === 'TemplateLiteral';
}

/** Hono's patterns: `:name`, `:name?`, `:name{[0-9]+}` and `*`. One that cannot be read matches nothing. */
function patternToRegExp(pattern: string): RegExp {
  const source = pattern
    .split('/')
    .slice(1)
    .map((part) => {
      const parameter = /^:(\w+)(?:\{(.+)\})?(\?)?$/.exec(part);
      if (parameter)
        return parameter[3] ? `(?:/(?:${parameter[2] ?? '[^/]+'}))?` : `/(?:${parameter[2] ?? '[^/]+'})`;
      return part === '*' ? '(?:/.*)?' : `/${part.replace(/[^\w-]/g, '\\$&')}`;
    })
    .join('');
  try {
    return new RegExp(`^${source}$`);
  } catch {
    return /$^/;
  }
}

// HTML and XML for reading: indented and coloured, as the parser understands them. Imported by the inspector.
import type { AnyNode, Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import type { CodeToken } from './code-token.ts';

const indent = '  ';
/** What fits on one line stays on one line. */
const lineLength = 90;
const keepsSpace = new Set(['pre', 'textarea', 'script', 'style']);
const isVoid = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'],
]);

/** The tokens, white space included. Never fails: a parser makes something of any text. */
export function indentHtml(text: string, { xml = false } = {}): CodeToken[] {
  const document = parseDocument(text, { xmlMode: xml, decodeEntities: false });
  const tokens: CodeToken[] = [];
  for (const node of document.children) writeNode(node, 0, { tokens, xml });
  return tokens.slice(1);
}

interface Output {
  tokens: CodeToken[];
  xml: boolean;
}

/** Writes a node on lines of its own. */
function writeNode(node: AnyNode, depth: number, output: Output): void {
  const { tokens, xml } = output;
  if (node.type === 'text' && node.data.trim() === '') return;
  tokens.push({ kind: 'text', text: `\n${indent.repeat(depth)}` });
  const flat = flatTokens(node, xml);
  const length = flat.reduce((sum, { text }) => sum + text.length, 0);
  const isElement = 'children' in node && 'attribs' in node;
  if (!isElement || node.children.length === 0 || (length <= lineLength && !holdsBlocks(node))) {
    tokens.push(...trimmed(flat));
    return;
  }
  if (keepsSpace.has(node.name)) {
    tokens.push(...flat);
    return;
  }
  tokens.push(...openTag(node, xml));
  for (const child of node.children) writeNode(child, depth + 1, output);
  tokens.push({ kind: 'text', text: `\n${indent.repeat(depth)}` }, ...closeTag(node));
}

/** An element with elements inside elements is laid out, however short it is. */
function holdsBlocks(element: Element): boolean {
  return element.children.some(
    (child) => 'children' in child && child.children.some((inner) => inner.type !== 'text'),
  );
}

/** A node on one line; white space is kept only where it is shown. */
function flatTokens(node: AnyNode, xml: boolean, keeps = false): CodeToken[] {
  if (node.type === 'text')
    return [{ kind: 'text', text: keeps ? node.data : node.data.replace(/\s+/g, ' ') }];
  if (node.type === 'comment') return [{ kind: 'comment', text: `<!--${node.data}-->` }];
  if (node.type === 'directive') return [{ kind: 'comment', text: `<${node.data}>` }];
  if (!('attribs' in node)) {
    return 'children' in node ? node.children.flatMap((child) => flatTokens(child, xml, true)) : [];
  }
  const inside = node.children.flatMap((child) => flatTokens(child, xml, keeps || keepsSpace.has(node.name)));
  const closes = xml ? node.children.length > 0 : !isVoid.has(node.name);
  return [...openTag(node, xml), ...inside, ...(closes ? closeTag(node) : [])];
}

function openTag({ name, attribs, children }: Element, xml: boolean): CodeToken[] {
  const attributes = Object.entries(attribs).flatMap(([attribute, value]): CodeToken[] => [
    { kind: 'text', text: ' ' },
    { kind: 'literal', text: attribute },
    ...(value === '' && !xml
      ? []
      : ([
          { kind: 'mark', text: '=' },
          { kind: 'string', text: value.includes('"') ? `'${value}'` : `"${value}"` },
        ] as const)),
  ]);
  return [
    { kind: 'mark', text: '<' },
    { kind: 'name', text: name },
    ...attributes,
    { kind: 'mark', text: xml && children.length === 0 ? '/>' : '>' },
  ];
}

function closeTag({ name }: Element): CodeToken[] {
  return [
    { kind: 'mark', text: '</' },
    { kind: 'name', text: name },
    { kind: 'mark', text: '>' },
  ];
}

function trimmed(tokens: CodeToken[]): CodeToken[] {
  const [only] = tokens;
  return tokens.length === 1 && only ? [{ ...only, text: only.text.trim() }] : tokens;
}

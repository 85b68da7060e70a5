// The token at a place of source text that could not be parsed. For the words of syntax errors.
import { skipTrivia } from './tokens.ts';

/** A token: what kind it is, and where. */
export interface SourceToken {
  kind: 'end' | 'identifier' | 'keyword' | 'number' | 'string' | 'template' | 'sign' | 'broken';
  text: string;
  start: number;
}

const keywords = new Set(
  `break case catch class const continue debugger default delete do else export extends false finally for function if
  import in instanceof new null return super switch this throw true try typeof var void while with`.split(
    /\s+/,
  ),
);

const patterns: readonly [SourceToken['kind'], RegExp][] = [
  ['identifier', /[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*/uy],
  ['number', /(?:0[xXoObB][\w]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?)n?/y],
  ['string', /"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'/y],
  ['template', /`/y],
  [
    'sign',
    /\.\.\.|=>|===|!==|==|!=|<<=|>>>=|>>=|>>>|<<|>>|<=|>=|&&=|\|\|=|\?\?=|&&|\|\||\?\?|\?\.|\+\+|--|\*\*=|\*\*|[-+*/%&|^]=|[-+*/%&|^!~?:=<>(){}[\];,.]/y,
  ],
];

/** The first token at or after the offset. One that is none, such as a text that is not closed, reaches to its line's end. */
export function tokenAt(source: string, offset: number): SourceToken {
  const start = skipTrivia(source, offset);
  if (start >= source.length) return { kind: 'end', text: '', start };
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = start;
    const text = pattern.exec(source)?.[0];
    if (text !== undefined) return { kind: keywords.has(text) ? 'keyword' : kind, text, start };
  }
  const text = /["'].*/y;
  text.lastIndex = start;
  return { kind: 'broken', text: text.exec(source)?.[0] ?? source.charAt(start), start };
}

/** The tokens before an offset, the last one last. Regular expressions count as signs, which is near enough. */
export function tokensBefore(source: string, offset: number): SourceToken[] {
  const tokens: SourceToken[] = [];
  for (let at = 0; ;) {
    const token = tokenAt(source, at);
    if (token.kind === 'end' || token.start >= offset) return tokens;
    if (token.kind === 'template') token.text = source.slice(token.start, endOfTemplate(source, token.start));
    tokens.push(token);
    at = token.start + token.text.length;
  }
}

/** Where a template ends; what it holds in `${}` may hold templates. */
function endOfTemplate(source: string, start: number): number {
  for (let at = start + 1; at < source.length; at += 1) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === '`') return at + 1;
    else if (source.startsWith('${', at)) at = endOfHole(source, at + 2) - 1;
  }
  return source.length;
}

function endOfHole(source: string, start: number): number {
  let depth = 1;
  for (let at = start; at < source.length;) {
    const token = tokenAt(source, at);
    if (token.text === '{') depth += 1;
    if (token.text === '}') depth -= 1;
    at =
      token.kind === 'template'
        ? endOfTemplate(source, token.start)
        : token.start + Math.max(token.text.length, 1);
    if (depth === 0) return at;
  }
  return source.length;
}

// TypeScript that Node cannot run by removing types, refused with Node's own words.
import { child, type ParsedSource, type SyntaxNode } from './ast.ts';
import { codeFrame } from './code-frame.ts';
import { isTypeOnly } from './erase-modules.ts';
import { fault } from './fault.ts';
import { LineTable } from './line-table.ts';

const code = 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX';

interface Refusal {
  what: string;
  hint: string;
}

const refusals: Record<string, Refusal> = {
  TSEnumDeclaration: {
    what: 'TypeScript enum is not supported in strip-only mode',
    hint: "Use a union of texts instead: type Size = 'small' | 'large'.",
  },
  TSModuleDeclaration: {
    what: 'TypeScript namespace declaration is not supported in strip-only mode',
    hint: 'Put the code into a file of its own and export it from there.',
  },
  TSParameterProperty: {
    what: 'TypeScript parameter property is not supported in strip-only mode',
    hint: 'Declare the field in the class and assign it in the constructor.',
  },
  TSImportEqualsDeclaration: {
    what: 'TypeScript import equals declaration is not supported in strip-only mode',
    hint: "Write import name from 'module' instead.",
  },
  TSExportAssignment: {
    what: 'TypeScript export assignment is not supported in strip-only mode',
    hint: 'Write export default instead.',
  },
  TSTypeAssertion: {
    what: "The angle-bracket syntax for type assertions, `<T>expr`, is not supported in type strip mode. Instead, use the 'as' syntax: `expr as T`.",
    hint: 'Write value as Type.',
  },
};

/** Throws a SyntaxError when Node would refuse this node. */
export function refuseUnsupported(parsed: ParsedSource, node: SyntaxNode): void {
  const refusal = refusals[node.type];
  if (!refusal || isTypeOnly(node)) return;
  const place = node.type === 'TSParameterProperty' ? (child(node, 'parameter') ?? node) : node;
  const location = new LineTable(parsed.file, parsed.source).locate(place.start);
  const excerpt = { frame: codeFrame(parsed.source, place.start, place.end) };
  throw fault(new SyntaxError(refusal.what), { location, hint: refusal.hint, excerpt }, code);
}

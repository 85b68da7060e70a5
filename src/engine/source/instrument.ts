// Adds to a learner's code the few calls by which the worker can tell where a program loops or waits.
// No line moves; columns map back through SourceEdits. For the embedded engine's compiler.
import { child, children, forEachChild, nameOf, part, type SyntaxNode } from './ast.ts';
import type { SourceEdits } from './edits.ts';
import { isTypeOnly } from './erase-modules.ts';

/** The calls to add. `site` numbers a place in the program. */
export interface Probes {
  /** Gives the offset of a place a number. */
  site(offset: number): number;
  /** An expression for the start of a loop's or a function's body. */
  tick(site: number): string;
  /** Opening of the call around what `await` waits for; `)` closes it. */
  wait(site: number): string;
  /** Opening of the call around the function given to `new Promise`; `)` closes it. */
  promise(site: number): string;
  /**
   * The name of a function that returns the error it is given, where each error is to be seen as it leaves a function or
   * enters a `catch`. Calls in a `try` are no tail calls either, so JavaScriptCore leaves no frame out of a trace.
   */
  readonly mend?: string;
}

/** Adds the probes for a whole file to `edits`. */
export function instrument(program: SyntaxNode, edits: SourceEdits, probes: Probes): void {
  function visit(node: SyntaxNode): void {
    if (isTypeOnly(node) || isType(node)) return;
    const body = child(node, 'body');
    if (body && /^(For|While|DoWhile)\w*Statement$/.test(node.type)) {
      const tick = probes.tick(probes.site(node.start));
      if (body.type === 'BlockStatement') edits.insert(body.start + 1, `${tick};`);
      else wrap(body, `{${tick};`, '}');
    } else if (body && isFunction(node)) {
      const tick = probes.tick(probes.site(node.start));
      const start = children(body, 'directives').at(-1)?.end ?? body.start + 1;
      const close = `}catch(e){throw ${probes.mend}(e)}`;
      if (body.type !== 'BlockStatement') {
        if (probes.mend === undefined) wrap(body, `(${tick},`, ')');
        else wrap(body, `{try{return (${tick},`, `)${close}}`);
      } else if (probes.mend === undefined || children(body, 'body').length === 0) {
        edits.insert(start, `;${tick};`);
      } else {
        edits.insert(start, `;try{${tick};`);
        edits.insertAfter(body.end - 1, close);
      }
    } else if (body && node.type === 'CatchClause' && probes.mend !== undefined) {
      const error = nameOf(child(node, 'param'));
      if (error) edits.insert(body.start + 1, `${probes.mend}(${error});`);
    } else if (node.type === 'AwaitExpression') {
      wrap(part(node, 'argument'), probes.wait(probes.site(node.start)), ')');
    } else if (node.type === 'NewExpression' && nameOf(child(node, 'callee')) === 'Promise') {
      const executor = children(node, 'arguments')[0];
      if (executor && executor.type !== 'SpreadElement') {
        wrap(executor, probes.promise(probes.site(node.start)), ')');
      }
    }
    forEachChild(node, visit);
  }

  /** The closing text must come before what an outer `wrap` adds at the same offset, so it is added after the inside. */
  function wrap(node: SyntaxNode, open: string, close: string): void {
    edits.insert(node.start, open);
    edits.insertAfter(node.end, close);
  }

  visit(program);
}

function isFunction(node: SyntaxNode): boolean {
  return /^(Function|ArrowFunction|ClassMethod|ClassPrivateMethod|ObjectMethod)/.test(node.type);
}

/** Wrapped expressions hold code; every other TypeScript node holds types only. */
function isType(node: SyntaxNode): boolean {
  return node.type.startsWith('TS') && child(node, 'expression') === undefined;
}

// Makes `await` carry what `AsyncLocalStorage` holds, which a worker cannot see from outside of the code.
// Only for programs that use `node:async_hooks`. No line moves. For the embedded engine's linker.
import { child, children, forEachChild, part, type SyntaxNode } from './ast.ts';
import type { SourceEdits } from './edits.ts';
import { isTypeOnly } from './erase-modules.ts';

/** The calls to add. */
export interface ContextCalls {
  /** An expression for the context of now. */
  readonly current: string;
  /** Opening of the call around a whole `await`, with the context to return to as its first argument. */
  readonly resume: string;
  /** Opening of the call around what is awaited: it must never reject, so that `resume` sees a rejection too. */
  readonly settle: string;
  /** A call that returns to the context in the variable `kept`. */
  restore(kept: string): string;
}

const kept = '__roundtripContext';

/** Adds the calls for a whole file to `edits`. Loops with `for await` return to the context their function began in. */
export function followAsync(program: SyntaxNode, edits: SourceEdits, calls: ContextCalls): void {
  /** Returns whether the code, without functions inside it, has a `for await`. */
  function visit(node: SyntaxNode): boolean {
    if (isTypeOnly(node) || (node.type.startsWith('TS') && !child(node, 'expression'))) return false;
    let loops = false;
    if (node.type === 'AwaitExpression') {
      const operand = part(node, 'argument');
      wrap(node, `${calls.resume}${calls.current},`);
      wrap(operand, calls.settle);
    } else if (node.type === 'ForOfStatement' && node['await'] === true) {
      loops = true;
      const body = part(node, 'body');
      const restore = calls.restore(kept);
      if (body.type === 'BlockStatement') edits.insert(body.start + 1, `${restore};`);
      else {
        edits.insert(body.start, `{${restore};`);
        edits.insertAfter(body.end, '}');
      }
    }
    forEachChild(node, (below) => {
      if (visit(below)) loops = true;
    });
    if (!loops || !/^(Function|ArrowFunction|ClassMethod|ClassPrivateMethod|ObjectMethod)/.test(node.type)) {
      return loops;
    }
    const body = part(node, 'body');
    const start = children(body, 'directives').at(-1)?.end ?? body.start + 1;
    edits.insert(start, `;const ${kept}=${calls.current};`);
    return false;
  }

  function wrap(node: SyntaxNode, open: string): void {
    edits.insert(node.start, open);
    edits.insertAfter(node.end, ')');
  }

  if (visit(program)) edits.prepend(`const ${kept}=${calls.current};`);
}

// What `Error.prepareStackTrace` is given, in browsers that do not call it by themselves. For the worker.
import type { Call } from './foreign-trace.ts';

/** One call as V8 hands it out: the methods that can be answered without V8. */
export class CallSite {
  readonly #call: Call;

  constructor(call: Call) {
    this.#call = call;
  }

  getFileName(): string {
    return this.#call.address;
  }

  getScriptNameOrSourceURL(): string {
    return this.#call.address;
  }

  getLineNumber(): number {
    return this.#call.line;
  }

  getColumnNumber(): number {
    return this.#call.column;
  }

  getFunctionName(): string | null {
    return this.#call.name.replace(/^new /, '') || null;
  }

  getMethodName(): string | null {
    return /\.(\w+)$/.exec(this.#call.name)?.[1] ?? null;
  }

  getTypeName(): string | null {
    return /^(\w+)\./.exec(this.#call.name)?.[1] ?? null;
  }

  getThis(): undefined {
    return undefined;
  }

  getFunction(): undefined {
    return undefined;
  }

  getEvalOrigin(): undefined {
    return undefined;
  }

  isConstructor(): boolean {
    return this.#call.name.startsWith('new ');
  }

  isToplevel(): boolean {
    return this.getTypeName() === null;
  }

  isNative(): boolean {
    return this.#call.line === 0;
  }

  isEval(): boolean {
    return false;
  }

  isAsync(): boolean {
    return this.#call.waiting;
  }

  toString(): string {
    const { name, address, line, column, waiting } = this.#call;
    const where = this.isNative() ? address : `${address}:${line}:${column}`;
    return `${waiting ? 'async ' : ''}${name === '' ? where : `${name} (${where})`}`;
  }
}

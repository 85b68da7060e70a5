import { describe, expect, it, vi } from 'vitest';
import { Compiler } from './compiler.ts';

const files = {
  'package.json': '{ "type": "module" }',
  'src/app.ts': 'export const greet = (): string => "Mo";',
  'src/broken.ts': 'export const = ;',
};
const path = '/app/src/app.ts';
const source = files['src/app.ts'];

function prepared(): Compiler {
  const compiler = new Compiler();
  compiler.prepare(files);
  return compiler;
}

describe('Compiler', () => {
  it('gives out what it compiled ahead, once', () => {
    const compiler = prepared();
    const add = vi.spyOn(compiler.sites, 'add');
    const first = compiler.compile(path, source, 'module');
    expect(add).not.toHaveBeenCalled();
    const second = compiler.compile(path, source, 'module');
    expect(add).toHaveBeenCalled();
    expect(second).not.toBe(first);
  });

  it('compiles anew what was edited since', () => {
    const compiler = prepared();
    const edited = source.replace('Mo', 'Ada');
    expect(compiler.compile(path, edited, 'module').edits.source).toBe(edited);
  });

  it('compiles anew when the kind of module has changed', () => {
    const compiler = prepared();
    expect(compiler.compile(path, 'exports.a = 1;', 'commonjs').format).toBe('commonjs');
  });

  it('tells the faults of a file when it is run, not before', () => {
    const compiler = prepared();
    expect(() => compiler.compile('/app/src/broken.ts', files['src/broken.ts'], 'module')).toThrow(
      SyntaxError,
    );
  });
});

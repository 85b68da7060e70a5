import { describe, expect, it } from 'vitest';
import { highlightedLines } from './highlighted-lines.ts';

const starter = 'const a = 1;\nlog(a);\n';
const shiki =
  '<pre class="shiki" tabindex="0"><code><span class="line"><span style="color:red">const</span> a = 1;</span>\n' +
  '<span class="line">log(a);</span>\n<span class="line"></span></code></pre>';

describe('static code by lines', () => {
  it('is Shiki’s for the starter', () => {
    expect(highlightedLines(starter, starter, shiki)).toEqual([
      '<span style="color:red">const</span> a = 1;',
      'log(a);',
      '',
    ]);
  });

  it('keeps the colours of lines that are still the starter’s', () => {
    const lines = highlightedLines('const a = 1;\nlog("<b>" && a);\n', starter, shiki);
    expect(lines[0]).toContain('color:red');
    expect(lines[1]).toBe('log("&lt;b&gt;" &amp;&amp; a);');
  });

  it('is plain for a file of the learner’s own', () => {
    expect(highlightedLines('<script>', undefined, undefined)).toEqual(['&lt;script&gt;']);
  });
});

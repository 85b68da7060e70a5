import { describe, expect, it } from 'vitest';
import { indentHtml } from './indent-html.ts';

const indented = (text: string, xml = false) =>
  indentHtml(text, { xml })
    .map((token) => token.text)
    .join('');

describe('HTML for reading', () => {
  it('has an element a line, and keeps short ones whole', () => {
    const page =
      '<!doctype html><html><head><title>Pets</title></head><body class="a b"><h1>Pets &amp; <em>co</em></h1>' +
      '<ul><li><a href=/tom>Tom</a></li><li hidden>Kit</li></ul><img src="x"><!-- end --></body></html>';
    expect(indented(page)).toBe(
      [
        '<!doctype html>',
        '<html>',
        '  <head><title>Pets</title></head>',
        '  <body class="a b">',
        '    <h1>Pets &amp; <em>co</em></h1>',
        '    <ul>',
        '      <li><a href="/tom">Tom</a></li>',
        '      <li hidden>Kit</li>',
        '    </ul>',
        '    <img src="x">',
        '    <!-- end -->',
        '  </body>',
        '</html>',
      ].join('\n'),
    );
  });

  it('keeps the space that is shown', () => {
    expect(indented('<pre>a\n  b</pre><script>if (a < b) {\n}</script>')).toBe(
      '<pre>a\n  b</pre>\n<script>if (a < b) {\n}</script>',
    );
  });

  it('says what is a tag, an attribute and a value', () => {
    expect(indentHtml('<b id="x">').map(({ kind }) => kind)).toEqual([
      ...['mark', 'name', 'text', 'literal', 'mark', 'string', 'mark', 'mark', 'name', 'mark'],
    ]);
  });

  it('makes something of anything', () => {
    expect(indented('')).toBe('');
    expect(indented('just text')).toBe('just text');
    expect(indented('<a><b></a>')).toBe('<a><b></b></a>');
    expect(indented('<svg><path d="M0 0"/></svg>', true)).toBe('<svg><path d="M0 0"/></svg>');
  });
});

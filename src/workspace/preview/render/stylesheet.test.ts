import { expect, it } from 'vitest';
import type { ClientResponse } from '../../../engine/http/client-response.ts';
import { toBytes, toText } from '../../../lib/bytes.ts';
import { noPolicy } from '../policy/page-policy.ts';
import { createResourceLoader } from './resource-loader.ts';
import { stylesheetUrl, withOwnReferences } from './stylesheet.ts';

const BASE = 'http://localhost:3000/css/site.css';

/** A server of files by path: media type and text. */
function loaderFor(files: Record<string, [type: string, text: string]>) {
  const asked: string[] = [];
  const loader = createResourceLoader(async (path) => {
    asked.push(path);
    const file = files[path];
    const type = file?.[0];
    const response: Partial<ClientResponse> = {
      status: file ? 200 : 404,
      path,
      body: toBytes(file?.[1] ?? ''),
      header: (name) => (name === 'content-type' ? type : undefined),
    };
    return response as ClientResponse;
  }, noPolicy);
  return { loader, asked };
}

function decoded(url: string | undefined): string {
  return toText(Uint8Array.from(atob(url?.split(',')[1] ?? ''), (character) => character.charCodeAt(0)));
}

it('brings images along, relative to the stylesheet, each once', async () => {
  const { loader, asked } = loaderFor({ '/dot.png': ['image/png', 'dot'] });
  const css = await withOwnReferences(
    'a{background:url("../dot.png")} b{background:url(/dot.png)}',
    BASE,
    loader,
  );
  expect(css).toBe(
    'a{background:url("data:image/png;base64,ZG90")} b{background:url("data:image/png;base64,ZG90")}',
  );
  expect(asked).toEqual(['/dot.png']);
});

it('brings imported stylesheets along with what they refer to, and keeps their conditions', async () => {
  const { loader } = loaderFor({
    '/css/more.css': ['text/css', 'c{background:url(dot.png)}'],
    '/css/dot.png': ['image/png', 'dot'],
  });
  const css = await withOwnReferences('@import "more.css" print;', BASE, loader);
  expect(css).toMatch(/^@import url\("data:text\/css;charset=utf-8;base64,[^"]+"\) print;$/);
  expect(decoded(css.slice(0, css.lastIndexOf('"')))).toBe('c{background:url("data:image/png;base64,ZG90")}');
});

it('ends when stylesheets import each other in a circle', async () => {
  const { loader } = loaderFor({
    '/a.css': ['text/css', '@import "b.css";'],
    '/b.css': ['text/css', '@import "a.css";'],
  });
  expect(await stylesheetUrl('/a.css', BASE, loader)).toMatch(/^data:text\/css/);
});

it('leaves comments, fragments and data addresses alone', async () => {
  const { loader, asked } = loaderFor({});
  const css = '/* url(x.png) */ a{fill:url(#id);background:url(data:image/gif;base64,AA)}';
  expect(await withOwnReferences(css, BASE, loader)).toBe(css);
  expect(asked).toEqual([]);
});

it('refuses what is not sent as text/css, and says so', async () => {
  const { loader } = loaderFor({ '/page.css': ['text/html', 'a{}'] });
  expect(await stylesheetUrl('/page.css', BASE, loader)).toBeUndefined();
  expect(loader.problems).toEqual([expect.stringContaining('GET /page.css came as text/html')]);
});

it('says what is missing and what is on another site', async () => {
  const { loader } = loaderFor({});
  await stylesheetUrl('/gone.css', BASE, loader);
  await stylesheetUrl('https://example.org/x.css', BASE, loader);
  expect(loader.problems).toEqual([
    'GET /gone.css answered 404, so the page does without that stylesheet.',
    'https://example.org/x.css is on another site. The preview only reaches your own server.',
  ]);
});

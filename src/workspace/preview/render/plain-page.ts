// Documents for answers that are no HTML: text, JSON and images, shown as a browser would or better. Imported by the preview's rendering.
import { dataUrl } from './data-url.ts';
import * as words from '../../../words/en/preview.ts';

const STYLE = `
  body { margin: 16px; font: 14px/1.5 ui-monospace, Consolas, monospace; color: #22252b; }
  pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
  img { max-width: 100%; }
  label { display: inline-flex; gap: 8px; align-items: center; min-height: 24px; margin-bottom: 12px; color: #5a5e66; }
  body:has(input:checked) .as-sent, body:has(input:not(:checked)) .pretty { display: none; }
`;

/** An empty document with our plain style. */
function plainDocument(title: string): Document {
  const made = document.implementation.createHTMLDocument(title);
  made.documentElement.lang = 'en';
  made.head.appendChild(made.createElement('style')).textContent = STYLE;
  return made;
}

/** Text as it came. */
export function textPage(text: string, title: string): Document {
  const page = plainDocument(title);
  page.body.appendChild(page.createElement('pre')).textContent = text;
  return page;
}

/** JSON with one member a line, and a switch to how it came; text that is no JSON stays as it came. */
export function jsonPage(text: string, title: string): Document {
  let pretty: string;
  try {
    pretty = JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return textPage(text, title);
  }
  const page = plainDocument(title);
  const label = page.body.appendChild(page.createElement('label'));
  const box = label.appendChild(page.createElement('input'));
  box.type = 'checkbox';
  box.setAttribute('checked', '');
  label.append(words.pretty);
  for (const [name, content] of [
    ['pretty', pretty],
    ['as-sent', text],
  ] as const) {
    const shown = page.body.appendChild(page.createElement('pre'));
    shown.className = name;
    shown.textContent = content;
  }
  return page;
}

export function imagePage(body: Uint8Array, type: string, title: string): Document {
  const page = plainDocument(title);
  const image = page.body.appendChild(page.createElement('img'));
  image.alt = title;
  image.src = dataUrl(body, type);
  return page;
}

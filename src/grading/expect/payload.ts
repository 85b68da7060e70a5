// Telling whether an attack that was typed in came alive in a page. Imported by the HTML matchers only.
import { parseHtml, type HtmlElement } from '../html/element.ts';
import { foldText } from '../html/visible-text.ts';
import { show } from '../show.ts';

/** What in the page comes from the payload and is more than text, in words; undefined when it is inert. */
export function liveTrace(part: HtmlElement, payload: string): string | undefined {
  const element = parseHtml(payload, part.page)
    .findAll('*')
    .find((made) => part.findAll(made.name).some((present) => isMadeFrom(present, made)));
  if (element) return `a real ${element.name} element`;
  for (const present of part.findAll('*')) {
    for (const [name, value] of present.attributes) {
      if (value === '' || !compact(payload).includes(compact(value))) continue;
      if (/^on/i.test(name)) return `an ${name} handler on a ${present.name} element`;
      if (/^javascript:/i.test(compact(value))) return `a ${name} with the address ${show(value)}`;
    }
  }
  return undefined;
}

/** Browsers skip control characters and spaces in front of an address, and line breaks inside it. */
function compact(text: string): string {
  return text.replace(/[\0-\x20]/g, '');
}

function isMadeFrom(present: HtmlElement, made: HtmlElement): boolean {
  return (
    made.attributes.every(([name, value]) => present.attribute(name) === value) &&
    foldText(present.text).includes(foldText(made.text)) &&
    (made.attributes.length > 0 || made.text !== '' || present.text === '')
  );
}

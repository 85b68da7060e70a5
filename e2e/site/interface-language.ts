// Which English texts of the interface are to be seen or heard on a page. For courses in another language.
import { readdirSync } from 'node:fs';
import type { Page } from 'playwright/test';

const folder = new URL('../../src/words/en/', import.meta.url);
/** Stands for a value in texts that have one. */
const value = '\u0001';

/** Every text of the English dictionary; of one with values the pieces between them. */
export async function englishTexts(): Promise<string[]> {
  const areas = readdirSync(folder).map((name) => import(new URL(name, folder).href) as Promise<object>);
  const texts = (await Promise.all(areas)).flatMap(piecesOf);
  return [...new Set(texts.map((text) => text.trim()).filter((text) => /[a-z]{2}/.test(text)))];
}

/** What is short is found as a whole text, what is long within others too. `same` are texts that both languages share. */
export async function englishOn(
  page: Page,
  english: readonly string[],
  same: readonly string[],
): Promise<string[]> {
  const shared = new Set(same);
  const seen = await visibleTexts(page);
  return english
    .filter((text) => !shared.has(text))
    .filter((text) => seen.some((one) => one === text || (text.split(' ').length > 2 && one.includes(text))));
}

function piecesOf(word: unknown): string[] {
  if (typeof word === 'string') return word.split(value);
  if (typeof word === 'function') return piecesOf(word(...Array<string>(word.length).fill(value)));
  return typeof word === 'object' && word !== null ? Object.values(word).flatMap(piecesOf) : [];
}

/** Also what is there for screen readers only. Code is not: it is no text of the interface. */
function visibleTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (!element?.checkVisibility() || element.closest('script, style, code, pre, .monaco-editor'))
        continue;
      if (node instanceof Element)
        texts.push(
          ...['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''),
        );
      else texts.push(node.textContent ?? '');
    }
    return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
  });
}

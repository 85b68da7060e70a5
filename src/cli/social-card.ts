// `npm run social-card`: draws public/social-card.png, the picture that goes with a shared link, from the course's title,
// its description and its mark. Run it after changing one of them; the picture is kept in the repository.
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import config from '../../course.config.ts';
import { chromiumArgs, ensureChromium } from './chromium.ts';

const file = 'public/social-card.png';
/** What sites that show links ask for. */
const size = { width: 1200, height: 630 };

const dataUrl = async (path: string, type: string) =>
  `data:${type};base64,${(await readFile(path)).toString('base64')}`;
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const html = `<!doctype html>
<style>
  @font-face { font-family: Text; src: url(${await dataUrl('src/styles/fonts/text.woff2', 'font/woff2')}); font-weight: 400 700; }
  body { margin: 0; background: #faf7f1; color: #22252b; font-family: Text; }
  main { box-sizing: border-box; display: grid; align-content: center; gap: 36px; width: 1200px; height: 630px; padding: 0 104px; border-bottom: 16px solid #14857f; border-top: 16px solid #c77d0a; }
  header { display: flex; align-items: center; gap: 40px; }
  img { width: 152px; }
  h1 { margin: 0; font-size: 116px; font-weight: 600; letter-spacing: -0.015em; line-height: 1.1; }
  p { margin: 0; color: #4d525b; font-size: 43px; line-height: 1.4; text-wrap: pretty; }
</style>
<main>
  <header><img src="${await dataUrl('public/favicon.svg', 'image/svg+xml')}" alt=""><h1>${escaped(config.title)}</h1></header>
  <p>${escaped(config.description)}</p>
</main>`;

const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
const page = await browser.newPage({ viewport: size, colorScheme: 'light' });
await page.setContent(html);
await page.evaluate(() => document.fonts.ready);
await writeFile(file, await page.screenshot({ type: 'png' }));
await browser.close();
console.log(`Drew ${file}. Look at it: a long title may need another size.`);

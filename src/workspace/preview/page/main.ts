// The script that runs first in every page of the preview, inside its sandbox: it turns what a browser would do
// (follow links, send forms, fetch) into messages to the course. Bundled to one string by vite-plugin.ts; imports types only
// from outside this folder.
import type { PageConfig } from '../messages.ts';
import { installCookies } from './cookies.ts';
import { sendToCourse } from './course.ts';
import { installFetch } from './fetch.ts';
import { installForms } from './forms.ts';
import { installImages } from './images.ts';
import { installLinks } from './links.ts';
import { installLocation } from './location.ts';
import { installXmlHttpRequest } from './xml-http-request.ts';

const script = document.currentScript as HTMLScriptElement;
const config = JSON.parse(script.dataset.config ?? '') as PageConfig;
// The page should look to its own scripts as the server sent it.
script.remove();

installLocation(config);
installCookies(config);
installFetch();
installXmlHttpRequest();
installLinks();
installForms();
installImages();

addEventListener('error', (event) => {
  if (event.message) sendToCourse({ type: 'script-error', message: event.message });
});
addEventListener('unhandledrejection', ({ reason }) => {
  sendToCourse({ type: 'script-error', message: `Uncaught (in promise) ${String(reason)}` });
});
addEventListener('scroll', () => sendToCourse({ type: 'scroll', top: scrollY }), { passive: true });
addEventListener('DOMContentLoaded', () => {
  sendToCourse({ type: 'ready' });
  const anchor = new URL(config.url).hash.slice(1);
  if (anchor) document.getElementById(decodeURIComponent(anchor))?.scrollIntoView();
  else if (config.scrollTop > 0) scrollTo(0, config.scrollTop);
});

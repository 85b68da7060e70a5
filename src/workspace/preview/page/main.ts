// The script that runs first in every page of the preview, inside its sandbox: it turns what a browser would do
// (follow links, send forms, fetch) into messages to the course. Bundled to one string by vite-plugin.ts.
import type { PageConfig } from '../messages.ts';
import { installConsole } from './console.ts';
import { installCookies } from './cookies.ts';
import { sendToCourse } from './course.ts';
import { installDialogs } from './dialogs.ts';
import { installEventSource } from './event-source.ts';
import { installFetch } from './fetch.ts';
import { installForms } from './forms.ts';
import { installFrames } from './frames.ts';
import { goToAnchor, installHistory, scrollToAnchor } from './history.ts';
import { installLinks } from './links.ts';
import { installLocation } from './location.ts';
import { installModules } from './modules.ts';
import { installResources } from './resources.ts';
import { installStorage } from './storage.ts';
import { installWebSocket } from './web-socket.ts';
import { installXmlHttpRequest } from './xml-http-request.ts';

const script = document.currentScript as HTMLScriptElement;
const config = JSON.parse(script.dataset.config ?? '') as PageConfig;
// The page should look to its own scripts as the server sent it.
script.remove();

installLocation(config, goToAnchor);
installHistory();
installConsole();
installCookies(config);
installStorage(config);
installFetch();
installXmlHttpRequest();
installEventSource();
installWebSocket();
installDialogs();
installFrames();
installLinks();
installForms();
installModules(config.nonce);
installResources();

addEventListener('scroll', () => sendToCourse({ type: 'scroll', top: scrollY }), { passive: true });
addEventListener('DOMContentLoaded', () => {
  sendToCourse({ type: 'ready' });
  const url = new URL(config.url);
  if (url.hash) scrollToAnchor(url);
  else if (config.scrollTop > 0) scrollTo(0, config.scrollTop);
});

// Says that a new version of the course is there. This page goes on with its own, older files until the reader reloads.

import * as texts from '../words/en/offline.ts';

/** Shows the offer once per page. */
export function offerReload(): void {
  if (document.querySelector('.new-version')) return;
  const offer = document.createElement('div');
  offer.className = 'new-version';
  offer.setAttribute('role', 'status');
  const words = document.createElement('p');
  words.textContent = texts.newVersion;
  offer.append(
    words,
    button(texts.reload, () => location.reload()),
    button(texts.later, () => offer.remove()),
  );
  document.body.append(offer);
}

function button(name: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'plain-button';
  made.textContent = name;
  made.addEventListener('click', act);
  return made;
}

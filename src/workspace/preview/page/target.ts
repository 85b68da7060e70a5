// What `target` means in the preview, which has one window per visitor. Part of the page's script.
import { isOurFrame } from './frames.ts';

/** Where a link or a form leads: a frame of this page, another tab, or the whole window. */
export interface TargetPlace {
  frame?: HTMLIFrameElement;
  newTab?: boolean;
  top?: boolean;
}

/** From a `target` attribute; the `<base>` may give a default. */
export function placeOfTarget(given: string): TargetPlace {
  const target = given || document.querySelector('base[target]')?.getAttribute('target') || '_self';
  if (/^_self$/i.test(target)) return {};
  if (/^_(?:top|parent)$/i.test(target)) return { top: true };
  const frame = [...document.querySelectorAll('iframe')].find(({ name }) => name === target);
  return frame && isOurFrame(frame) ? { frame } : { newTab: true };
}

// `document.cookie` in a page of the preview: the jar's cookies without the HttpOnly ones, which only the course sees.
// Part of the page's script.
import type { PageConfig } from '../messages.ts';
import { onNews, sendToCourse } from './course.ts';

/** Replaces `document.cookie`, which throws in a sandbox. */
export function installCookies(config: PageConfig): void {
  let current = config.cookie;
  onNews((news) => {
    if (news.type === 'cookie') current = news.cookie;
  });
  Object.defineProperty(document, 'cookie', {
    configurable: true,
    get: () => current,
    set: (assigned: unknown) => {
      const cookie = String(assigned);
      current = withCookie(current, cookie);
      sendToCourse({ type: 'cookie', cookie });
    },
  });
}

/** What `document.cookie` reads right after the assignment; the jar's own rules follow with the next response. */
function withCookie(current: string, assigned: string): string {
  const [pair = '', ...attributes] = assigned.split(';').map((part) => part.trim());
  const name = pair.split('=', 1)[0] ?? '';
  const others = current.split('; ').filter((one) => one !== '' && one.split('=', 1)[0] !== name);
  const gone = attributes.some((attribute) => {
    const [key = '', value = ''] = attribute.split('=', 2);
    if (key.toLowerCase() === 'max-age') return Number(value) <= 0;
    return key.toLowerCase() === 'expires' && Date.parse(value) <= Date.now();
  });
  return (gone ? others : [...others, pair]).join('; ');
}

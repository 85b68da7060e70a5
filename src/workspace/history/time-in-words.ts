// When something was, as a person would say it.
import * as words from '../../words/en/history.ts';
import { date as inLanguage } from '../../words/format.ts';

const minute = 60_000;
const hour = 60 * minute;

/** `2 minutes ago`, `today at 14:05`, `yesterday at 09:30`, `3 May at 09:30`. Both in milliseconds since 1970. */
export function timeInWords(time: number, now: number): string {
  const ago = now - time;
  if (ago < minute) return words.justNow;
  if (ago < hour) {
    const minutes = Math.floor(ago / minute);
    return words.minutesAgo(minutes);
  }
  const date = new Date(time);
  return words.dayAt(
    dayInWords(date, new Date(now)),
    `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`,
  );
}

function dayInWords(date: Date, today: Date): string {
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (date.toDateString() === today.toDateString()) return words.today;
  if (date.toDateString() === yesterday.toDateString()) return words.yesterday;
  const year = date.getFullYear() === today.getFullYear() ? undefined : date.getFullYear();
  return words.day(date.getDate(), inLanguage(date.getTime(), { month: 'long' }), year);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

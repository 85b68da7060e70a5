// When something was, as a person would say it.

const minute = 60_000;
const hour = 60 * minute;

/** `2 minutes ago`, `today at 14:05`, `yesterday at 09:30`, `3 May at 09:30`. Both in milliseconds since 1970. */
export function timeInWords(time: number, now: number): string {
  const ago = now - time;
  if (ago < minute) return 'just now';
  if (ago < hour) {
    const minutes = Math.floor(ago / minute);
    return minutes === 1 ? '1 minute ago' : `${minutes} minutes ago`;
  }
  const date = new Date(time);
  return `${dayInWords(date, new Date(now))} at ${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
}

function dayInWords(date: Date, today: Date): string {
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (date.toDateString() === today.toDateString()) return 'today';
  if (date.toDateString() === yesterday.toDateString()) return 'yesterday';
  const year = date.getFullYear() === today.getFullYear() ? '' : ` ${date.getFullYear()}`;
  return `${date.getDate()} ${date.toLocaleString('en', { month: 'long' })}${year}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

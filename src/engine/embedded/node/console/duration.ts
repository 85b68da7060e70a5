// How `console.timeEnd` writes a duration.

/** Milliseconds as Node writes them: `0.123ms`, `1.5s`, `2:03.004 (m:ss.mmm)`. */
export function formatDuration(ms: number): string {
  if (ms < 1000) return `${Number(ms.toFixed(3))}ms`;
  const seconds = ms / 1000;
  if (seconds < 60) return `${seconds.toFixed(3)}s`;
  const minutes = Math.floor(seconds / 60);
  const rest = (seconds % 60).toFixed(3).padStart(6, '0');
  if (minutes < 60) return `${minutes}:${rest} (m:ss.mmm)`;
  const hours = Math.floor(minutes / 60);
  return `${hours}:${String(minutes % 60).padStart(2, '0')}:${rest.slice(0, 2)} (h:mm:ss)`;
}

// How much memory a process has for itself. For the bench; on Linux only.
import { readFileSync } from 'node:fs';

/** Bytes that only this process holds; undefined where the system does not tell. */
export function ownMemory(pid: number): number | undefined {
  try {
    const [, kilobytes] = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}

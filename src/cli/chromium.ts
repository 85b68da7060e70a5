// Finds a Chromium for tests, verify and bench, and installs one where there is none. For cli, e2e and bench only.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const systemPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Flags under which Chromium runs in containers and asks nothing of the network. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Path of a Chromium: the system's, Playwright's own, else one that is installed now. Throws with what was tried. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;

  const tried: string[] = [];
  const attempt = (command: string, args: string[]): void => {
    console.log(`No Chromium found; trying: ${command} ${args.join(' ')}`);
    const outcome = spawnSync(command, args, { stdio: 'inherit', timeout: 600_000 });
    tried.push(`${command} ${args.join(' ')} (exit ${outcome.status ?? 'none'})`);
  };

  attempt('npx', ['playwright', 'install', 'chromium']);
  const downloaded = findChromium();
  if (downloaded) return downloaded;

  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    attempt('apt-get', ['update', '-qq']);
    attempt('apt-get', ['install', '-y', '-qq', 'chromium']);
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    `No Chromium could be found or installed. Tried: ${tried.join('; ')}. Install one and run again.`,
  );
}

function findChromium(): string | undefined {
  return [...systemPaths, chromium.executablePath()].find(starts);
}

function starts(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    execFileSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}

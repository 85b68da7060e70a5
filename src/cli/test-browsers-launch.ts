// Finds Firefox and WebKitGTK's MiniBrowser on this machine and opens an address in them. For test-browsers only.
// A browser is only told where to go; its page does the rest by itself, so no driver is needed.
import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Tested } from '../engine/conformance/known-differences.ts';

/** A browser other than Chromium. */
export interface OtherBrowser {
  id: 'firefox' | 'webkit';
  title: string;
  /** What the embedded engine is called in it. */
  column: Tested;
  /** What to do when it is not there. */
  install: string;
  /** The command that opens the address, with everything it keeps in `folder`; undefined when a part is missing. */
  command(address: string, folder: string): string[] | undefined;
}

/** A browser that has been started. */
export interface OpenBrowser {
  /** Resolves when it ends by itself, with the last that it wrote. */
  readonly ended: Promise<string>;
  /** Ends it with all its processes and deletes its folder. */
  close(): Promise<void>;
}

/** What keeps a new profile from opening pages of its own and from asking the network. */
const firefoxSettings = {
  'app.normandy.enabled': false,
  'app.update.auto': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.enabled': false,
};

export const otherBrowsers: readonly OtherBrowser[] = [
  {
    id: 'firefox',
    title: 'Firefox',
    column: 'embedded in Firefox',
    install: 'Install Firefox: on Debian “apt-get install firefox-esr”.',
    command(address, folder) {
      const program = onPath('firefox') ?? onPath('firefox-esr');
      if (!program) return undefined;
      const lines = Object.entries(firefoxSettings).map(
        ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
      );
      writeFileSync(join(folder, 'user.js'), lines.join(''));
      return [program, '--headless', '--no-remote', '--profile', folder, address];
    },
  },
  {
    id: 'webkit',
    title: 'WebKitGTK',
    column: 'embedded in WebKitGTK',
    install:
      'Install WebKitGTK’s MiniBrowser and a display to show it on: on Debian “apt-get install webkit2gtk-driver xvfb”.',
    command(address) {
      const [program] = globSync('/usr/{lib,lib/*,libexec}/webkit{2,}gtk-*/MiniBrowser');
      if (!program) return undefined;
      const open = [program, '--private', address];
      if (process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) return open;
      const display = onPath('xvfb-run');
      return display === undefined ? undefined : [display, '--auto-servernum', ...open];
    },
  },
];

/** Opens the address in a fresh profile; undefined when the browser is not on this machine. */
export function openBrowser(browser: OtherBrowser, address: string): OpenBrowser | undefined {
  const folder = mkdtempSync(join(tmpdir(), `roundtrip-${browser.id}-`));
  const [program, ...args] = browser.command(address, folder) ?? [];
  if (!program) {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  const child = spawn(program, args, {
    // A group of its own, so that its helpers end with it.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: folder, XDG_RUNTIME_DIR: folder },
  });
  let written = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written = (written + text).slice(-2000)));
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', () => resolve(written.trim()));
  });
  // In a group of its own it does not hear of a Ctrl-C, and would be left behind.
  const leave = (): void => {
    if (child.pid) killGroup(child.pid);
    process.exit(130);
  };
  process.once('SIGINT', leave).once('SIGTERM', leave);
  return {
    ended,
    async close() {
      process.off('SIGINT', leave).off('SIGTERM', leave);
      if (child.pid) killGroup(child.pid);
      await ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

function onPath(program: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}

// Chromium, the served page and the calls into it, shared by all engines of a kind. For browser-engine only.
import { chromium, type Browser, type Page } from 'playwright';
import { servePage, type PageServer } from '../../e2e/engine-page/serve-page.ts';
import type { FailureData, Outcome, PageCalls } from '../../e2e/engine-page/protocol.ts';
import type { StandIn } from '../../e2e/webcontainer-stand-in/start.ts';
import { EngineError } from '../engine/engine-error.ts';
import { chromiumArgs, ensureChromium } from './chromium.ts';

type Kind = 'embedded' | 'webcontainer';

/** A page that holds one engine. */
export interface EnginePage {
  /** Does one of PageCalls in the page. Rejects with EngineErrors, `disposed` when the page is gone. */
  call<Name extends keyof PageCalls>(
    name: Name,
    ...args: Parameters<PageCalls[Name]>
  ): Promise<Awaited<ReturnType<PageCalls[Name]>>>;
  /** Closes the page; with the last page of its kind, everything. */
  close(): Promise<void>;
}

/** What the pages of a kind share. */
interface Host {
  browser: Browser;
  server: PageServer;
  standIn: StandIn | undefined;
}

const hosts = new Map<Kind, { host: Promise<Host>; pages: number }>();

/** Opens a page whose engine is ready to be booted. */
export async function openPage(kind: Kind): Promise<EnginePage> {
  const shared = hosts.get(kind) ?? { host: startHost(kind), pages: 0 };
  hosts.set(kind, shared);
  shared.pages += 1;
  const release = async (): Promise<void> => {
    shared.pages -= 1;
    if (shared.pages > 0) return;
    hosts.delete(kind);
    await stopHost(await shared.host);
  };

  try {
    const { browser, server, standIn } = await shared.host;
    const context = await browser.newContext();
    if (standIn) {
      await context.addInitScript(
        (origin) => Object.assign(globalThis, { WEBCONTAINER_API_IFRAME_URL: origin }),
        standIn.origin,
      );
    }
    const page = await context.newPage();
    await page.goto(server.address);
    await page.waitForFunction(() => 'callEngine' in globalThis);
    return {
      call: (name, ...args) => callInPage(page, name, args) as never,
      async close() {
        await context.close();
        await release();
      },
    };
  } catch (error) {
    await release().catch(() => undefined);
    throw error;
  }
}

async function callInPage(page: Page, name: keyof PageCalls, args: unknown[]): Promise<unknown> {
  let outcome: Outcome<unknown>;
  try {
    outcome = await page.evaluate(([name, args]) => globalThis.callEngine(name, args), [name, args] as const);
  } catch (cause) {
    throw new EngineError('disposed', 'The page that held the engine is gone.', 'Make a new engine.', {
      cause,
    });
  }
  if (outcome.ok) return outcome.value;
  throw engineError(outcome.failure);
}

function engineError({ code, message, hint, exit, location }: FailureData): Error {
  return code === 'other' ? new Error(message) : new EngineError(code, message, hint, { exit, location });
}

async function startHost(kind: Kind): Promise<Host> {
  const [server, browser, standIn] = await Promise.all([
    servePage(kind),
    chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs }),
    kind === 'webcontainer' ? startStandIn() : undefined,
  ]);
  return { server, browser, standIn };
}

async function stopHost({ browser, server, standIn }: Host): Promise<void> {
  await Promise.all([browser.close(), server.close(), standIn?.close()]);
}

/** Loaded only when it is needed. */
async function startStandIn(): Promise<StandIn> {
  const standIn = await import('../../e2e/webcontainer-stand-in/start.ts');
  return standIn.startStandIn();
}

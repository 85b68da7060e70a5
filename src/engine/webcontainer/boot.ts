// Booting a container until it can run programs, within a deadline. Browser only.
import type { FileSystemTree, WebContainer } from '@webcontainer/api';
import type { BootOptions } from '../port.ts';
import type { WebContainerAssets } from './assets.ts';
import { bootAborted, bootFailed, bootTimeout, refuseHopelessBoot, type BootStage } from './boot-errors.ts';
import {
  giveUp,
  holdContainer,
  hostHasGreeted,
  hostOrigin,
  openContainer,
  releaseContainer,
} from './host-frame.ts';
import { PROGRAM_FOLDER } from './layout.ts';
import { startSupervisor, type Supervisor } from './supervisor.ts';

const DEADLINE_MS = 15_000;

/** A container that is ready, with its supervisor. */
export interface Machine {
  readonly container: WebContainer;
  readonly supervisor: Supervisor;
}

/** Boots. Rejects with an EngineError when the deadline has passed, on abort, and with the cause when it cannot be. */
export async function boot(assets: WebContainerAssets, options: BootOptions = {}): Promise<Machine> {
  const { signal, deadlineMs = DEADLINE_MS } = options;
  if (signal?.aborted) throw bootAborted();
  refuseHopelessBoot();
  const reach = reachHost();
  const end = Promise.withResolvers<never>();
  let stage: BootStage = 'host';
  let container: WebContainer | undefined;

  const timer = setTimeout(() => {
    giveUp();
    if (stage === 'host' && hostHasGreeted()) stage = 'container';
    end.reject(bootTimeout(stage, deadlineMs, reach.reachable));
  }, deadlineMs);
  const onAbort = () => end.reject(bootAborted());
  signal?.addEventListener('abort', onAbort);
  const unlessEnded = <T>(work: Promise<T>): Promise<T> => Promise.race([work, end.promise]);

  try {
    const tree = loadTree(assets.tree);
    tree.catch(() => {});
    container = await unlessEnded(openContainer(assets.client));
    holdContainer();
    stage = 'tree';
    await unlessEnded(container.mount(await unlessEnded(tree)));
    await unlessEnded(container.fs.mkdir(PROGRAM_FOLDER, { recursive: true }));
    stage = 'supervisor';
    return { container, supervisor: await unlessEnded(startSupervisor(container)) };
  } catch (error) {
    if (container) releaseContainer(container);
    throw bootFailed(error);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
    reach.stop();
  }
}

async function loadTree(url: string): Promise<FileSystemTree> {
  const response = await fetch(url);
  if (!response.ok)
    throw new Error(`The course’s files for it could not be loaded (status ${response.status}).`);
  return (await response.json()) as FileSystemTree;
}

/** Asks the host for anything, because a frame does not tell whether it could be loaded. */
function reachHost(): { readonly reachable: boolean; stop(): void } {
  const controller = new AbortController();
  const state = { reachable: true, stop: () => controller.abort() };
  fetch(`${hostOrigin()}/headless`, {
    mode: 'no-cors',
    credentials: 'omit',
    signal: controller.signal,
  }).catch(() => {
    state.reachable = controller.signal.aborted;
  });
  return state;
}

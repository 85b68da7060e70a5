// placeholder
import type { Engine, EngineKind } from '../engine/port.ts';
export async function createBrowserEngine(_kind: EngineKind): Promise<Engine> { throw new Error('not yet'); }

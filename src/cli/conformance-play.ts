// Plays conformance cases, several at a time, each player on an engine of its own. For the conformance command.
import type { Area, ConformanceCase } from '../engine/conformance/case.ts';
import type { Observation } from '../engine/conformance/observation.ts';
import { runCase } from '../engine/conformance/run-case.ts';
import type { Engine } from '../engine/port.ts';

/** One case and what was seen of it. */
export interface Played {
  area: Area;
  testCase: ConformanceCase;
  seen: Observation;
}

/** Plays every case, `players` at a time, in no fixed order; the result is in the order of the areas. */
export async function playAll(
  areas: Area[],
  createEngine: () => Promise<Engine>,
  players: number,
): Promise<Played[]> {
  const all = areas.flatMap((area) => area.cases.map((testCase) => ({ area, testCase })));
  const played: Played[] = [];
  let next = 0;

  const player = async (): Promise<void> => {
    const engine = await createEngine();
    try {
      await engine.boot();
      while (next < all.length) {
        const index = next;
        next += 1;
        const one = all[index];
        if (one) played[index] = { ...one, seen: await runCase(engine, one.testCase) };
      }
    } finally {
      await engine.dispose();
    }
  };
  await Promise.all(Array.from({ length: Math.min(players, all.length) }, player));
  return played;
}

// Judges what was played against the recordings and the known differences. For the conformance command.
import { difference } from '../engine/conformance/compare.ts';
import type { KnownDifference, Tested } from '../engine/conformance/known-differences.ts';
import type { Played } from './conformance-play.ts';
import type { Recording } from './conformance-recordings.ts';

/** How many cases of an area do as Node does. */
export interface Tally {
  passed: number;
  total: number;
}

/** A case that needs a person: it differs and is not known to, or is known to and does not. */
export interface Complaint {
  /** `area/case id`. */
  case: string;
  /** What is wrong, as a diff or in a sentence. */
  text: string;
}

/** The verdict on one engine. */
export interface Judgement {
  tallies: Map<string, Tally>;
  complaints: Complaint[];
}

/** Compares each case with what real Node did. */
export function judge(
  engine: Tested,
  played: Played[],
  recordings: Map<string, Recording>,
  known: KnownDifference[],
): Judgement {
  const tallies = new Map<string, Tally>();
  const complaints: Complaint[] = [];
  for (const { area, testCase, seen } of played) {
    const id = `${area.id}/${testCase.id}`;
    const recorded = recordings.get(area.id)?.[testCase.id];
    const text = recorded
      ? difference(recorded, seen)
      : 'Nothing is recorded for this case. Record it: node src/cli/conformance.ts record';
    const expected = known.find((one) => one.engine === engine && one.case === id);

    const tally = tallies.get(area.id) ?? { passed: 0, total: 0 };
    tallies.set(area.id, { passed: tally.passed + (text ? 0 : 1), total: tally.total + 1 });
    if (text && !expected) complaints.push({ case: id, text });
    if (!text && expected) {
      complaints.push({ case: id, text: 'It does as Node does now. Take it out of known-differences.ts.' });
    }
  }
  return { tallies, complaints };
}

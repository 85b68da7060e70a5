// Says how an observation differs from the recorded one, for a person to read. For the CLI and tests.
import { createTwoFilesPatch } from 'diff';
import type { Observation } from './observation.ts';

/** Undefined when equal, else a diff: `-` is what Node does, `+` what the engine did. */
export function difference(recorded: Observation, seen: Observation): string | undefined {
  const expected = stableJson(recorded);
  const actual = stableJson(withoutExtraPlace(withoutLengths(seen, recorded), recorded));
  if (expected === actual) return undefined;
  const patch = createTwoFilesPatch('node', 'engine', expected, actual, '', '', { context: 2 });
  return patch.split('\n').slice(4).join('\n').trimEnd();
}

/** An engine may know the place of an error, or its column, where Node names none. */
function withoutExtraPlace(seen: Observation, recorded: Observation): Observation {
  if (!seen.exit?.error) return seen;
  const known = recorded.exit?.error?.location;
  const { location, ...error } = seen.exit.error;
  const kept = known && location && { ...location, column: known.column && location.column };
  return { ...seen, exit: { ...seen.exit, error: { ...error, location: kept } } };
}

/** Where the length of a body was left out of the recording, because the body held Node's own paths, any length will do. */
function withoutLengths(seen: Observation, recorded: Observation): Observation {
  const steps = seen.steps.map((step, index) => {
    const known = recorded.steps[index]?.response?.headers.find(([, value]) => value === '<length>');
    if (!step.response || !known) return step;
    const headers = step.response.headers.map(([name, value]): [string, string] =>
      name === known[0] ? [name, '<length>'] : [name, value],
    );
    return { ...step, response: { ...step.response, headers } };
  });
  return { ...seen, steps };
}

/** JSON with sorted keys, so that equal things have equal text. */
export function stableJson(value: unknown): string {
  return `${JSON.stringify(sorted(value), null, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

// Explaining a failed check better than the check itself can. Imported by the runner only.
import { StartFailure } from '../program.ts';
import { noAwait, wrongType } from './body-detectors.ts';
import type { Detector, Diagnosis, Evidence } from './diagnosis.ts';
import { crashed, noAnswer, noReturn, returnedString, shadowedRoute } from './handler-detectors.ts';
import { diagnoseStart } from './start-detectors.ts';

/** In this order: what is surest comes first. */
const DETECTORS: readonly Detector[] = [
  noAnswer,
  crashed,
  returnedString,
  noReturn,
  shadowedRoute,
  wrongType,
  noAwait,
];

/** The first explanation that fits; undefined when the check's own words are the best there are. */
export async function diagnose(seen: Omit<Evidence, 'routes'>): Promise<Diagnosis | undefined> {
  if (seen.error instanceof StartFailure) {
    return seen.error.error && diagnoseStart(seen.error.error, seen.files);
  }
  const { exchange } = seen;
  // The parser is large, and most checks pass: it is fetched when it is needed.
  const { readRoutes, routeMatches } = await import('./routes.ts');
  const routes = exchange
    ? readRoutes(seen.files).filter((route) =>
        routeMatches(route, exchange.request.method, exchange.request.path),
      )
    : [];
  const evidence = { ...seen, routes };
  for (const detect of DETECTORS) {
    const diagnosis = await detect(evidence);
    if (diagnosis) return diagnosis;
  }
  return seen.otherData ? hardCoded(evidence) : undefined;
}

/** G11: what worked with the learner's own data fails with other data. */
function hardCoded({ failure }: Evidence): Diagnosis {
  return {
    detector: 'G11',
    message: `This works for the sample data, but not for other data. ${failure.message}`,
    location: failure.details.location,
  };
}

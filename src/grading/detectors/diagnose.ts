// Explaining a failed check better than the check itself can. Imported by the runner only.
import { StartFailure } from '../program.ts';
import { needsForm, noAwait, wrongType } from './body-detectors.ts';
import { hardCoded } from './data-detectors.ts';
import type { Detector, Diagnosis, Evidence } from './diagnosis.ts';
import { crashed, noAnswer, noReturn, returnedString, shadowedRoute } from './handler-detectors.ts';
import { diagnoseStart } from './start-detectors.ts';

/** In this order: what is surest comes first. */
const DETECTORS: readonly Detector[] = [
  noAnswer,
  needsForm,
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
  return hardCoded(evidence);
}

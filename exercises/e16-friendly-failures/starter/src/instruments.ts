/** The water’s height in centimetres. Out of order since the storm. */
export async function readTide(): Promise<number> {
  throw new Error('connect ECONNREFUSED 10.0.0.7:4001 as harbour, password seagull');
}

/** The boats in the harbour. Out of order since the storm. */
export function listBoats(): string[] {
  throw new TypeError('Cannot read the table boats_v2 of /srv/harbour/boats.db');
}

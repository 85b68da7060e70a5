// The newsroom writes this file anew every hour.
export const newsroom = {
  name: 'The Harbour Post',
  phone: '555 0142',
  /** The newest first. */
  headlines: [
    'Ferry returns with one passenger too many',
    'Lighthouse gets a new bulb after nine years',
    'Seagull elected to the fish market board',
  ],
};

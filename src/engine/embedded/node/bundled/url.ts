// `url` as bundled npm packages import it.
export const URL = globalThis.URL;

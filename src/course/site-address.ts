// The `address` of course.config.ts taken apart: for astro.config.mjs and `npm run preview`.

export interface SiteAddress {
  /** Such as `https://you.example`; undefined where the host is not known. */
  origin?: string;
  /** The folder that the course is in, with `/` on both ends. */
  base: string;
}

/** Takes an address with or without `/` at its end. Throws an Error for what is no address of a website. */
export function siteAddress(address: string | undefined): SiteAddress {
  if (address === undefined) return { base: '/' };
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '')
    throw new Error(
      `course.config.ts: address is “${address}”, which is no place for a website. Write it whole, such as https://you.example/course/, or leave it out.`,
    );
  return { origin: url.origin, base: url.pathname.replace(/\/?$/, '/') };
}

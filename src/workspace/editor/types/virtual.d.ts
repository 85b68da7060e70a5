// The modules that vite-plugin.ts provides.
declare module 'virtual:editor-types' {
  /** Fetches declarations and package.json files by path (`node_modules/hono/package.json`), for each package by name. */
  const packages: Record<string, () => Promise<{ default: Record<string, string> }>>;
  export default packages;
}

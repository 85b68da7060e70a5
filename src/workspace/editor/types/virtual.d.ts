// The module that vite-plugin.ts provides.
declare module 'virtual:editor-types' {
  /** Declarations and package.json files by path: `node_modules/hono/package.json`. */
  const files: Record<string, string>;
  export default files;
}

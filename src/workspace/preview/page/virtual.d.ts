// The module that vite-plugin.ts makes.
declare module 'virtual:preview-page-script' {
  /** A classic script; reads its PageConfig from its own `data-config`. */
  const text: string;
  export default text;
}

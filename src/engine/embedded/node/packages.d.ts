// Types of the untyped packages that this folder stands on. They are ports of Node's own modules, so Node's types fit.

declare module 'readable-stream' {
  import stream = require('node:stream');
  export = stream;
}

declare module 'node-inspect-extracted' {
  import type * as util from 'node:util';
  export const inspect: typeof util.inspect;
  export const format: typeof util.format;
  export const formatWithOptions: typeof util.formatWithOptions;
  export const stripVTControlCharacters: typeof util.stripVTControlCharacters;
}

declare module 'buffer/index.js' {
  export * from 'node:buffer';
}

declare module 'string_decoder/lib/string_decoder.js' {
  export { StringDecoder } from 'node:string_decoder';
}

declare module 'path-browserify' {
  import path = require('node:path');
  export = path;
}

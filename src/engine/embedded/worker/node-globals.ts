// The names that exist globally in Node 24. For the worker, which takes every other global away.

const names = `
  Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp
  Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError globalThis JSON Math Intl
  ArrayBuffer Atomics Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array BigUint64Array BigInt64Array
  Uint8ClampedArray Float16Array Float32Array Float64Array DataView Map BigInt Set Iterator WeakMap WeakSet Proxy
  Reflect FinalizationRegistry WeakRef SuppressedError DisposableStack AsyncDisposableStack SharedArrayBuffer
  WebAssembly decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape eval isFinite isNaN
  console process global Buffer clearImmediate setImmediate clearInterval clearTimeout setInterval setTimeout
  queueMicrotask structuredClone atob btoa URL URLSearchParams URLPattern DOMException AbortController AbortSignal
  Event EventTarget CustomEvent MessageEvent CloseEvent BroadcastChannel MessageChannel MessagePort
  Blob File FormData Headers Request Response fetch WebSocket TextEncoder TextDecoder TextEncoderStream
  TextDecoderStream CompressionStream DecompressionStream TransformStream TransformStreamDefaultController
  WritableStream WritableStreamDefaultController WritableStreamDefaultWriter ReadableStream ReadableStreamDefaultReader
  ReadableStreamBYOBReader ReadableStreamBYOBRequest ReadableByteStreamController ReadableStreamDefaultController
  ByteLengthQueuingStrategy CountQueuingStrategy Performance PerformanceEntry PerformanceMark PerformanceMeasure
  PerformanceObserver PerformanceObserverEntryList PerformanceResourceTiming performance
  crypto Crypto CryptoKey SubtleCrypto Navigator navigator
`;

/** Every global name of Node 24. */
export const nodeGlobals: ReadonlySet<string> = new Set(names.trim().split(/\s+/));

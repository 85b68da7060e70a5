// `util.types`: what kind of built-in object a value is, whatever its prototype says.
import { isProxy } from './proxies.ts';

const tag = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);
const is =
  (...names: string[]) =>
  (value: unknown): boolean =>
    value !== null && typeof value === 'object' && names.includes(tag(value));

const typedArrayTag = Object.getOwnPropertyDescriptor(
  Object.getPrototypeOf(Uint8Array.prototype) as object,
  Symbol.toStringTag,
)!.get!;
const typedArrayName = (value: unknown): string | undefined =>
  typedArrayTag.call(value) as string | undefined;
const isTyped = (name: string) => (value: unknown) => typedArrayName(value) === name;

function hasInternals(probe: (value: never) => unknown): (value: unknown) => boolean {
  return (value) => {
    try {
      probe(value as never);
      return true;
    } catch {
      return false;
    }
  };
}

const mapSize = Object.getOwnPropertyDescriptor(Map.prototype, 'size')!.get!;
const setSize = Object.getOwnPropertyDescriptor(Set.prototype, 'size')!.get!;
const weakMapHas = WeakMap.prototype.has;
const weakSetHas = WeakSet.prototype.has;
const dateTime = Date.prototype.getTime;
const isBoxed = (name: string) => is(name);

/** The module `node:util/types`. */
export const types = {
  isAnyArrayBuffer: is('ArrayBuffer', 'SharedArrayBuffer'),
  isArgumentsObject: is('Arguments'),
  isArrayBuffer: is('ArrayBuffer'),
  isArrayBufferView: (value: unknown) => ArrayBuffer.isView(value),
  isAsyncFunction: (value: unknown) => ['AsyncFunction', 'AsyncGeneratorFunction'].includes(tag(value)),
  isBigInt64Array: isTyped('BigInt64Array'),
  isBigIntObject: isBoxed('BigInt'),
  isBigUint64Array: isTyped('BigUint64Array'),
  isBooleanObject: isBoxed('Boolean'),
  isBoxedPrimitive: is('Number', 'String', 'Boolean', 'BigInt', 'Symbol'),
  isCryptoKey: is('CryptoKey'),
  isDataView: is('DataView'),
  isDate: hasInternals((value) => dateTime.call(value)),
  isExternal: () => false,
  isFloat32Array: isTyped('Float32Array'),
  isFloat64Array: isTyped('Float64Array'),
  isGeneratorFunction: (value: unknown) =>
    ['GeneratorFunction', 'AsyncGeneratorFunction'].includes(tag(value)),
  isGeneratorObject: is('Generator', 'AsyncGenerator'),
  isInt16Array: isTyped('Int16Array'),
  isInt32Array: isTyped('Int32Array'),
  isInt8Array: isTyped('Int8Array'),
  isKeyObject: () => false,
  isMap: hasInternals((value) => mapSize.call(value)),
  isMapIterator: is('Map Iterator'),
  isModuleNamespaceObject: is('Module'),
  isNativeError: (value: unknown) => value instanceof Error && tag(value) === 'Error',
  isNumberObject: isBoxed('Number'),
  isPromise: is('Promise'),
  isProxy,
  isRegExp: is('RegExp'),
  isSet: hasInternals((value) => setSize.call(value)),
  isSetIterator: is('Set Iterator'),
  isSharedArrayBuffer: is('SharedArrayBuffer'),
  isStringObject: isBoxed('String'),
  isSymbolObject: isBoxed('Symbol'),
  isTypedArray: (value: unknown) => typedArrayName(value) !== undefined,
  isUint16Array: isTyped('Uint16Array'),
  isUint32Array: isTyped('Uint32Array'),
  isUint8Array: isTyped('Uint8Array'),
  isUint8ClampedArray: isTyped('Uint8ClampedArray'),
  isWeakMap: hasInternals((value) => weakMapHas.call(value, {})),
  isWeakSet: hasInternals((value) => weakSetHas.call(value, {})),
};

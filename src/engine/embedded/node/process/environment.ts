// `process.env`: a plain object whose values are always strings, as the operating system has them.
import { nodeError } from '../errors.ts';

/** Makes `process.env` from the variables of a run. */
export function makeEnvironment(variables: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const target: Record<string, string> = { ...variables };
  return new Proxy(target, {
    set(env, name, value: unknown) {
      if (typeof name === 'symbol' || typeof value === 'symbol') {
        throw new TypeError('Cannot convert a Symbol value to a string');
      }
      env[name] = String(value);
      return true;
    },
    defineProperty(env, name, descriptor) {
      if (!('value' in descriptor)) {
        throw nodeError(
          TypeError,
          'ERR_INVALID_OBJECT_DEFINE_PROPERTY',
          "'process.env' does not accept an accessor(getter/setter) descriptor",
        );
      }
      env[String(name)] = String(descriptor.value);
      return true;
    },
  });
}

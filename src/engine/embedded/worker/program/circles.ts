// The objects through which the modules of a circle read each other, while the program runs. For the worker.

/** The objects, by path. Reading a name of a module that has not started is the error that Node gives. */
export class Circles {
  readonly #offered = new Map<string, object>();
  readonly #readers = new Map<string, object>();

  readonly offer = (path: string, members: object): void => {
    this.#offered.set(path, members);
  };

  readonly circular = (path: string): object => {
    const known = this.#readers.get(path);
    if (known) return known;
    const members = () => this.#offered.get(path) ?? {};
    const read = (name: string | symbol): unknown => {
      try {
        if (this.#offered.has(path)) return Reflect.get(members(), name) as unknown;
      } catch {
        // The getter reads a variable that has no value yet.
      }
      throw new ReferenceError(`Cannot access '${String(name)}' before initialization`);
    };
    const reader = new Proxy(Object.create(null) as object, {
      get: (_, name) => read(name),
      has: (_, name) => Reflect.has(members(), name),
      ownKeys: () => Reflect.ownKeys(members()),
      getOwnPropertyDescriptor: (_, name) =>
        Object.hasOwn(members(), name)
          ? { value: read(name), enumerable: true, configurable: true }
          : undefined,
      set: () => false,
    });
    this.#readers.set(path, reader);
    return reader;
  };
}

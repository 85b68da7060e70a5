// Lets old code call our classes like the functions they are in Node: `ServerResponse.call(this, request)`.
// For the classes of `node:http` that libraries inherit from with `util.inherits`.

type AnyClass = new (...args: never[]) => object;

/** The object that the next constructor is to fill in instead of making a new one. */
let adopted: object | undefined;

/** The base of a class that may be called: its constructor fills in `this` of the caller when there is one. */
export function adoptingBase<C extends AnyClass>(Base: C): C {
  const construct = function (...args: unknown[]): object {
    const target = adopted;
    adopted = undefined;
    if (!target) return Reflect.construct(Base, args, new.target ?? Base) as object;
    // A constructor that returns an object gives it to the derived class, private fields included.
    return Object.assign(target, Reflect.construct(Base, args) as object);
  };
  construct.prototype = Base.prototype as object;
  return Object.setPrototypeOf(construct, Base) as unknown as C;
}

/** The class, which may also be called with an object to fill in. Its root class extends an `adoptingBase`. */
export function callable<C extends AnyClass>(Class: C): C {
  return new Proxy(Class, {
    apply(target, self: object | undefined, args: unknown[]) {
      adopted = self;
      try {
        Reflect.construct(target, args);
      } finally {
        adopted = undefined;
      }
    },
  });
}

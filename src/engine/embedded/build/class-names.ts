// Gives classes of the minified runtime their names back: V8 writes the name that a class has in its own text into traces,
// such as `at Server.<anonymous>`, whatever its `name` says. For the build step.
import { nodeGlobals } from '../worker/node-globals.ts';

/** A class as esbuild leaves it: without a name, and with a static block that sets the property. */
const named = /=class((?: extends [^{}]+)?)\{static\{\w+\(this,"([A-Z]\w{3,})"\)\}/g;

/** The same script. A class that is named as a global may mean that global inside, and stays as it is. */
export function restoreClassNames(script: string): string {
  return script.replace(named, (whole, heritage: string, name: string) =>
    nodeGlobals.has(name) ? whole : `=class ${name}${heritage}{`,
  );
}

// What to do about the errors that beginners meet most, beside TypeScript's own words. Imported by the problems panel.

const advice: Readonly<Record<string, string>> = {
  1005: 'A sign is missing here: compare the brackets and commas with a line that works.',
  1109: 'Something is missing just before this sign, or the sign is one too many.',
  1128: 'There is a bracket too many, or one too few further up.',
  1002: 'Close the text with the same quotation mark that it began with.',
  1160: 'Close the text with a backtick.',
  1294: 'Node runs TypeScript by leaving the types out, so write this in plain JavaScript, with types beside it.',
  1484: 'Write import type for what is only a type: Node leaves it out when the program runs.',
  2300: 'Two things have this name: rename one of them.',
  2304: 'Declare it, import it, or check how it is spelled.',
  2305: 'Check the name, and that the other file has export before it.',
  2307: 'Check the path: your own files begin with ./ or ../ and end with .ts.',
  2322: 'Change the value, or the type that was promised for it.',
  2339: 'Check how it is spelled; point at the part before the dot to see what it has.',
  2345: 'Point at the function to see what it takes, and hand over a value of that type.',
  2349: 'This is no function: leave the brackets out, or check the name.',
  2355: 'Write return before the value that the function should give.',
  2451: 'This name is taken further up: choose another, or leave const out to change its value.',
  2532: 'Ask first whether it is there, for example with if.',
  2552: 'Check how it is spelled: there is a name much like it.',
  2554: 'Point at the function to see what it takes, and hand over just as much.',
  2588: 'A const keeps its first value: declare it with let if it must change.',
  2614: 'The other file exports this in another way: try the import with curly brackets, or without.',
  2741: 'Something that the type asks for is missing: add it.',
  2835: 'Write the whole name of the file, with .ts at its end.',
  7006: 'Say what comes in: write a colon and a type after the name.',
  18047: 'Ask first whether it is there, for example with if.',
  18048: 'Ask first whether it is there, for example with if.',
};

/** One sentence: what to do. Undefined for a problem whose own words must do. `code` is TypeScript's number. */
export function adviceFor(code: string | undefined): string | undefined {
  return code !== undefined && Object.hasOwn(advice, code) ? advice[code] : undefined;
}

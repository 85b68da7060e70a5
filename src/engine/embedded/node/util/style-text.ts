// `util.styleText` and the colours of `util.inspect`.
import { validateOneOf, validateString } from '../validators.ts';
import { coloursForced } from './colours.ts';
import { inspect } from './inspect.ts';

/** Text between the escape codes of one or more styles. */
export function styleText(
  style: string | string[],
  text: string,
  options: { validateStream?: boolean } = {},
): string {
  validateString(text, 'text');
  const colors = inspect.colors as unknown as Record<string, [number, number] | undefined>;
  const styles = Array.isArray(style) ? style : [style];
  for (const name of styles) if (name !== 'none') validateOneOf(name, 'format', Object.keys(colors));
  // Node leaves colours out when stdout is not a terminal, which is the case here, unless it is told to.
  if (options.validateStream !== false && !coloursForced()) return text;
  return styles.reduceRight((inner, name) => {
    const codes = colors[name];
    return codes ? `\u001b[${codes[0]}m${inner}\u001b[${codes[1]}m` : inner;
  }, text);
}

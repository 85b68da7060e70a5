// Texts that are put together from parts of others. Imports nothing; anything may import it.

/** The texts one after the other, each ended: `Unexpected token`, `Look there` give `Unexpected token. Look there.` */
export function sentences(...texts: readonly (string | undefined)[]): string {
  return texts
    .map((text) => text?.trim() ?? '')
    .filter((text) => text !== '')
    .map((text) => (/[.!?…:][”"’')\]]?$/.test(text) ? text : `${text}.`))
    .join(' ');
}

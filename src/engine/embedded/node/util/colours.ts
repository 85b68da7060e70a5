// Whether what a program prints is coloured. Its output is no terminal, so only when `FORCE_COLOR` asks for it.

/** As Node reads `FORCE_COLOR`: https://nodejs.org/docs/latest-v24.x/api/cli.html#force_color1-2-3 */
export function coloursForced(): boolean {
  const { process } = globalThis as { process?: NodeJS.Process };
  return ['', '1', 'true', '2', '3'].includes(process?.env['FORCE_COLOR'] ?? '0');
}

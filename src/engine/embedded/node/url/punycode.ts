// Punycode (RFC 3492): domain names in the letters of their language.

/** A domain with each `xn--` label in the letters it stands for; labels that are none stay as they are. */
export function domainToUnicode(domain: string): string {
  return domain.split('.').map(labelToUnicode).join('.');
}

function labelToUnicode(label: string): string {
  if (!label.startsWith('xn--')) return label;
  const end = label.lastIndexOf('-');
  const letters = end > 4 ? [...label.slice(4, end)] : [];
  let [code, index, bias] = [128, 0, 72];
  for (let at = end > 3 ? end + 1 : 4; at < label.length;) {
    const before = index;
    for (let weight = 1, step = 36; ; step += 36) {
      const digit = parseInt(label[at] ?? '', 36);
      at += 1;
      if (Number.isNaN(digit)) return label;
      // Punycode counts a to z, then 0 to 9; parseInt the other way round.
      const value = digit < 10 ? digit + 26 : digit - 10;
      index += value * weight;
      const threshold = Math.max(1, Math.min(26, step - bias));
      if (value < threshold) break;
      weight *= 36 - threshold;
    }
    bias = adapt(index - before, letters.length + 1, before === 0);
    code += Math.floor(index / (letters.length + 1));
    index %= letters.length + 1;
    letters.splice(index, 0, String.fromCodePoint(code));
    index += 1;
  }
  return letters.join('');
}

function adapt(delta: number, points: number, first: boolean): number {
  let rest = first ? Math.floor(delta / 700) : delta >> 1;
  rest += Math.floor(rest / points);
  let steps = 0;
  for (; rest > 455; steps += 36) rest = Math.floor(rest / 35);
  return steps + Math.floor((36 * rest) / (rest + 38));
}

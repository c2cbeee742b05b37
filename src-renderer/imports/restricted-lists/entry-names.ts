/**
 * The names that an entry has beside its first one: aliases, and what stands in brackets.
 *
 * Depends on: nothing.
 */

const ALSO_KNOWN = /\(\s*(?:a\.?k\.?a\.?|f\.?k\.?a\.?|n\.?k\.?a\.?)[\s,:]+([^()]+)\)/gi;
const BRACKETS = /\(([^()]+)\)/g;
const SHORT_FORM = /^[A-Z][A-Z0-9&-]{2,13}$/;

/** Aliases without the `and ` that stands before the last one, each once, and none that is the name itself. */
export function aliasesOf(name: string, written: readonly string[]): readonly string[] {
  const known = new Set([name.toLowerCase()]);
  const aliases: string[] = [];
  const inside = [...name.matchAll(ALSO_KNOWN)].map((found) => found[1] ?? '');
  for (const one of [...written, ...inside]) {
    const alias = one.replace(/^and(?:\s+|$)/i, '').trim();
    if (alias === '' || known.has(alias.toLowerCase())) continue;
    known.add(alias.toLowerCase());
    aliases.push(alias);
  }
  return aliases;
}

/**
 * Short forms in brackets: `SMIC` of `Semiconductor Manufacturing International Corporation (SMIC)`.
 *
 * Where a whole name is in capitals, only one whose letters are initials of its
 * words counts: (OFFSHORE) and (PVT.) are no short forms.
 */
export function acronymsOf(names: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const name of names) {
    const outside = name.replace(BRACKETS, ' ');
    const isAllCapitals = outside === outside.toUpperCase();
    for (const [, inside = ''] of name.matchAll(BRACKETS)) {
      const short = inside.trim();
      if (!SHORT_FORM.test(short)) continue;
      if (isAllCapitals && !areInitials(short, outside)) continue;
      found.add(short);
    }
  }
  return [...found];
}

/** Whether the letters stand, in order, among the first letters of the words. */
function areInitials(short: string, name: string): boolean {
  const initials = name
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
  const letters = short.replace(/[^A-Z0-9]/g, '');
  let at = 0;
  for (const initial of initials) {
    if (initial === letters[at]) at += 1;
  }
  return at === letters.length;
}

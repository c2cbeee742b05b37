/**
 * Names of rigs and beginnings of names, compared. Case and spaces do not count; a plus sign does,
 * since `S21` and `S21+` are two rigs.
 *
 * Depends on: nothing.
 */

/** A name without letter case and spaces. */
export function comparableRigName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/**
 * How closely a pattern names a model.
 *
 * @param pattern - a whole name, or the beginning of some with `*` at its end
 * @param name - comparable already, by {@link comparableRigName}
 * @returns infinite for the whole name, else the count of letters of the beginning, from 1; null if it
 *   does not name the model. A bare `*` names every model and counts 1.
 */
export function reachOfPattern(pattern: string, name: string): number | null {
  const text = comparableRigName(pattern);
  if (!text.endsWith('*')) return text === name ? Number.POSITIVE_INFINITY : null;
  const beginning = text.slice(0, -1);
  return name.startsWith(beginning) ? Math.max(1, beginning.length) : null;
}

/**
 * JSON with one spelling: the keys of every object in order of their code units.
 *
 * Equal values give equal text, whatever order their fields were written in, so
 * text can be compared and hashed.
 *
 * Depends on: nothing.
 */

/** Writes plain data on one line. Keys whose value is undefined are left out, as in JSON. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isPlainObject(part) ? sortKeys(part) : part));
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sortKeys(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const names = Object.keys(value);
  return Object.fromEntries(names.sort().map((name) => [name, value[name]]));
}

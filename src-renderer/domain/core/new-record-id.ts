/**
 * Ids of records that a user adds by name.
 *
 * Depends on: nothing.
 */

/** `site-west-texas`; with a number where that is taken. A name without a letter or digit gives the kind alone. */
export function newRecordId(kind: string, name: string, records: readonly { readonly id: string }[]): string {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const base = slug === '' ? kind : `${kind}-${slug}`;
  let id = base;
  for (let number = 2; records.some((record) => record.id === id); number += 1) id = `${base}-${number}`;
  return id;
}

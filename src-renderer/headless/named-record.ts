/**
 * A plan or a scenario of a workspace by what a person calls it.
 *
 * Depends on: core.
 */
import { isolatedName } from '#domain/core/isolated-name';
import { fail, ok, type Result } from '#domain/core/result';

/** The record of a name or an id, the very name first; letter case does not count. A problem is one sentence that names all. */
export function named<Kept extends { readonly id: string; readonly name: string }>(
  records: readonly Kept[],
  wanted: string,
  what: 'plan' | 'scenario',
): Result<Kept, string> {
  const plain = (text: string) => text.normalize('NFC').toLowerCase();
  const found =
    records.find(({ name }) => name === wanted) ??
    records.find(({ id }) => id === wanted) ??
    records.find(({ name }) => plain(name) === plain(wanted));
  if (found !== undefined) return ok(found);
  const names = records.map(({ name }) => `“${isolatedName(name)}”`).join(', ');
  return fail(
    names === ''
      ? `The workspace has no ${what}, so none is called “${wanted}”.`
      : `No ${what} is called “${wanted}”. The workspace has ${names}.`,
  );
}

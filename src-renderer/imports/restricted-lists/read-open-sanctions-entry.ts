/**
 * One row of an OpenSanctions `targets.simple.csv` as an entry, or why not.
 *
 * Its columns: https://www.opensanctions.org/docs/bulk/csv/. Countries are codes
 * in small letters; several values are joined with `;`.
 *
 * Depends on: core, model (types), ./entry-details, ./entry-names, ./row-fields.
 */
import { isCountryCode, type CountryCode } from '#domain/core/country';
import { fail, ok, type Result } from '#domain/core/result';
import type { EntryKind, ListEntry } from '#domain/model/restricted-list';
import { addressOf, dayOf } from './entry-details';
import { acronymsOf, aliasesOf } from './entry-names';
import { listCodeOf } from '#domain/model/list-codes';
import type { RowFault, RowFields } from './row-fields';

const KINDS: Readonly<Record<string, EntryKind>> = {
  Person: 'individual',
  Company: 'entity',
  Organization: 'entity',
  LegalEntity: 'unknown',
  PublicBody: 'entity',
  Vessel: 'vessel',
  Airplane: 'aircraft',
};

/** Things that are sanctioned but are nobody. */
const NO_PARTIES: ReadonlySet<string> = new Set(['Address', 'Asset', 'CryptoWallet', 'Position', 'Security']);

/** Reads a row. */
export function readOpenSanctionsEntry(row: RowFields): Result<ListEntry, RowFault> {
  const name = row.text('name').replace(/\s+/g, ' ');
  if (!/[\p{L}\p{N}]/u.test(name)) return fail({ why: 'has no name', isNoParty: false });
  const schema = row.text('schema');
  if (schema === '') return fail({ why: 'has no schema', isNoParty: false });
  if (NO_PARTIES.has(schema)) return fail({ why: `is a ${schema}, which is no party`, isNoParty: true });
  const listName = row.text('dataset') || 'OpenSanctions';
  const sanctions = row.text('sanctions');
  const aliases = aliasesOf(name, row.texts('aliases'));
  const list = listCodeOf(`${listName} ${sanctions}`);
  return ok({
    id: `${list}:${row.text('id') || name}`,
    list,
    listName,
    // A schema that nobody knew of when this was written may be a party: no entry is lost for it.
    kind: KINDS[schema] ?? 'unknown',
    programmes: row.texts('program_ids'),
    name,
    aliases,
    acronyms: acronymsOf([name, ...aliases]),
    addresses: row.texts('addresses').map(addressOf),
    identifiers: row.texts('identifiers').map((number) => ({ kind: 'identifier', number, country: null })),
    countries: row.texts('countries').flatMap(countryOfCode),
    startDate: dayOf(row.text('first_seen')),
    endDate: null,
    notice: null,
    licenceRequirement: null,
    licencePolicy: null,
    remarks: sanctions === '' ? null : sanctions,
  });
}

function countryOfCode(code: string): readonly CountryCode[] {
  const upper = code.toUpperCase();
  return isCountryCode(upper) ? [upper] : [];
}

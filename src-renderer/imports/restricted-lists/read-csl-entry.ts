/**
 * One row of the US Consolidated Screening List as an entry, or why not.
 *
 * Depends on: core, model (types), ./entry-details, ./entry-names, ./row-fields.
 */
import { fail, ok, type Result } from '#domain/core/result';
import type { CountryCode } from '#domain/core/country';
import type { EntryKind, ListEntry } from '#domain/model/restricted-list';
import { addressOf, countryIn, dayOf, identifierOf } from './entry-details';
import { acronymsOf, aliasesOf } from './entry-names';
import { listCodeOf } from '#domain/model/list-codes';
import type { RowFault, RowFields } from './row-fields';

const KINDS: Readonly<Record<string, EntryKind>> = {
  entity: 'entity',
  organization: 'entity',
  individual: 'individual',
  vessel: 'vessel',
  aircraft: 'aircraft',
};

/** Reads a row. */
export function readCslEntry(row: RowFields): Result<ListEntry, RowFault> {
  const name = row.text('name').replace(/\s+/g, ' ');
  const listName = row.text('source');
  if (!/[\p{L}\p{N}]/u.test(name)) return fail({ why: 'has no name', isNoParty: false });
  if (listName === '') return fail({ why: 'does not say which list it is of', isNoParty: false });
  const aliases = aliasesOf(name, row.texts('alt_names'));
  const addresses = row.texts('addresses').map(addressOf);
  const list = listCodeOf(listName);
  return ok({
    id: `${list}:${row.text('_id') || row.text('id') || row.text('entity_number') || name}`,
    list,
    listName,
    kind: kindOf(row.text('type')),
    programmes: row.texts('programs'),
    name,
    aliases,
    acronyms: acronymsOf([name, ...aliases]),
    addresses,
    identifiers: row.texts('ids').flatMap((text) => identifierOf(text) ?? []),
    countries: countriesOf([...row.texts('nationalities'), ...row.texts('citizenships')]),
    startDate: dayOf(row.text('start_date')),
    endDate: dayOf(row.text('end_date')),
    notice: orNull(row.text('federal_register_notice').replace(/\s+/g, ' ')),
    licenceRequirement: orNull(row.text('license_requirement')),
    licencePolicy: orNull(row.text('license_policy')),
    remarks: orNull(row.text('remarks')),
  });
}

/** A type that nobody knew of when this was written is kept as unknown: no entry is lost for it. */
function kindOf(type: string): EntryKind {
  return KINDS[type.toLowerCase()] ?? 'unknown';
}

function countriesOf(words: readonly string[]): readonly CountryCode[] {
  return [...new Set(words.flatMap((word) => countryIn(word) ?? []))];
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

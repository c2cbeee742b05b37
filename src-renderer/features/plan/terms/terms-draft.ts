/**
 * Purchase terms as they stand in the form, and the way from there to a record.
 *
 * Depends on: core, model (types), imports, ui.
 */
import { calendarDate, isCalendarDate, type CalendarDate } from '#domain/core/calendar-date';
import { formatDecimal, formatPercent, parseUsd, partsPerMillion, type UsdCents } from '#domain/core/money';
import { fail, ok, type Result } from '#domain/core/result';
import type { Offer } from '#domain/model/offer';
import type { CallOption, ContractUnit, PriceBreak, PurchaseTerms } from '#domain/model/purchase-terms';
import { readDecimal, readWhole } from '../../../imports/read-number';
import { readPercent } from '../../../imports/read-percent';
import { formatCents, formatInteger } from '../../../ui/format';
import { newSourceDraft, readSource, sourceDraftOf, type SourceDraft } from '../../../ui/source-draft';

/** One price break as typed. */
export interface BreakDraft {
  readonly fromUnits: string;
  readonly unitPrice: string;
}

/** The fields as typed. */
export interface TermsDraft {
  /** Blank: any number is sold. */
  readonly lotSize: string;
  /** Blank: as many as the offer is for. */
  readonly mostUnits: string;
  readonly breaks: readonly BreakDraft[];
  readonly contractUnit: ContractUnit;
  /** Per cent either way; blank if nobody said. */
  readonly tolerance: string;
  readonly hasOption: boolean;
  readonly optionFee: string;
  readonly optionPrice: string;
  readonly optionUnits: string;
  readonly optionExpiresOn: string;
  readonly source: SourceDraft;
}

/** A field of the form; a break by its place and column. */
export type TermsField =
  | Exclude<keyof TermsDraft, 'source' | 'breaks' | 'contractUnit' | 'hasOption'>
  | `break-${number}-${keyof BreakDraft}`
  | keyof SourceDraft;

/** What is wrong, by field. */
export type TermsProblems = Readonly<Partial<Record<TermsField, string>>>;

/** The form as it opens. */
export function termsDraftOf(terms: PurchaseTerms | null, today: CalendarDate): TermsDraft {
  const option = terms?.callOption ?? null;
  return {
    lotSize: terms?.lotSize == null ? '' : String(terms.lotSize),
    mostUnits: terms?.mostUnits == null ? '' : String(terms.mostUnits),
    breaks: (terms?.priceBreaks ?? []).map(({ fromUnits, unitPrice }) => ({
      fromUnits: String(fromUnits),
      unitPrice: formatDecimal(unitPrice),
    })),
    contractUnit: terms?.contractUnit ?? 'unit',
    tolerance: terms?.hashrateTolerance == null ? '' : formatPercent(terms.hashrateTolerance, 4),
    hasOption: option !== null,
    optionFee: option === null ? '' : formatDecimal(option.fee),
    optionPrice: option === null ? '' : formatDecimal(option.unitPrice),
    optionUnits: option === null ? '' : String(option.units),
    optionExpiresOn: option?.expiresOn ?? '',
    source: terms === null ? newSourceDraft(today) : sourceDraftOf(terms.source),
  };
}

/** The record, or null and what is wrong. */
export function readTermsDraft(
  draft: TermsDraft,
  offer: Pick<Offer, 'id' | 'unitPrice'>,
): { readonly terms: PurchaseTerms | null; readonly problems: TermsProblems } {
  const problems: Partial<Record<TermsField, string>> = {};
  const take = <Value>(field: TermsField, read: Result<Value, string>): Value | null => {
    if (read.ok) return read.value;
    problems[field] = read.problem;
    return null;
  };
  const lotSize = draft.lotSize.trim() === '' ? null : take('lotSize', units(draft.lotSize));
  const mostUnits = draft.mostUnits.trim() === '' ? null : take('mostUnits', units(draft.mostUnits));
  const priceBreaks = draft.breaks.flatMap((typed, at): readonly PriceBreak[] => {
    const fromUnits = take(`break-${at}-fromUnits`, units(typed.fromUnits, 2));
    const unitPrice = take(`break-${at}-unitPrice`, price(typed.unitPrice));
    return fromUnits === null || unitPrice === null ? [] : [{ fromUnits, unitPrice }];
  });
  priceBreaks.forEach(({ fromUnits, unitPrice }, at) => {
    const before = priceBreaks[at - 1];
    if (before !== undefined && fromUnits <= before.fromUnits) {
      problems[`break-${at}-fromUnits`] ??=
        `Give more than ${formatInteger(before.fromUnits)}: breaks go upwards.`;
    }
    const dearer = before?.unitPrice ?? offer.unitPrice;
    if (unitPrice >= dearer) {
      problems[`break-${at}-unitPrice`] ??= `Is not below $${formatCents(dearer)}, the price of fewer units.`;
    }
  });
  const typedTolerance = draft.tolerance.trim() === '' ? null : take('tolerance', tolerance(draft.tolerance));
  const callOption = draft.hasOption ? readOption(draft, take) : null;
  const { source, problems: sourceProblems } = readSource(draft.source);
  Object.assign(problems, sourceProblems);
  if (source === null || Object.keys(problems).length > 0) return { terms: null, problems };
  return {
    problems,
    terms: {
      id: offer.id,
      lotSize: lotSize === 1 ? null : lotSize,
      mostUnits,
      priceBreaks,
      contractUnit: draft.contractUnit,
      hashrateTolerance: typedTolerance === null ? null : partsPerMillion(typedTolerance),
      callOption,
      source,
    },
  };
}

function readOption(
  draft: TermsDraft,
  take: <Value>(field: TermsField, read: Result<Value, string>) => Value | null,
): CallOption | null {
  const fee = take('optionFee', amount(draft.optionFee));
  const unitPrice = take('optionPrice', price(draft.optionPrice));
  const called = take('optionUnits', units(draft.optionUnits));
  const expiresOn = take(
    'optionExpiresOn',
    isCalendarDate(draft.optionExpiresOn) && draft.optionExpiresOn >= '1990-01-01'
      ? ok(calendarDate(draft.optionExpiresOn))
      : fail('Give day, month and year.'),
  );
  if (fee === null || unitPrice === null || called === null || expiresOn === null) return null;
  return { fee, unitPrice, units: called, expiresOn };
}

const MOST_UNITS = 10_000_000;

function units(text: string, least = 1): Result<number, string> {
  if (text.trim() === '') return fail('Give a whole number.');
  // Nobody sells a part of a rig: a comma can only part thousands.
  const plain = /^\s*\d{1,3}(,\d{3})+\s*$/.test(text) ? text.replaceAll(',', '') : text;
  const read = readWhole(plain, least, MOST_UNITS);
  return read.ok ? read : fail(`“${text.trim()}” ${read.problem}.`);
}

function amount(text: string): Result<UsdCents, string> {
  if (text.trim() === '') return fail('Give an amount in US dollars.');
  const read = readDecimal(text, ['$', 'USD'], false);
  if (!read.ok) return fail(`“${text.trim()}” ${read.problem}.`);
  const cents = parseUsd(read.value);
  return cents === null ? fail(`“${text.trim()}” has more than two decimals.`) : ok(cents);
}

function price(text: string): Result<UsdCents, string> {
  const read = amount(text);
  return read.ok && read.value === 0 ? fail('Give a price above 0.') : read;
}

function tolerance(text: string): Result<number, string> {
  const read = readPercent(text);
  if (!read.ok) return fail(`“${text.trim()}” ${read.problem}.`);
  return read.value < 1_000_000 ? read : fail('Give less than 100 %.');
}

/**
 * "What applies on …": a question as it is typed, and its answer.
 *
 * Everything is computed by the same functions that cost an offer; nothing is
 * added up here.
 *
 * Depends on: core, model, tariffs, landed-cost, imports/read-number, ./country-choice.
 */
import { isCalendarDate, type CalendarDate } from '#domain/core/calendar-date';
import { MAX_OFFER_CENTS, parseUsd, sumCents, ZERO_CENTS, type UsdCents } from '#domain/core/money';
import { fail, ok, type Result } from '#domain/core/result';
import { dutyLines, type DutyLine } from '#domain/landed-cost/duty';
import { entryCharges, type EntryCharges } from '#domain/landed-cost/entry-charges';
import type { FeeProblem } from '#domain/landed-cost/processing-fee';
import type { TransportMode } from '#domain/model/offer';
import type { TariffLayer } from '#domain/model/tariff-layer';
import { conditionalLayers } from '#domain/tariffs/conditional-layers';
import type { CustomsEntry, LayerStack, TariffProblem } from '#domain/tariffs/layer-stack';
import { coverageOf, isOriginCovered, type PreparedPack } from '#domain/tariffs/prepare-pack';
import { isInForce, resolveLayers } from '#domain/tariffs/resolve-layers';
import { readDecimal } from '../../imports/read-number';
import { readCountryText } from './country-choice';

/** The HTS code of rigs by customs ruling, which the calculator starts from. */
export const RIG_HTS_CODE = '8543709860';

/** The fields as typed. */
export interface QuestionDraft {
  readonly hts: string;
  readonly origin: string;
  readonly date: string;
  /** Dollars; blank asks for rates alone. */
  readonly value: string;
  readonly mode: 'air' | 'ocean';
  readonly isUsmca: boolean;
}

/** A field of the question. */
export type QuestionField = 'hts' | 'origin' | 'date' | 'value';

/** What is wrong, by field; a field that is right is absent. */
export type QuestionProblems = Readonly<Partial<Record<QuestionField, string>>>;

/** One question that can be answered. */
export interface DutyQuestion {
  readonly entry: CustomsEntry;
  /** Null asks for rates alone. */
  readonly customsValue: UsdCents | null;
  readonly mode: TransportMode;
}

/** What an entry pays. Amounts mean something only where the question gives a customs value. */
export interface DutyAnswer {
  readonly stack: LayerStack;
  readonly lines: readonly DutyLine[];
  readonly duty: UsdCents;
  readonly fees: Result<Pick<EntryCharges, 'mpf' | 'hmf'>, FeeProblem>;
  /** Duty and fees; null where the fees are not known. */
  readonly total: UsdCents | null;
  /** Unconfirmed layers that would start after the entry date, earliest first. */
  readonly laterUnconfirmed: readonly TariffLayer[];
  /** Layers in force on the day that wait for a finding nobody has made; never counted. */
  readonly conditional: readonly TariffLayer[];
}

/** The digits of an HTS code typed with or without its dots; null unless 8 or 10 of them. */
export function readHtsCode(text: string): string | null {
  const digits = text.replace(/[.\s]/g, '');
  return /^(?:\d{8}|\d{10})$/.test(digits) ? digits : null;
}

/** The question that was typed, or null and what is wrong. */
export function readQuestion(draft: QuestionDraft): {
  readonly question: DutyQuestion | null;
  readonly problems: QuestionProblems;
} {
  const htsCode = readHtsCode(draft.hts);
  const origin = readCountryText(draft.origin);
  const value = readValue(draft.value);
  const problems: QuestionProblems = {
    ...(htsCode === null ? { hts: htsProblem(draft.hts) } : {}),
    ...(origin === null ? { origin: originProblem(draft.origin) } : {}),
    ...(isCalendarDate(draft.date) ? {} : { date: 'Give day, month and year of the customs entry.' }),
    ...(value.ok ? {} : { value: value.problem }),
  };
  if (htsCode === null || origin === null || !isCalendarDate(draft.date) || !value.ok) {
    return { question: null, problems };
  }
  const entryDate: CalendarDate = draft.date;
  return {
    problems,
    question: {
      entry: { htsCode, origin, entryDate, isUsmcaQualifying: draft.isUsmca },
      customsValue: value.value,
      mode: draft.mode,
    },
  };
}

/** What the entry pays by the law on file, or why that cannot be said. */
export function whatApplies(
  { entry, customsValue, mode }: DutyQuestion,
  prepared: PreparedPack,
): Result<DutyAnswer, TariffProblem> {
  const value = customsValue ?? ZERO_CENTS;
  const { pack, metConditions } = prepared;
  const conditional = conditionalLayers(pack, entry.entryDate).filter(
    (layer) =>
      !metConditions.has(layer.id) &&
      isInForce(layer, entry.entryDate) &&
      layer.htsPrefixes.some((prefix) => entry.htsCode.startsWith(prefix)) &&
      isOriginCovered(entry.origin, layer.origins, pack.countryGroups),
  );
  const laterUnconfirmed = coverageOf(entry, prepared)
    .layers.filter(({ status, from }) => status === 'unconfirmed' && from !== null && from > entry.entryDate)
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  const charged = entryCharges(value, mode, entry, prepared);
  if (charged.ok) {
    const { stack, dutyLines: lines, duty, mpf, hmf } = charged.value;
    const total = sumCents([duty, mpf.amount, hmf.amount]);
    return ok({ stack, lines, duty, fees: ok({ mpf, hmf }), total, laterUnconfirmed, conditional });
  }
  if (charged.problem.code !== 'fee/no-schedule') return fail(charged.problem);
  // The duties are known all the same.
  const stack = resolveLayers(entry, prepared);
  if (!stack.ok) return stack;
  const lines = dutyLines(value, stack.value);
  const duty = sumCents(lines.map(({ amount }) => amount));
  const fees = fail(charged.problem);
  return ok({ stack: stack.value, lines, duty, fees, total: null, laterUnconfirmed, conditional });
}

function readValue(text: string): Result<UsdCents | null, string> {
  if (text.trim() === '') return ok(null);
  const read = readDecimal(text, ['$', 'USD'], false);
  if (!read.ok) return fail(`“${text.trim()}” ${read.problem}.`);
  const cents = parseUsd(read.value);
  if (cents === null) return fail(`“${text.trim()}” has more than two decimals.`);
  return cents > MAX_OFFER_CENTS ? fail('Is more than $10 billion.') : ok(cents);
}

function htsProblem(text: string): string {
  if (text.trim() === '') return 'Give the HTS code: a missing one has no duty rate.';
  return `“${text.trim()}” is not an HTS code of 8 or 10 digits.`;
}

function originProblem(text: string): string {
  if (text.trim() === '') return 'Give the country of origin.';
  return `“${text.trim()}” is no country on file. Choose one from the list.`;
}

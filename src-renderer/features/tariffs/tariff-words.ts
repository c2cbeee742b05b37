/**
 * Layers, rates and spans as words of the screen.
 *
 * Depends on: core, model (types), tariffs (types), ui/format.
 */
import { isolatedName } from '#domain/core/isolated-name';
import { isCountryCode } from '#domain/core/country';
import { formatPercent, type PartsPerMillion } from '#domain/core/money';
import type { CalendarDate } from '#domain/core/calendar-date';
import { htsText } from '#domain/core/plain-text';
import { assertNever } from '#domain/core/result';
import type { FeeProblem } from '#domain/landed-cost/processing-fee';
import type { LayerKind, LayerStatus, OriginScope, TariffLayer } from '#domain/model/tariff-layer';
import type { TariffProblem } from '#domain/tariffs/layer-stack';
import { formatCountry, formatDate, UNKNOWN } from '../../ui/format';

/** How a layer counts, in a word or two. */
export const kindWords: Readonly<Record<LayerKind, string>> = {
  base: 'Base rate',
  additive: 'Added',
  'top-up': 'Top-up to total',
  replaces: 'Replaces',
};

/** Where a layer stands in law. */
export const statusWords: Readonly<Record<LayerStatus, string>> = {
  active: 'Active',
  scheduled: 'Scheduled',
  suspended: 'Suspended',
  expired: 'Expired',
  'struck-down': 'Struck down',
  unconfirmed: 'Unconfirmed',
};

/** What a status means for the duty. */
export const statusHints: Readonly<Record<LayerStatus, string>> = {
  active: 'Counted for entries within its dates.',
  scheduled: 'Decided, or a rumour you plan with: counted for entries within its dates.',
  suspended: 'Shown, never counted.',
  expired: 'Counted for entries of its own dates only.',
  'struck-down': 'Counted for entries of its own dates, with a possible refund beside it.',
  unconfirmed: 'Shown, never counted.',
};

/** A rate with its sign: `12.6 %`, `0.3464 %`; a dash if it is not known. */
export function percentWords(rate: PartsPerMillion | null): string {
  return rate === null ? UNKNOWN : `${formatPercent(rate)} %`;
}

/** Decimals of the finest rate on file: 0.3464 %. */
const MOST_DECIMALS = 4;
const FIGURE_SPACE = '\u2007';

/** A rate in per cent for a column: as many decimals as it has, and room for those of its neighbours. */
export function percentInColumn(rate: PartsPerMillion): string {
  const words = formatPercent(rate);
  const decimals = words.split('.')[1]?.length ?? 0;
  return words + FIGURE_SPACE.repeat(MOST_DECIMALS - decimals);
}

/** A name of a scope: a country by its name, a group by its own. */
export function scopeNameWords(name: string): string {
  if (name === '*') return 'every origin';
  if (name === 'COLUMN-2') return 'Column 2 countries';
  return isCountryCode(name) ? formatCountry(name) : name;
}

/** The origins of a layer within a sentence: `Malaysia`; `every origin except China`. */
export function originsInSentence({ include, exclude }: OriginScope): string {
  const covered = include.map(scopeNameWords).join(', ');
  return exclude.length === 0 ? covered : `${covered} except ${exclude.map(scopeNameWords).join(', ')}`;
}

/** The same standing by itself: `Every origin except China`. */
export function originWords(scope: OriginScope): string {
  const words = originsInSentence(scope);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Product codes of a layer: `8543.70.98, 8543.70.99`. */
export function htsWords(prefixes: readonly string[]): string {
  return prefixes.map(htsText).join(', ');
}

/** Days of entry from one to another: `24 Jul 2026 on`, `4 Feb 2025 to 3 Mar 2025`, `any date`. */
export function spanWords(from: CalendarDate | null, to: CalendarDate | null): string {
  if (from === null) return to === null ? 'any date' : `until ${formatDate(to)}`;
  return to === null ? `${formatDate(from)} on` : `${formatDate(from)} to ${formatDate(to)}`;
}

/** A layer in one line: `Section 301 China 25.0 %`. */
export function layerLine({ program, rate }: TariffLayer): string {
  const name = isolatedName(program);
  return rate === null ? `${name}, rate not known` : `${name} ${percentWords(rate)}`;
}

/** Why no duty can be given, and what would mend it. */
export function dutyProblemWords(problem: TariffProblem | FeeProblem): string {
  switch (problem.code) {
    case 'tariff/no-base-rate':
      return `No base rate is on file for HTS ${htsText(problem.htsCode)} of origin ${scopeNameWords(problem.origin)} on ${formatDate(problem.entryDate)}, so no duty can be given. Check the HTS code, or add a base layer that a broker has confirmed.`;
    case 'tariff/overlapping-base-rates':
      return `More than one base rate covers this entry (layers ${problem.layerIds.join(', ')}), so no duty can be given. Give one of them an end, or other origins.`;
    case 'fee/no-schedule':
      return `No fee schedule is on file for ${formatDate(problem.entryDate)}, so the processing and harbour fees of this entry are not known.`;
    default:
      return assertNever(problem);
  }
}

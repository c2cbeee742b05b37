/**
 * The figures of the totals strip: what each is, how it reads, what it is made of line by line.
 *
 * Sums add up from their lines to the cent. What is no sum (a day, dollars for each TH, a concentration)
 * says how it follows from its parts.
 *
 * Depends on: core (types), planning (types), ui/format, ../plan-words, ../lines/totals-line.
 */
import type { EvaluatedLine, PlanShares, PlanTotals } from '#domain/planning/plan-evaluation';
import { formatCents, formatDate, formatHashrate, formatInteger, UNKNOWN } from '../../../ui/format';
import { perTh } from '../lines/line-facts';
import { leftOut } from '../lines/totals-line';
import { dollars, megawatts, signed, signedDollars, signedHashrate } from '../plan-words';

/** Every figure that can be explained. */
export const PLAN_FIGURE_IDS = [
  ...(['ths', 'power', 'landed', 'landedPerTh', 'allIn', 'allInPerTh'] as const),
  ...(['hashingP50', 'hashingP90', 'backDuty', 'hhiVendor', 'hhiOrigin'] as const),
] as const;
/** One of {@link PLAN_FIGURE_IDS}. */
export type PlanFigureId = (typeof PLAN_FIGURE_IDS)[number];

/** One figure. */
export interface PlanFigure {
  readonly id: PlanFigureId;
  readonly label: string;
  /** What it is, in one sentence. */
  readonly definition: string;
  /** As the strip shows it, with its unit. */
  readonly text: (totals: PlanTotals) => string;
  /** What it leaves out, in words; nothing if it holds every line. */
  readonly missing: (totals: PlanTotals) => string;
  /** Later less earlier, in words; null where nothing is other, a dash where one is not known. */
  readonly change: (before: PlanTotals, after: PlanTotals) => string | null;
  /** What it is made of. */
  readonly parts: FigureParts;
}

/** How a figure follows from its parts. */
export type FigureParts =
  /** Lines whose amounts add up to it. */
  | {
      readonly kind: 'sum';
      readonly unit: string;
      readonly value: (line: EvaluatedLine) => number | null;
      readonly total: (totals: PlanTotals) => number;
      readonly text: (value: number) => string;
    }
  /** Dollars ÷ TH/s, beside those of each line. */
  | { readonly kind: 'per-th'; readonly of: 'landed' | 'allIn' }
  /** The last of the days of lines. */
  | { readonly kind: 'last-day'; readonly of: 'hashingP50' | 'hashingP90' }
  /** The squares of shares added up. */
  | { readonly kind: 'hhi'; readonly shares: (totals: PlanTotals) => PlanShares };

const none = () => '';

function dollarFigure(
  id: 'landed' | 'allIn' | 'backDuty',
  label: string,
  definition: string,
  missing: PlanFigure['missing'],
): PlanFigure {
  return {
    ...{ id, label, definition, missing },
    text: (totals) => dollars(totals[id]),
    change: (before, after) => (before[id] === after[id] ? null : signedDollars(after[id] - before[id])),
    parts: {
      kind: 'sum',
      unit: '$',
      value: (line) => line[id],
      total: (totals) => totals[id],
      text: formatCents,
    },
  };
}

function perThFigure(
  id: 'landedPerTh' | 'allInPerTh',
  label: string,
  definition: string,
  missing: PlanFigure['missing'],
): PlanFigure {
  return {
    ...{ id, label, definition, missing },
    text: (totals) => (totals[id] === null ? UNKNOWN : `$${formatCents(totals[id])}/TH`),
    change: (before, after) => {
      const was = before[id];
      const is = after[id];
      if (was === is) return null;
      return was === null || is === null ? UNKNOWN : signed(is - was, (size) => `$${formatCents(size)}`);
    },
    parts: { kind: 'per-th', of: id === 'landedPerTh' ? 'landed' : 'allIn' },
  };
}

function dayFigure(id: 'hashingP50' | 'hashingP90', label: string, definition: string): PlanFigure {
  return {
    ...{ id, label, definition },
    missing: none,
    text: (totals) => formatDate(totals[id]),
    change: (before, after) => (before[id] === after[id] ? null : `was ${formatDate(before[id])}`),
    parts: { kind: 'last-day', of: id },
  };
}

function hhiFigure(
  id: 'hhiVendor' | 'hhiOrigin',
  label: string,
  definition: string,
  shares: (totals: PlanTotals) => PlanShares,
): PlanFigure {
  return {
    ...{ id, label, definition },
    missing: none,
    text: (totals) => formatInteger(shares(totals).hhi),
    change: (before, after) => {
      const was = shares(before).hhi;
      const is = shares(after).hhi;
      if (was === is) return null;
      return was === null || is === null ? UNKNOWN : signed(is - was, formatInteger);
    },
    parts: { kind: 'hhi', shares },
  };
}

const withoutLanded: PlanFigure['missing'] = ({ missingLanded }) => leftOut(missingLanded, 'a landed cost');
const withoutAllIn: PlanFigure['missing'] = ({ missingAllIn }) => leftOut(missingAllIn, 'an all-in cost');

/** Every figure, in the order of the strip. */
export const planFigures: Readonly<Record<PlanFigureId, PlanFigure>> = {
  ths: {
    id: 'ths',
    label: 'Hash rate',
    definition: 'Rated TH/s of all units that come; a held option brings none.',
    text: ({ ths }) => formatHashrate(ths),
    missing: none,
    change: (before, after) => (before.ths === after.ths ? null : signedHashrate(after.ths - before.ths)),
    parts: {
      kind: 'sum',
      unit: 'TH/s',
      value: (line) => line.ths,
      total: ({ ths }) => ths,
      text: formatInteger,
    },
  },
  power: {
    id: 'power',
    label: 'Power',
    definition: 'At the wall, all units running at once.',
    text: ({ kilowatts }) => `${megawatts(kilowatts)} MW`,
    missing: ({ missingPower }) => leftOut(missingPower, 'power'),
    change: (before, after) =>
      before.kilowatts === after.kilowatts
        ? null
        : signed(after.kilowatts - before.kilowatts, (size) => `${megawatts(size)} MW`),
    parts: {
      kind: 'sum',
      unit: 'MW',
      value: (line) => line.kilowatts,
      total: ({ kilowatts }) => kilowatts,
      text: megawatts,
    },
  },
  landed: dollarFigure(
    'landed',
    'Landed',
    'Price, duty, fees, freight and insurance of all lines, and the fees of options.',
    withoutLanded,
  ),
  landedPerTh: perThFigure(
    'landedPerTh',
    'Landed per TH',
    'Landed dollars of the plan ÷ its TH/s; no mean of the lines’ own.',
    withoutLanded,
  ),
  allIn: dollarFigure(
    'allIn',
    'All-in',
    'Landed, receiving, installation and tax, and the parts of all-in that the scenario turns on.',
    withoutAllIn,
  ),
  allInPerTh: perThFigure(
    'allInPerTh',
    'All-in per TH',
    'All-in dollars of the plan ÷ its TH/s; no mean of the lines’ own.',
    withoutAllIn,
  ),
  hashingP50: dayFigure(
    'hashingP50',
    'Hashing P50',
    'First day on which every line hashes by its own median: racked, and its site has power.',
  ),
  hashingP90: dayFigure(
    'hashingP90',
    'Hashing P90',
    'First day on which every line hashes by its late arrival, nine times in ten.',
  ),
  backDuty: dollarFigure(
    'backDuty',
    'Back-duty exposed',
    'Back-duty that findings against the declared origins would cost, all lines together.',
    ({ missingBackDuty }) => leftOut(missingBackDuty, 'a back-duty'),
  ),
  hhiVendor: hhiFigure(
    'hhiVendor',
    'HHI, vendors',
    'Concentration of TH by vendor: the squares of the shares in per cent, added up. 10,000 is one vendor alone.',
    ({ byVendor }) => byVendor,
  ),
  hhiOrigin: hhiFigure(
    'hhiOrigin',
    'HHI, origins',
    'Concentration of TH by declared origin: the squares of the shares in per cent, added up.',
    ({ byOrigin }) => byOrigin,
  ),
};

const BY_COLUMN: Readonly<Record<string, PlanFigureId>> = {
  ...{ ths: 'ths', megawatts: 'power', landed: 'landed', landedPerTh: 'landedPerTh', allIn: 'allIn' },
  ...{ allInPerTh: 'allInPerTh', hashingP50: 'hashingP50', hashingP90: 'hashingP90' },
  ...{ backDuty: 'backDuty', vendor: 'hhiVendor', origin: 'hhiOrigin', quantity: 'ths' },
};

/** The total that a column of the table adds up to; the landed cost where it has none. */
export function figureOfColumn(columnId: string | null): PlanFigureId {
  return BY_COLUMN[columnId ?? ''] ?? 'landed';
}

/** Dollars for each TH of one line; null where a part is missing. */
export function linePerTh(line: EvaluatedLine, of: 'landed' | 'allIn'): number | null {
  return perTh(line[of], line.ths);
}

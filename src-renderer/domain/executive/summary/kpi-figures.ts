/**
 * The figures at the head of the page: how much, what it costs, when it hashes, the most that is paid out.
 *
 * Those that Scenarios shows are its figures: what is paid for goods that do not come counts as cost. A sum
 * that misses a line is not known: on a page that is signed a part must not read like the whole.
 *
 * Depends on: core, explain, planning (types), simulation, ../make-figure, ../plan-trees, ../report-figure
 * (types), ../report-ground (types), ./cash-trees, ./cost-trees.
 */
import type { CalendarDate } from '../../core/calendar-date';
import { numberText } from '../../core/plain-text';
import type { Explanation, FigureAnswer } from '../../explain/explanation';
import { computed, fact } from '../../explain/nodes';
import type { EvaluatedLine, PlanTotals } from '../../planning/plan-evaluation';
import { kpiById, kpiGround, kpiHorizon, type KpiId } from '../../simulation/plan-kpis';
import { shortUsd } from '../figure-text';
import { figure, fullText, unknownFigure } from '../make-figure';
import { lastDayOf, lineName, sourceOfOffer, sourceOfPlan, totalOf, unitsOf } from '../plan-trees';
import type { ReportFigure } from '../report-figure';
import type { ReportGround } from '../report-ground';
import { peakTree } from './cash-trees';
import { costPerThTree, costTree } from './cost-trees';

/** In the order of the page. Keys: `kpi/units`, `kpi/ths`, `kpi/power`, `kpi/landed` … */
export function kpiFigures(ground: ReportGround): readonly ReportFigure[] {
  return [
    unitsFigure(ground),
    thsFigure(ground),
    powerFigure(ground),
    dollarsFigure('landed', 'Landed', ground),
    perThFigure('landedPerTh', 'Landed per TH', ground),
    dollarsFigure('allIn', 'All-in', ground),
    perThFigure('allInPerTh', 'All-in per TH', ground),
    dayFigure('hashingP50', 'All hash by, P50', ground),
    dayFigure('hashingP90', 'All hash by, P90', ground),
    peakCashFigure(ground),
  ];
}

/** One of them by its key; each page has all. @throws RangeError if there is none */
export function kpiByKey(kpis: readonly ReportFigure[], key: string): ReportFigure {
  const found = kpis.find((kpi) => kpi.key === key);
  if (found === undefined) throw new RangeError(`No figure ${key}`);
  return found;
}

/** The most that is paid out by the end of a month. */
export function peakCashFigure(ground: ReportGround): ReportFigure {
  const key = 'kpi/peak-cash';
  const label = 'Peak cash';
  const value = kpiValue('peakCash', ground);
  const { cash, under } = ground;
  if (value === null) return unknownFigure(key, label, 'usd', undatedWords(ground));
  return figure({
    key,
    label,
    unit: 'usd',
    value,
    note: under.lost > 0 ? `${shortUsd(under.lost)} of it is paid for goods that do not come` : null,
    explain: () =>
      answer(label, peakTree(cash, value, ground), 'the most that is paid out by the end of a month'),
  });
}

function unitsFigure(ground: ReportGround): ReportFigure {
  const { lines, totals } = ground.under.evaluation;
  const label = 'Rigs';
  if (totals.gone > 0) return unknownFigure('kpi/units', label, 'units', goneWords(totals));
  return figure({
    key: 'kpi/units',
    label,
    unit: 'units',
    value: totals.units,
    explain: () => answer(label, unitsOf(lines, ground, label), 'the units of the lines'),
  });
}

function thsFigure(ground: ReportGround): ReportFigure {
  const { lines, totals } = ground.under.evaluation;
  const label = 'Hash rate';
  if (totals.gone > 0) return unknownFigure('kpi/ths', label, 'ths', goneWords(totals));
  return figure({
    key: 'kpi/ths',
    label,
    unit: 'ths',
    value: totals.ths,
    explain: () => answer(label, totalOf('ths', lines, ground, label), 'units × TH/s of one, added up'),
  });
}

function powerFigure(ground: ReportGround): ReportFigure {
  const { lines, totals } = ground.under.evaluation;
  const key = 'kpi/power';
  const label = 'Power';
  if (totals.gone > 0) return unknownFigure(key, label, 'kilowatts', goneWords(totals));
  if (totals.missingPower > 0) {
    return unknownFigure(
      key,
      label,
      'kilowatts',
      `${linesWords(totals.missingPower)} of no stated power; the others draw ${fullText('kilowatts', totals.kilowatts)}`,
    );
  }
  return figure({
    key,
    label,
    unit: 'kilowatts',
    value: totals.kilowatts,
    explain: () =>
      answer(
        label,
        computed(
          label,
          fullText('kilowatts', totals.kilowatts),
          'units × power of one, added up',
          lines.filter(({ units }) => units > 0).map((line) => powerNode(line, ground)),
        ),
        'units × power of one, added up',
      ),
  });
}

function powerNode(line: EvaluatedLine, ground: ReportGround): Explanation {
  const { offer, units, kilowatts } = line;
  if (offer === null || offer.powerW === null || kilowatts === null) {
    return fact(lineName(line), '—', sourceOfPlan(ground), 'Its power is not stated.');
  }
  return computed(lineName(line), fullText('kilowatts', kilowatts), 'units × W ÷ 1,000', [
    fact('Units', numberText(units), sourceOfPlan(ground)),
    fact('Power of one unit', `${numberText(offer.powerW)} W`, sourceOfOffer(offer, ['powerW'], ground)),
  ]);
}

const MISSING = { landed: 'missingLanded', allIn: 'missingAllIn' } as const;
const KEYS = {
  landed: 'kpi/landed',
  allIn: 'kpi/all-in',
  landedPerTh: 'kpi/landed-per-th',
  allInPerTh: 'kpi/all-in-per-th',
  hashingP50: 'kpi/hashing-p50',
  hashingP90: 'kpi/hashing-p90',
} as const;

function dollarsFigure(of: 'landed' | 'allIn', label: string, ground: ReportGround): ReportFigure {
  const { totals } = ground.under.evaluation;
  const value = kpiValue(of, ground);
  if (value === null) return unknownFigure(KEYS[of], label, 'usd', missingWords(of, totals));
  return figure({
    key: KEYS[of],
    label,
    unit: 'usd',
    value,
    note: lostNote(ground),
    explain: () => answer(label, costTree(of, label, value, ground), 'the lines, added up'),
  });
}

function perThFigure(of: 'landedPerTh' | 'allInPerTh', label: string, ground: ReportGround): ReportFigure {
  const { totals } = ground.under.evaluation;
  const dollars = of === 'landedPerTh' ? 'landed' : 'allIn';
  const value = kpiValue(of, ground);
  const amount = kpiValue(dollars, ground);
  if (value === null || amount === null) {
    const why = amount === null ? missingWords(dollars, totals) : 'No terahash is bought';
    return unknownFigure(KEYS[of], label, 'usd-per-th', why);
  }
  return figure({
    key: KEYS[of],
    label,
    unit: 'usd-per-th',
    value,
    note: lostNote(ground),
    explain: () => {
      const { root, how } = costPerThTree(dollars, label, { amount, value }, ground);
      return answer(label, root, how);
    },
  });
}

function dayFigure(of: 'hashingP50' | 'hashingP90', label: string, ground: ReportGround): ReportFigure {
  const { lines, totals } = ground.under.evaluation;
  const day = totals[of];
  if (day === null) return unknownFigure(KEYS[of], label, 'date', undatedLines(lines, of, totals));
  return figure({
    key: KEYS[of],
    label,
    unit: 'date',
    value: day,
    explain: () => answer(label, lastDayOf(lines, of, day, ground, label), 'the latest of the lines'),
  });
}

/** A number of one of the figures that plans are compared by; null where it is not known. */
function kpiValue(id: Exclude<KpiId, 'hashingP50' | 'hashingP90'>, ground: ReportGround): number | null {
  const horizon: CalendarDate = kpiHorizon(ground.plan, asOfOf(ground));
  const value = kpiById(id).value({ ...kpiGround(ground.under, horizon), cash: () => ground.cash });
  return typeof value === 'number' ? value : null;
}

function asOfOf({ under }: ReportGround): CalendarDate {
  return under.ground.prepared.reference.settings.scenario.asOf;
}

function answer(label: string, root: Explanation, how: string): FigureAnswer {
  return { sentence: `${label}: ${root.value}, ${how}.`, root };
}

function lostNote({ under }: ReportGround): string | null {
  return under.lost === 0 ? null : `${shortUsd(under.lost)} of it is paid for goods that do not come`;
}

function goneWords({ gone }: PlanTotals): string {
  return `${linesWords(gone)} of an offer that is not in the workspace any more`;
}

function missingWords(of: 'landed' | 'allIn', totals: PlanTotals): string {
  if (totals.gone > 0) return goneWords(totals);
  const missing = totals[MISSING[of]];
  return `${linesWords(missing)} of no known cost; the others come to ${fullText('usd', totals[of])}`;
}

function undatedLines(
  lines: readonly EvaluatedLine[],
  of: 'hashingP50' | 'hashingP90',
  totals: PlanTotals,
): string {
  if (totals.gone > 0) return goneWords(totals);
  const undated = lines.filter((line) => line.units > 0 && line[of] === null).length;
  return undated === 0 ? 'Nothing is bought' : `${linesWords(undated)} of no known day`;
}

function undatedWords({ cash }: ReportGround): string {
  const gaps = new Set(cash.gaps.map(({ lineId }) => lineId)).size;
  return gaps > 0 ? `${linesWords(gaps)} of no known payments` : 'Payments of no known day are in no month';
}

function linesWords(count: number): string {
  return `${numberText(count)} ${count === 1 ? 'line is' : 'lines are'}`;
}

/**
 * The total duty rate of one product from one origin over a range of days.
 *
 * It is constant between the days on which a layer starts or the day after one
 * ends, so those days are all that is asked: no day is sampled.
 *
 * Depends on: core, model (types), tariffs.
 */
import { addDays, type CalendarDate } from '../core/calendar-date';
import { ok, type Result } from '../core/result';
import type { TariffLayer } from '../model/tariff-layer';
import { sharedDays } from './day-range';
import type { EntryGoods, LayerStack, TariffProblem } from './layer-stack';
import { coverageOf, type PreparedPack } from './prepare-pack';
import { resolveLayers } from './resolve-layers';

/** Days, both included, on which the same layers apply. */
export interface RateSpan {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /**
   * The duties of each of these days, or why none can be given; of the first day, but `unconfirmed`
   * holds every unconfirmed layer that would cover any of them.
   */
  readonly result: Result<LayerStack, TariffProblem>;
}

/**
 * The rate over a range of days, in order and without a gap; adjacent spans differ in the layers that
 * apply. Empty if the range ends before it starts.
 */
export function rateHistory(
  goods: EntryGoods,
  prepared: PreparedPack,
  from: CalendarDate,
  to: CalendarDate,
): readonly RateSpan[] {
  if (to < from) return [];
  const spans: RateSpan[] = [];
  const { layers, changeDates } = coverageOf(goods, prepared);
  const starts = [from, ...changeDates.filter((day) => from < day && day <= to)];
  for (const [index, start] of starts.entries()) {
    const next = starts[index + 1];
    const end = next === undefined ? to : addDays(next, -1);
    const result = resolveLayers({ ...goods, entryDate: start }, prepared);
    const last = spans.at(-1);
    if (last !== undefined && isSame(last.result, result)) {
      spans[spans.length - 1] = { from: last.from, to: end, result: last.result };
    } else {
      spans.push({ from: start, to: end, result });
    }
  }
  const unconfirmed = layers.filter(({ status }) => status === 'unconfirmed');
  return spans.map((span) => withUnconfirmed(span, unconfirmed));
}

/** Unconfirmed layers change no rate, so a span may hold days before and after one of them begins. */
function withUnconfirmed(span: RateSpan, layers: readonly TariffLayer[]): RateSpan {
  if (!span.result.ok) return span;
  const unconfirmed = layers.filter((layer) => sharedDays(layer, span) !== null);
  return { ...span, result: ok({ ...span.result.value, unconfirmed }) };
}

function isSame(a: RateSpan['result'], b: RateSpan['result']): boolean {
  if (a.ok && b.ok) {
    const [one, other] = [a.value.applied, b.value.applied];
    return (
      one.length === other.length &&
      one.every(({ layer, rate }, index) => layer === other[index]?.layer && rate === other[index].rate)
    );
  }
  if (a.ok || b.ok) return false;
  if (a.problem.code !== b.problem.code) return false;
  return idsOf(a.problem) === idsOf(b.problem);
}

function idsOf(problem: TariffProblem): string {
  return problem.code === 'tariff/overlapping-base-rates' ? problem.layerIds.join('\n') : '';
}

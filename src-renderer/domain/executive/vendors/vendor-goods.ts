/**
 * A vendor's lines in the plan, a row each.
 *
 * Depends on: core, planning, scenarios (types), ../make-figure, ../plan-trees, ../report-ground (types),
 * ../vendor-risk (types), ./goods-of-vendors (types), ./plan-part-figures.
 */
import { monthOf } from '../../core/calendar-month';
import { isolatedName } from '../../core/isolated-name';
import { dayText, numberText } from '../../core/plain-text';
import type { EvaluatedLine } from '../../planning/plan-evaluation';
import { monthWords } from '../../planning/rule-sentence';
import type { NotComing } from '../../scenarios/plan-under';
import { computedAnswer, factAnswer, figure, fullText, unknownFigure } from '../make-figure';
import { columnOf, sourceOfPlan } from '../plan-trees';
import type { ReportFigure } from '../report-figure';
import type { ReportGround } from '../report-ground';
import type { VendorGoods } from '../vendor-risk';
import { plannedLines, type GoodsOfVendor } from './goods-of-vendors';
import { keyOf, partAnswer, relabelled } from './plan-part-figures';

/** In the plan's order; money is of what comes, days of the whole line. */
export function vendorGoods(goods: GoodsOfVendor, ground: ReportGround): readonly VendorGoods[] {
  const places = new Map(ground.lines.map(({ id }, place) => [id, place]));
  return [...plannedLines(goods)]
    .sort((a, b) => (places.get(a.line.id) ?? 0) - (places.get(b.line.id) ?? 0))
    .map((line) => rowOf(line, goods, ground));
}

function rowOf(line: EvaluatedLine, goods: GoodsOfVendor, ground: ReportGround): VendorGoods {
  const { id } = line.line;
  const coming = goods.lines.filter((one) => one.line.id === id);
  const stopped = goods.notComing.find((one) => one.line.line.id === id) ?? null;
  const landed = coming.reduce<number | null>(
    (sum, one) => (sum === null || one.landed === null ? null : sum + one.landed),
    0,
  );
  const key = (what: string) => keyOf(goods, `${id}/${what}`);
  const units = coming.reduce((sum, one) => sum + one.units, 0);
  return {
    lineId: id,
    label: labelOf(line),
    units: figure({
      key: key('units'),
      label: 'Units',
      unit: 'units',
      value: units,
      note: line.line.standing === 'option' ? 'An option is held: its units do not come.' : null,
      explain: () => factAnswer('Units', numberText(units), sourceOfPlan(ground)),
    }),
    landed:
      landed === null
        ? unknownFigure(key('landed'), 'Landed', 'usd', 'Its landed cost is not known.')
        : figure({
            key: key('landed'),
            label: 'Landed',
            unit: 'usd',
            value: landed,
            explain: () =>
              relabelled(
                partAnswer('landed', { name: goods.name, lines: coming }, ground),
                `Landed cost of ${labelOf(line)}`,
              ),
          }),
    onRackP50: rackFigure('onRackP50', line, key('rack-p50'), ground),
    onRackP90: rackFigure('onRackP90', line, key('rack-p90'), ground),
    notComing: stopped === null ? null : notComingWords(stopped),
  };
}

const RACK_LABELS = { onRackP50: 'On the rack, P50', onRackP90: 'On the rack, P90' } as const;

function rackFigure(
  of: keyof typeof RACK_LABELS,
  line: EvaluatedLine,
  key: string,
  ground: ReportGround,
): ReportFigure {
  const label = RACK_LABELS[of];
  const day = line.evaluation?.delivery?.[of] ?? null;
  if (day === null) {
    return unknownFigure(key, label, 'date', 'Nobody knows when its goods travel, or none are bought.');
  }
  return figure({
    key,
    label,
    unit: 'date',
    value: day,
    explain: () =>
      computedAnswer(label, fullText('date', day), 'when the whole line is racked', [
        columnOf(line, of, ground),
      ]),
  });
}

/** `800 Antminer S21 Pro for Texas, shipped Mar 2027`. */
function labelOf({ line, model, site, evaluation }: EvaluatedLine): string {
  const dispatch = evaluation?.delivery?.dispatchP50;
  const month = line.batchMonth ?? (dispatch === undefined ? null : monthOf(dispatch));
  return [
    `${numberText(line.quantity)} ${isolatedName(model)}`,
    ...(site === null ? [] : [` for ${isolatedName(site.name)}`]),
    ...(month === null ? [] : [`, shipped ${monthWords(month)}`]),
    ...(line.standing === 'firm'
      ? []
      : line.standing === 'option'
        ? [', option held']
        : [', option exercised']),
  ].join('');
}

function notComingWords({ stop, stoppedUnits, leftUnits, dispatchOn }: NotComing): string {
  const left = leftUnits === 0 ? 'none had left' : `${numberText(leftUnits)} had left`;
  return `${numberText(stoppedUnits)} units do not come: ${stop.words}, and the last would have left on ${dayText(dispatchOn)}; ${left}.`;
}

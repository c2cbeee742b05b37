/**
 * Duties that may come and that nobody has confirmed: they count for nothing in any figure of the plan.
 *
 * Most have no rate on file, and then nobody can say the dollars; what each per cent would cost is known.
 * Whether one comes is stated nowhere, so none has a likelihood.
 *
 * Depends on: core, evaluation, explain, landed-cost, model (types), tariffs, ../figure-text, ./make-risk.
 */
import { addDays, type CalendarDate } from '../../core/calendar-date';
import { isolatedName } from '../../core/isolated-name';
import { applyRate, formatPercent, partsPerMillion, usdCents, type UsdCents } from '../../core/money';
import { dayText, usdText } from '../../core/plain-text';
import { goodsUnder } from '../../evaluation/cost-offer';
import { entryValueNode } from '../../explain/explain-customs-value';
import type { Explanation } from '../../explain/explanation';
import { computed, fact, rateOf, unknown } from '../../explain/nodes';
import { sumOfDuty } from '../../landed-cost/duty';
import type { PlannedEntry } from '../../landed-cost/planned-entry';
import type { TariffLayer } from '../../model/tariff-layer';
import { preparePack, type PreparedPack } from '../../tariffs/prepare-pack';
import { resolveLayers } from '../../tariffs/resolve-layers';
import { shortUsd } from '../figure-text';
import type { PlanRisk } from '../plan-summary';
import type { ReportGround } from '../report-ground';
import {
  boughtLines,
  contextOf,
  goodsWords,
  groupedBy,
  lineWords,
  makeRisk,
  sumNode,
  total,
  type BoughtLine,
  type RiskDollars,
} from './make-risk';

/** One entry that a layer would reach on its late day. */
interface Reached {
  readonly layer: TariffLayer;
  readonly line: BoughtLine;
  readonly entry: PlannedEntry;
  readonly index: number;
  /** Nine in ten such entries are made by then. */
  readonly late: CalendarDate;
}

const LABEL = 'Duty more if it comes';
const ONE_PER_CENT = partsPerMillion(10_000);

/** One risk for each layer, in the order of the pack. */
export function unconfirmedDutyRisks(ground: ReportGround): readonly PlanRisk[] {
  const reached = boughtLines(ground).flatMap((line) => reachedBy(line, ground));
  return groupedBy(reached, ({ layer }) => layer.id).map(([id, group]) => riskOf(id, group, ground));
}

function reachedBy(line: BoughtLine, ground: ReportGround): readonly Reached[] {
  const { delivery, offer, scenario } = line.evaluation;
  if (delivery === null || delivery.entryP90 === null) return [];
  const { entryP90, firstAfterDays } = delivery;
  const goods = goodsUnder(offer, scenario);
  const entries = contextOf(line, ground).steps?.charges?.entries ?? [];
  return entries.flatMap((entry, index) => {
    const late = addDays(entryP90, (offer.batches?.[index]?.afterDays ?? 0) - firstAfterDays);
    const stack = resolveLayers({ ...goods, entryDate: late }, ground.under.ground.prepared.pack);
    return stack.ok ? stack.value.unconfirmed.map((layer) => ({ layer, line, entry, index, late })) : [];
  });
}

function riskOf(id: string, reached: readonly [Reached, ...Reached[]], ground: ReportGround): PlanRisk {
  const [{ layer }] = reached;
  const lines = [...new Set(reached.map(({ line }) => line))];
  const lates = reached.map(({ late }) => late).sort();
  const from = layer.from === null ? '' : ` from ${dayText(layer.from)}`;
  return makeRisk({
    cause: 'tariff-cliff',
    of: ['unconfirmed', id],
    headline: `${isolatedName(layer.program)} comes to cover ${goodsWords(lines)}`,
    label: LABEL,
    dollars: dollarsOf(reached, ground),
    likelihood: null,
    why: `The pack has it${from} as not confirmed, so it is counted nowhere; nine in ten of these goods have entered by ${dayText(lates.at(-1) ?? reached[0].late)}.`,
    mitigation:
      'Agree before signing who bears a duty that comes later: a price with duty paid, or a clause that shares it.',
    vendors: [...new Set(lines.map(({ vendor }) => vendor))],
  });
}

function dollarsOf(reached: readonly [Reached, ...Reached[]], ground: ReportGround): RiskDollars {
  const [{ layer }] = reached;
  if (layer.rate === null) {
    const each = total(reached.map(({ entry }) => applyRate(entry.plan.customsValue, ONE_PER_CENT)));
    const why = `No rate is on file. Each per cent of duty on these goods would cost ${shortUsd(each)}.`;
    return {
      unknown: why,
      explain: () => ({
        sentence: `${LABEL} is not known. ${why}`,
        root: {
          ...unknown(LABEL, why),
          inputs: [
            layerNode(layer),
            sumNode(
              'Each per cent of duty',
              each,
              '1 % of the customs value of each entry, added',
              reached.map((one) => perCentNode(one, ground)),
            ),
          ],
        },
      }),
    };
  }
  const pack = withLayer(layer, ground.under.ground.prepared.pack);
  const parts = reached.map((one) => ({ one, more: moreBy(one, pack, ground) }));
  const cents = total(parts.map(({ more }) => more));
  const rate = `${formatPercent(layer.rate)} %`;
  return {
    cents,
    note: 'Not confirmed, and counted nowhere else.',
    explain: () => {
      const nodes = parts.map(({ one, more }) =>
        computed(
          nameOf(one),
          usdText(more),
          `duty with ${isolatedName(layer.program)} at ${rate} − duty without it, on the late day of entry ${dayText(one.late)}`,
          [layerNode(layer), valueNode(one, ground)],
        ),
      );
      return {
        sentence: `If ${isolatedName(layer.program)} comes at ${rate}, these goods pay ${usdText(cents)} more duty.`,
        root: sumNode(LABEL, cents, 'the entries, added', nodes),
      };
    },
  };
}

/** The pack as it would be with the layer in force. */
function withLayer(layer: TariffLayer, { pack, metConditions }: PreparedPack): PreparedPack {
  const layers = pack.layers.map((one) =>
    one.id === layer.id ? ({ ...one, status: 'scheduled' } as const) : one,
  );
  return preparePack({ ...pack, layers }, [...metConditions, layer.id]);
}

function moreBy({ line, entry, late }: Reached, pack: PreparedPack, ground: ReportGround): UsdCents {
  const { offer, scenario } = line.evaluation;
  const goods = { ...goodsUnder(offer, scenario), entryDate: late };
  const after = resolveLayers(goods, pack);
  const before = resolveLayers(goods, ground.under.ground.prepared.pack);
  const { customsValue } = entry.plan;
  return after.ok && before.ok
    ? usdCents(sumOfDuty(customsValue, after.value) - sumOfDuty(customsValue, before.value))
    : usdCents(0);
}

function layerNode({ program, rate, status, from, note, source }: TariffLayer): Explanation {
  const terms = `${rate === null ? 'no rate on file' : `${formatPercent(rate)} %`}, ${status}${from === null ? '' : ` from ${dayText(from)}`}`;
  return fact(isolatedName(program), terms, source, note);
}

function perCentNode(one: Reached, ground: ReportGround): Explanation {
  const value = valueNode(one, ground);
  return computed(
    nameOf(one),
    usdText(applyRate(one.entry.plan.customsValue, ONE_PER_CENT)),
    `1 % × ${value.label.toLowerCase()}`,
    [value],
    { operation: rateOf(ONE_PER_CENT, [value]) },
  );
}

function valueNode({ line, entry, index }: Reached, ground: ReportGround): Explanation {
  const { cost } = line.evaluation;
  // There are no entries without a cost.
  return cost === null
    ? unknown('Customs value', 'The landed cost is not known.')
    : entryValueNode(contextOf(line, ground), cost, entry, index);
}

function nameOf({ line, index }: Reached): string {
  const of = line.evaluation.offer.batches === null ? '' : `, batch ${String(index + 1)}`;
  return `${lineWords(line)}${of}`;
}

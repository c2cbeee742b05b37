/**
 * Nodes for tariff layers: those that an entry pays, and those a reader must
 * know of although they do not count.
 *
 * A layer that the user made or changed says so with who, when and why, and
 * with what the pack has in its place.
 *
 * Depends on: core, model, tariffs, landed-cost, evaluation, explain.
 */
import { isolatedName } from '../core/isolated-name';
import { formatPercent } from '../core/money';
import { dayText, usdText } from '../core/plain-text';
import type { DutyLine } from '../landed-cost/duty';
import type { OfferCharges } from '../landed-cost/offer-charges';
import type { TariffLayer } from '../model/tariff-layer';
import type { TariffOverlay } from '../model/tariff-overlay';
import { coverageOf, preparePack } from '../tariffs/prepare-pack';
import { isInForce } from '../tariffs/resolve-layers';
import type { ExplainContext } from './explain-context';
import type { Explanation } from './explanation';
import { fact, line, rateOf } from './nodes';

/** What one layer takes of a customs value, which stands next to it. */
export function dutyLineNode(
  context: ExplainContext,
  { layer, rate, amount }: DutyLine,
  value: Explanation,
): Explanation {
  return line(
    layerLabel(context, layer),
    usdText(amount),
    `${formatPercent(rate)} % × ${lowerFirst(value.label)}`,
    layer.source,
    { note: layerNote(context, layer), operation: rateOf(rate, [value]) },
  );
}

/** The rate of one layer. */
export function rateNode(context: ExplainContext, { layer, rate }: DutyLine): Explanation {
  return fact(
    layerLabel(context, layer),
    `${formatPercent(rate)} %`,
    layer.source,
    layerNote(context, layer),
  );
}

/** Layers that could cover an entry and do not count: unconfirmed ones, and those the user took out. */
export function uncountedNodes(context: ExplainContext, { entries }: OfferCharges): Explanation[] {
  const cases = entries.flatMap((entry) => entry.cases);
  const unconfirmed = new Map(
    cases.flatMap(({ charges }) => charges.stack.unconfirmed.map((layer) => [layer.id, layer] as const)),
  );
  const goods = cases[0]?.charges.entry;
  const takenOut = [...context.overlays.values()].filter((overlay) => overlay.layer === null);
  const bases = takenOut.flatMap(({ basis }) => (basis === null ? [] : [basis]));
  const covering =
    goods === undefined || bases.length === 0
      ? []
      : coverageOf(
          goods,
          preparePack({ ...context.pack.pack, layers: bases }, [...context.pack.metConditions]),
        ).layers.filter((layer) => cases.some(({ charges }) => isInForce(layer, charges.entry.entryDate)));
  return [
    ...[...unconfirmed.values()].map((layer) =>
      fact(layerLabel(context, layer), 'not counted', layer.source, layerNote(context, layer)),
    ),
    ...covering.map((layer) => {
      const overlay = context.overlays.get(layer.id);
      const why = overlay === undefined ? '' : `Taken out ${byWhom(overlay)}. `;
      return fact(
        `${programText(layer)}, taken out`,
        'not counted',
        layer.source,
        `${why}In the pack: ${termsText(layer)}.`,
      );
    }),
  ];
}

function layerLabel({ overlays }: ExplainContext, layer: TariffLayer): string {
  const overlay = overlays.get(layer.id);
  const mark = overlay === undefined ? '' : overlay.basis === null ? ', own layer' : ', edited';
  return `${programText(layer)}${mark}`;
}

function programText({ kind, program, heading }: TariffLayer): string {
  const name = kind === 'base' ? `Base rate, ${isolatedName(program)}` : isolatedName(program);
  return heading === null ? name : `${name}, ${heading}`;
}

/** Authority, kind, span, status, condition and court of a layer, then who made or changed it. */
function layerNote({ overlays }: ExplainContext, layer: TariffLayer): string {
  const total = layer.rate === null ? '' : ` ${formatPercent(layer.rate)} %`;
  const parts = [
    layer.authority ?? 'Authority not named',
    layer.kind === 'top-up' ? `top-up to a total of${total}` : null,
    spanWords(layer),
    statusWords[layer.status],
    conditionWords(layer),
    layer.litigation === null ? null : `in court: ${withoutStop(layer.litigation)}`,
  ];
  const note = `${parts.filter((part) => part !== null).join('; ')}.`;
  const overlay = overlays.get(layer.id);
  return overlay === undefined ? note : `${note} ${overlayWords(overlay)}`;
}

function overlayWords(overlay: TariffOverlay): string {
  return overlay.basis === null
    ? `Own layer, added ${byWhom(overlay)}.`
    : `Edited ${byWhom(overlay)}. In the pack: ${termsText(overlay.basis)}.`;
}

function byWhom({ by, on, why }: TariffOverlay): string {
  return `by ${isolatedName(by)}${on === null ? '' : ` on ${dayText(on)}`}: ${withoutStop(why)}`;
}

/** Rate, span and status: what an edit of a layer is mostly about. */
function termsText(layer: TariffLayer): string {
  const rate = layer.rate === null ? 'no rate' : `${formatPercent(layer.rate)} %`;
  return `${rate}, ${spanWords(layer)}, ${statusWords[layer.status]}`;
}

/** A layer that applies in spite of a condition does so because the scenario takes it as met. */
function conditionWords({ condition, status }: TariffLayer): string | null {
  if (condition === null) return null;
  const words = withoutStop(condition);
  return status === 'unconfirmed' ? `needs: ${words}` : `taken as met by the scenario: ${words}`;
}

const statusWords: Readonly<Record<TariffLayer['status'], string>> = {
  active: 'active',
  scheduled: 'scheduled',
  suspended: 'suspended',
  expired: 'expired; collected on entries of its dates',
  'struck-down': 'struck down; collected on entries of its dates, a refund may be due',
  unconfirmed: 'unconfirmed',
};

function spanWords({ from, to }: TariffLayer): string {
  if (from === null) return to === null ? 'entries of any date' : `entries until ${dayText(to)}`;
  return to === null ? `entries since ${dayText(from)}` : `entries ${dayText(from)} to ${dayText(to)}`;
}

function withoutStop(text: string): string {
  return text.trim().replace(/\.$/, '');
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

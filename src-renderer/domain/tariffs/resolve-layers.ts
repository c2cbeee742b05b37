/**
 * Which duty layers an entry pays, by product, origin and entry date.
 *
 * The dates of a layer are inclusive at both ends. Layers that expired or were
 * struck down still apply to entries of their own dates, because customs did
 * collect them; a refund is a claim, never netted here. Suspended layers,
 * unconfirmed ones and those that wait for a finding (`condition`) never apply.
 *
 * Depends on: core, model, tariffs.
 */
import { partsPerMillion, type PartsPerMillion } from '../core/money';
import { fail, ok, type Result } from '../core/result';
import type { CalendarDate } from '../core/calendar-date';
import type { TariffLayer } from '../model/tariff-layer';
import type { AppliedLayer, CustomsEntry, LayerStack, TariffProblem } from './layer-stack';
import { coverageOf, type PreparedPack } from './prepare-pack';

/**
 * Resolves the duty stack of one entry.
 *
 * `total = base + Σ additive + Σ max(0, top-up total − base)`, where a layer
 * that replaces others stands in for them. A top-up counts against the base
 * rate alone, and never below 0.
 *
 * @returns the stack; `tariff/no-base-rate` if no base rate covers the entry, or
 *   `tariff/overlapping-base-rates` if more than one does
 * @see HTSUS general note 3 and chapter 99; top-ups: 91 FR 47318 (2026-07-28)
 */
export function resolveLayers(
  entry: CustomsEntry,
  prepared: PreparedPack,
): Result<LayerStack, TariffProblem> {
  const coverage = coverageOf(entry, prepared);
  const known = coverage.byDate.get(entry.entryDate);
  if (known !== undefined) return known;
  const stack = stackLayers(
    entry,
    coverage.layers.filter((layer) => isInForce(layer, entry.entryDate)),
  );
  coverage.byDate.set(entry.entryDate, stack);
  return stack;
}

/** Whether a day lies in the span of a layer, both ends included; an open end holds every day. */
export function isInForce(layer: TariffLayer, day: CalendarDate): boolean {
  return (layer.from === null || layer.from <= day) && (layer.to === null || day <= layer.to);
}

function stackLayers(
  entry: CustomsEntry,
  covering: readonly TariffLayer[],
): Result<LayerStack, TariffProblem> {
  const confirmed = covering.filter((layer) => layer.status !== 'unconfirmed');
  const bases = confirmed.filter((layer) => layer.kind === 'base');
  const [base] = bases;
  if (base === undefined) {
    const { htsCode, origin, entryDate } = entry;
    return fail({ code: 'tariff/no-base-rate', htsCode, origin, entryDate });
  }
  if (bases.length > 1) {
    return fail({ code: 'tariff/overlapping-base-rates', layerIds: bases.map((layer) => layer.id) });
  }

  const replaced = new Set(confirmed.flatMap((layer) => (layer.kind === 'replaces' ? layer.replaces : [])));
  const standing = confirmed.filter((layer) => !replaced.has(layer.id));
  const isBaseRate = (layer: TariffLayer) => layer === base || layer.replaces.includes(base.id);
  const baseRate = standing.filter(isBaseRate).reduce((sum, layer) => sum + rateOf(layer), 0);
  const applied: AppliedLayer[] = [
    ...standing.filter(isBaseRate),
    ...standing.filter((layer) => layer.kind !== 'top-up' && !isBaseRate(layer)),
    ...standing.filter((layer) => layer.kind === 'top-up'),
  ].map((layer) => ({ layer, rate: countingRate(layer, baseRate) }));

  return ok({
    applied,
    totalRate: partsPerMillion(applied.reduce((sum, { rate }) => sum + rate, 0)),
    unconfirmed: covering.filter((layer) => layer.status === 'unconfirmed'),
  });
}

function countingRate(layer: TariffLayer, baseRate: number): PartsPerMillion {
  return layer.kind === 'top-up' ? partsPerMillion(Math.max(0, rateOf(layer) - baseRate)) : rateOf(layer);
}

function rateOf(layer: TariffLayer): PartsPerMillion {
  // The schema lets only unconfirmed layers lack a rate, and those never get here.
  if (layer.rate === null) throw new TypeError(`Layer ${layer.id} applies and has no rate`);
  return layer.rate;
}

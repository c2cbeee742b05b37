/**
 * Every distinct source that a set of evaluated offers rests on.
 *
 * Only what these rows used: a reader checks a dozen citations, not the library.
 *
 * Depends on: core, model, tariffs, evaluation, reports.
 */
import { isolatedName } from '../core/isolated-name';
import type { Source } from '../core/source';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import { declaredGoods, foundGoods } from '../evaluation/cost-offer';
import { costOf } from '../evaluation/evaluate-offers';
import {
  laneOf,
  publicQuotesOf,
  rigModelOf,
  sellerOf,
  siteOf,
  type PreparedReference,
} from '../evaluation/prepare-reference';
import type { Evidence } from '../model/evidence';
import type { Offer } from '../model/offer';
import type { TariffLayer } from '../model/tariff-layer';
import { resolveLayers } from '../tariffs/resolve-layers';
import { assumptionWords } from './assumption-words';
import { offerFieldInSentence } from './offer-field-labels';
import { evidenceSource, offerFieldSource } from './offer-source';

/** What a source supports. */
export interface NamedSource {
  /** `Tariff layer FL301-MY`, `Offer file bitmain.csv`. */
  readonly what: string;
  readonly source: Source;
}

/** The sources of rows: quotations, what was typed over them, duties, fees, lanes, sites, vendors, lists, assumptions; each once. */
export function listSources(
  rows: readonly OfferEvaluation[],
  prepared: PreparedReference,
  evidence: readonly Evidence[],
): NamedSource[] {
  const found = new Map<string, Source>();
  const add = (what: string, source: Source | null) => {
    if (source !== null && !found.has(what)) found.set(what, plainSource(source));
  };

  const evidenceById = new Map(evidence.map((record) => [record.id, record]));
  for (const { offer } of rows) {
    const record = evidenceById.get(offer.evidenceId);
    if (record !== undefined)
      add(`Quotation: ${isolatedName(record.title)}`, evidenceSource(record, offer.quotedOn));
  }
  for (const { offer } of rows) addHandEdits(add, offer, evidenceById.get(offer.evidenceId) ?? null);
  for (const row of rows) addChargeSources(add, row, prepared);
  for (const row of rows) {
    for (const layer of exposureLayers(row, prepared)) {
      const name = layerName(layer, prepared);
      if (!found.has(name)) add(`${name}, for back-duty exposure`, layer.source);
    }
  }
  for (const { offer } of rows) {
    const lane = laneOf(offer, prepared);
    if (lane !== null) {
      add(`Lane ${lane.id}, transit days`, lane.transitDays);
      if (offer.freightTotal === null && lane.freight !== null) {
        add(`Lane ${lane.id}, freight per ${lane.freight.value.per}`, lane.freight);
      }
    }
    const site = siteOf(offer, prepared);
    if (site !== null) {
      const name = isolatedName(site.name);
      add(`Site ${name}, energisation`, site.source);
      add(`Site ${name}, inland days`, site.inlandDays);
      add(`Site ${name}, receiving cost`, site.receivingCostPerUnit);
      add(`Site ${name}, installation`, site.installationCostPerUnit);
      add(`Site ${name}, sales or use tax`, site.useTaxRate);
    }
    const { vendor } = sellerOf(offer, prepared);
    if (vendor !== null) {
      const name = isolatedName(vendor.name);
      if (offer.warrantyDays === null) add(`Vendor ${name}, warranty`, vendor.warrantyDays);
      add(`Vendor ${name}, US repair`, vendor.usRepair);
    }
  }
  for (const { offer, listStatus } of rows) {
    listStatus.sources.forEach((source, index) =>
      add(`Lists, ${isolatedName(offer.vendor)}${index === 0 ? '' : ` (${index + 1})`}`, source),
    );
  }
  for (const { listStatus } of rows) {
    listStatus.lists.forEach((source, index) => add(`Restricted-party list ${String(index + 1)}`, source));
  }
  for (const row of rows) addDoubtSources(add, row, prepared);
  if (rows.length > 0) {
    const { assumptions } = prepared.reference.settings;
    for (const { name, label } of assumptionWords) add(`Assumption: ${label}`, assumptions[name]);
  }
  return [...found].map(([what, source]) => ({ what, source }));
}

/** Public quotes and catalogue entries count as used only where they put an offer in doubt. */
function addDoubtSources(
  add: (what: string, source: Source | null) => void,
  { offer, notices }: OfferEvaluation,
  prepared: PreparedReference,
): void {
  for (const { code } of notices) {
    if (code === 'price/far-from-market') {
      for (const { quote } of publicQuotesOf(offer, prepared)?.kept ?? []) {
        add(`Public quote ${quote.id} of ${isolatedName(offer.model)}`, quote.source);
      }
    } else if (code === 'specification/disagrees') {
      const model = rigModelOf(offer, prepared);
      if (model !== null) add(`Catalogue entry ${model.id}, ${isolatedName(model.model)}`, model.source);
    }
  }
}

/** What a person typed over the quotation, a line for each day on which that was done. */
function addHandEdits(
  add: (what: string, source: Source | null) => void,
  offer: Offer,
  record: Evidence | null,
): void {
  const typed = offer.handEdits.filter(({ isOfPlan }) => isOfPlan !== true);
  for (const day of new Set(typed.map(({ on }) => on))) {
    const fields = typed.filter(({ on }) => on === day).map(({ field }) => field);
    add(
      `Offer ${offer.id}, entered by hand: ${fields.map(offerFieldInSentence).join(', ')}`,
      offerFieldSource(offer, record, fields),
    );
  }
}

function addChargeSources(
  add: (what: string, source: Source | null) => void,
  { offer, delivery }: OfferEvaluation,
  prepared: PreparedReference,
): void {
  const costed = costOf(offer, delivery, prepared);
  const charges = 'steps' in costed ? costed.steps.charges : null;
  if (charges === null) return;
  for (const { layer } of charges.dutyLines) add(layerName(layer, prepared), layer.source);
  const cases = charges.entries.flatMap((entry) => entry.cases);
  for (const { charges: ofCase } of cases) {
    for (const layer of ofCase.stack.unconfirmed) {
      add(`Tariff layer ${layer.id} (unconfirmed, not applied)`, layer.source);
    }
  }
  for (const { charges: ofCase } of cases) {
    const { mpf, hmf } = ofCase;
    add(`Processing fee ${mpf.schedule.fiscalYear}`, mpf.schedule.source);
    if (hmf.schedule !== null) add('Harbour maintenance fee', hmf.schedule.source);
  }
}

/** The layers that goods of the other origin would pay; none without an exposure. */
function exposureLayers(
  { offer, delivery, exposure }: OfferEvaluation,
  prepared: PreparedReference,
): TariffLayer[] {
  const costed = costOf(offer, delivery, prepared);
  const charges = 'steps' in costed ? costed.steps.charges : null;
  if (exposure === null || charges === null) return [];
  const goods = exposure.isInLanded ? declaredGoods(offer) : foundGoods(offer, exposure.found);
  return charges.entries.flatMap(({ cases }) =>
    cases.flatMap(({ charges: { entry } }) => {
      const stack = resolveLayers({ ...goods, entryDate: entry.entryDate }, prepared.pack);
      return stack.ok ? stack.value.applied.map(({ layer }) => layer) : [];
    }),
  );
}

/** A layer by its id, with who made it or changed the pack's: nobody is to take it for a layer of the pack. */
function layerName({ id }: TariffLayer, { reference }: PreparedReference): string {
  const overlay = reference.overlays.find((one) => one.id === id);
  if (overlay === undefined) return `Tariff layer ${id}`;
  return `Tariff layer ${id} (${overlay.basis === null ? 'own layer of' : 'edited by'} ${isolatedName(overlay.by)})`;
}

/** Without the value that a sourced figure carries. */
function plainSource({ citation, asOf, confidence }: Source): Source {
  return { citation, asOf, confidence };
}

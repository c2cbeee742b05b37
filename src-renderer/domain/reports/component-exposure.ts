/**
 * How much of what is offered hangs on the parts of each rig, and on each supplier of parts.
 *
 * An offer counts for a supplier if any statement about its rig names it, also one that says "some units":
 * then it is the most that may hang on it, and `isWhole` is false.
 *
 * Depends on: core, model, components, evaluation.
 */
import { usdCents, type UsdCents } from '../core/money';
import { componentsByParty, componentsOf } from '../components/components-of';
import { comparableRigName } from '../components/model-pattern';
import { rigModelOf, sellerOf, type PreparedReference } from '../evaluation/prepare-reference';
import type { Component } from '../model/component';
import type { Offer } from '../model/offer';

/** What is offered. */
export interface OfferedSize {
  readonly offers: number;
  /** Of all those offers. */
  readonly units: number;
  /** Prices as quoted, for all units. */
  readonly price: UsdCents;
}

/** One rig model. */
export interface RigExposure {
  /** Unique; the id of the catalogue where it is in it. */
  readonly id: string;
  /** Its maker; for a rig outside the catalogue the seller, since nobody says who made it. */
  readonly maker: string;
  readonly model: string;
  readonly isInCatalogue: boolean;
  /** What is known of its parts, most specific first; empty means nothing is known. */
  readonly components: readonly Component[];
  readonly offered: OfferedSize;
  readonly offerIds: readonly string[];
}

/** One supplier. */
export interface SupplierExposure {
  readonly supplierId: string;
  /** The statements that name it, each once. */
  readonly components: readonly Component[];
  /** Rigs that have a part of it, or may have. */
  readonly rigs: readonly RigExposure[];
  readonly offered: OfferedSize;
  /** True if every unit of every one of those rigs has a part of it. */
  readonly isWhole: boolean;
}

const NOTHING: OfferedSize = { offers: 0, units: 0, price: usdCents(0) };

/**
 * Every rig of the catalogue in its order, then those of offers outside it.
 *
 * @param components - the statements in force
 */
export function rigExposures(
  offers: readonly Offer[],
  prepared: PreparedReference,
  components: readonly Component[],
): readonly RigExposure[] {
  const byRig = new Map<string, { maker: string; model: string; isInCatalogue: boolean; offers: Offer[] }>();
  for (const { id, vendor, model } of prepared.reference.rigModels) {
    byRig.set(id, { maker: vendor, model, isInCatalogue: true, offers: [] });
  }
  for (const offer of offers) {
    const entry = rigModelOf(offer, prepared);
    const maker = sellerOf(offer, prepared).vendor?.name ?? offer.vendor;
    const id = entry?.id ?? `offered:${comparableRigName(maker)}:${comparableRigName(offer.model)}`;
    const known = byRig.get(id) ?? { maker, model: offer.model, isInCatalogue: false, offers: [] };
    known.offers.push(offer);
    byRig.set(id, known);
  }
  return [...byRig].map(([id, rig]) => ({
    id,
    maker: rig.maker,
    model: rig.model,
    isInCatalogue: rig.isInCatalogue,
    components: componentsOf(rig, components),
    offered: sizeOf(rig.offers),
    offerIds: rig.offers.map((offer) => offer.id),
  }));
}

/** Every supplier that a statement about one of these rigs names: most dollars first, then by id. */
export function supplierExposures(rigs: readonly RigExposure[]): readonly SupplierExposure[] {
  const bySupplier = new Map<string, RigExposure[]>();
  for (const rig of rigs) {
    for (const supplierId of componentsByParty(rig.components).keys()) {
      bySupplier.set(supplierId, [...(bySupplier.get(supplierId) ?? []), rig]);
    }
  }
  return [...bySupplier]
    .map(([supplierId, ofSupplier]) => supplierExposure(supplierId, ofSupplier))
    .sort((a, b) => b.offered.price - a.offered.price || (a.supplierId < b.supplierId ? -1 : 1));
}

function supplierExposure(supplierId: string, rigs: readonly RigExposure[]): SupplierExposure {
  const statementsOf = (rig: RigExposure) =>
    rig.components.filter((component) => component.supplierId === supplierId);
  return {
    supplierId,
    components: [...new Set(rigs.flatMap(statementsOf))],
    rigs,
    offered: rigs.reduce((sum, rig) => added(sum, rig.offered), NOTHING),
    isWhole: rigs.every((rig) => statementsOf(rig).some(({ reach }) => reach === 'every-unit')),
  };
}

function sizeOf(offers: readonly Offer[]): OfferedSize {
  return offers.reduce(
    (sum, { quantity, unitPrice }) =>
      added(sum, { offers: 1, units: quantity, price: usdCents(unitPrice * quantity) }),
    NOTHING,
  );
}

function added(one: OfferedSize, other: OfferedSize): OfferedSize {
  return {
    offers: one.offers + other.offers,
    units: one.units + other.units,
    price: usdCents(one.price + other.price),
  };
}

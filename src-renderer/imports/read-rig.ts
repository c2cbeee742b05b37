/**
 * Vendor, model, hash rate and power of a row, with the catalogue's help.
 *
 * The catalogue fills a blank only when vendor and model are named exactly as
 * there (letter case and spacing aside) and it knows one figure for them: a
 * near match could be a rig of another hash rate.
 *
 * Depends on: core, model (types), ./row-cells.
 */
import { terahashes, watts, type Terahashes, type Watts } from '#domain/core/quantity';
import { MIN_OFFER_THS } from '#domain/model/offer';
import type { RigModel } from '#domain/model/rig-model';
import type { Vendor } from '#domain/model/vendor';
import type { RowCells } from './row-cells';

/** Vendors and rig models by folded name. */
export interface Catalogue {
  readonly vendorByName: ReadonlyMap<string, Vendor>;
  /** By {@link rigKey}; null where two models share the key and disagree. */
  readonly rigByKey: ReadonlyMap<string, RigModel | null>;
}

/** What a row says of the rig. */
export interface ReadRig {
  readonly vendor: string;
  readonly model: string;
  readonly hashrateThs: Terahashes;
  readonly powerW: Watts | null;
}

/** Indexes vendors and models, so that reading many rows stays fast. */
export function indexCatalogue(rigModels: readonly RigModel[], vendors: readonly Vendor[]): Catalogue {
  const vendorByName = new Map<string, Vendor>();
  for (const vendor of vendors) {
    for (const name of [...vendor.aliases, vendor.name]) vendorByName.set(fold(name), vendor);
  }
  const rigByKey = new Map<string, RigModel | null>();
  for (const rig of rigModels) {
    const key = rigKey(vendorByName.get(fold(rig.vendor))?.name ?? rig.vendor, rig.model);
    const known = rigByKey.get(key);
    const agrees = known === undefined || (known !== null && isSameRig(known, rig));
    rigByKey.set(key, agrees ? rig : null);
  }
  return { vendorByName, rigByKey };
}

/** Reads the rig; notes remarks through `remark` and faults on the row. */
export function readRig(
  cells: RowCells,
  catalogue: Catalogue,
  remark: (text: string) => void,
): ReadRig | null {
  const written = cells.required('vendor', 200);
  const model = cells.required('model', 200);
  const hashrate = cells.decimal('hashrate_ths', ['TH/s', 'THs', 'TH', 'T']);
  const power = cells.decimal('power_w', ['watts', 'W']);
  if (written === null || model === null) return null;
  const vendor = findVendor(catalogue, written)?.name ?? written;
  const known = findRig(catalogue, vendor, model);

  const hashrateThs = hashrate === null ? knownHashrate(cells, known, remark) : terahashes(Number(hashrate));
  if (hashrateThs === null) return null;
  if (hashrateThs < MIN_OFFER_THS) {
    return cells.reject(
      'hashrate_ths',
      hashrateThs === 0 ? 'is 0; expected more than 0' : `is less than ${MIN_OFFER_THS} TH/s`,
    );
  }
  const powerW = power === null ? knownPower(cells, known, remark) : watts(Number(power));
  return { vendor, model, hashrateThs, powerW };
}

/** The vendor of that name or alias, letter case and spacing aside; null if none is known. */
export function findVendor(catalogue: Catalogue, name: string): Vendor | null {
  return catalogue.vendorByName.get(fold(name)) ?? null;
}

/** The rig of exactly that vendor and model, likewise; null if there is none, or two that disagree. */
export function findRig(catalogue: Catalogue, vendor: string, model: string): RigModel | null {
  const name = findVendor(catalogue, vendor)?.name ?? vendor;
  return catalogue.rigByKey.get(rigKey(name, model)) ?? null;
}

function knownHashrate(
  cells: RowCells,
  known: RigModel | null,
  remark: (text: string) => void,
): Terahashes | null {
  if (cells.text('hashrate_ths') !== '') return null;
  if (known?.hashrateThs === null || known === null) {
    return cells.reject('hashrate_ths', 'is blank, and the rig catalogue has no such vendor and model');
  }
  remark(`Hash rate ${known.hashrateThs} TH/s taken from the rig catalogue (${known.id}).`);
  return known.hashrateThs;
}

function knownPower(cells: RowCells, known: RigModel | null, remark: (text: string) => void): Watts | null {
  if (cells.text('power_w') !== '' || known?.powerW === null || known === null) return null;
  remark(`Power ${known.powerW} W taken from the rig catalogue (${known.id}).`);
  return known.powerW;
}

function isSameRig(a: RigModel, b: RigModel): boolean {
  return a.hashrateThs === b.hashrateThs && a.powerW === b.powerW;
}

function rigKey(vendor: string, model: string): string {
  return `${fold(vendor)}\n${fold(model)}`;
}

function fold(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

/**
 * Version 2: the workspace keeps its tariff pack, its own lanes, and edits of layers with who and why.
 *
 * Offers, sites and settings gain fields; the images of the history gain them too, since an undo
 * brings back whole records. No pack is put in: a workspace without one uses the pack that ships.
 *
 * Depends on: dexie (types), ./rewrite-rows.
 */
import type { Transaction } from 'dexie';
import { rewriteRows, type Row } from './rewrite-rows';

/** The tables whose rows changed shape, with the way of one row. A field that a row has already stays. */
const upgrades: Readonly<Record<string, (row: Row) => Row>> = {
  offers: (offer) => ({
    batches: null,
    unitWeightKg: null,
    hashboardOrigin: null,
    reassessmentProbability: null,
    handEdits: [],
    ...offer,
  }),
  sites: (site) => ({ installationCostPerUnit: null, useTaxRate: null, ...site }),
  settings: (settings) => ({
    ...settings,
    scenario: {
      customOrigin: null,
      metConditions: [],
      allInParts: { delay: true, service: true, reserve: true },
      ...(settings['scenario'] as Row),
    },
    assumptions: {
      unitWeightKg: {
        value: 16.5,
        citation: 'Assumed: rigs weigh 12.8 to 15.5 kg; packed 16.5 kg',
        asOf: '2026-11-21',
        confidence: 'assumed',
      },
      brokerPerEntry: null,
      bondRate: null,
      hashpriceMonthlyDecline: {
        value: 0,
        citation: 'Assumed: a flat path',
        asOf: '2026-11-21',
        confidence: 'assumed',
      },
      reassessmentWithNone: null,
      reassessmentWithCertificate: null,
      reassessmentWithBillOfMaterials: null,
      reassessmentWithRuling: null,
      ...(settings['assumptions'] as Row),
    },
  }),
  overlays: (layer) => ({
    id: layer['id'],
    layer: { litigation: null, ...layer },
    basis: null,
    by: 'Not recorded',
    on: null,
    why: 'Made before reasons were recorded',
  }),
};

/** A row of version 1 in the shape of version 2; also for files that hold rows of version 1. */
export function rowOfVersion2(table: string, row: Row): Row {
  return upgrades[table]?.(row) ?? row;
}

/** The second shape. */
export const tariffsAndBatches = {
  version: 2,
  stores: {
    tariffPacks: 'id',
    lanes: 'id',
  },
  upgrade: (transaction: Transaction): Promise<void> =>
    rewriteRows(transaction, Object.keys(upgrades), rowOfVersion2),
} as const;

/**
 * Version 2: the workspace keeps its tariff pack, its own lanes, and edits of layers with who and why.
 *
 * Offers, sites and settings gain fields; the images of the history gain them too, since an undo
 * brings back whole records. No pack is put in: a workspace without one uses the pack that ships.
 *
 * Depends on: dexie (types).
 */
import type { Transaction } from 'dexie';

/** A row as it is stored: what it holds is known here and not to the compiler. */
type Row = Readonly<Record<string, unknown>>;

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
  upgrade: async (transaction: Transaction): Promise<void> => {
    for (const table of Object.keys(upgrades)) {
      const rows = await transaction.table<Row>(table).toArray();
      await transaction.table<Row>(table).bulkPut(rows.map((row) => rowOfVersion2(table, row)));
    }
    // One step at a time: the images of a long history are far larger than the workspace.
    const images = transaction.table<Images, number>('historyImages');
    for (const sequence of await images.toCollection().primaryKeys()) {
      const step = await images.get(sequence);
      if (step !== undefined) await images.put({ ...step, changes: step.changes.map(changeOfVersion2) });
    }
  },
} as const;

/** The images of one step. */
interface Images {
  readonly sequence: number;
  readonly changes: readonly Change[];
}

/** One record before and after; null where it did not exist. */
interface Change {
  readonly table: string;
  readonly key: string;
  readonly before: Row | null;
  readonly after: Row | null;
}

function changeOfVersion2(change: Change): Change {
  const { table, before, after } = change;
  return {
    ...change,
    before: before === null ? null : rowOfVersion2(table, before),
    after: after === null ? null : rowOfVersion2(table, after),
  };
}

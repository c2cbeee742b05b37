/**
 * Version 2: the workspace keeps its tariff pack, its own lanes, and edits of layers with who and why.
 *
 * Offers, sites and settings gain fields; the images of the history gain them too, since an undo
 * brings back whole records.
 */

/** The second shape. */
export const tariffsAndBatches = {
  version: 2,
  stores: {
    tariffPacks: 'id',
    lanes: 'id',
  },
} as const;

/**
 * Version 1: the whole workspace, its history and the head.
 *
 * Few indexes: every table is read whole, and an index costs on each write.
 */

/** The first shape. */
export const initial = {
  version: 1,
  stores: {
    settings: 'id',
    sites: 'id',
    vendors: 'id',
    parties: 'id',
    rigModels: 'id',
    marketQuotes: 'id',
    evidence: 'id',
    offers: 'id',
    overlays: 'id',
    views: 'id',
    history: 'sequence',
    historyImages: 'sequence',
    meta: 'id',
  },
} as const;

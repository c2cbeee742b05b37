/**
 * What a price on each Incoterm includes, in one line.
 *
 * The landed cost follows `landed-cost/incoterm-rules`; a test holds these lines to it.
 *
 * Depends on: model (types).
 */
import type { Incoterm } from '#domain/model/offer';

/** One line for each term: what is in the price, and what comes on top. */
export const incotermWords: Readonly<Record<Incoterm, string>> = {
  EXW: 'The goods at the seller’s door. Freight, insurance and duty come on top.',
  FCA: 'The goods handed to your carrier, cleared for export. Freight, insurance and duty come on top.',
  FOB: 'The goods on board at the port of dispatch. Freight, insurance and duty come on top.',
  CFR: 'Includes the freight to the named port. Insurance and duty come on top.',
  CIF: 'Includes freight and insurance to the named port. Duty comes on top.',
  CPT: 'Includes the freight to the named place. Insurance and duty come on top.',
  CIP: 'Includes freight and insurance to the named place. Duty comes on top.',
  DAP: 'Includes freight and insurance to the named place, at the seller’s risk. Duty comes on top.',
  DDP: 'Includes freight, insurance and duty: the seller is the importer. Nothing of these comes on top.',
};

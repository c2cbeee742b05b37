/**
 * What each Incoterm's price includes, and who pays at the border.
 *
 * The price of a C or D term already holds the carriage: adding freight to it
 * again is the commonest mistake in a landed cost.
 *
 * Depends on: model.
 */
import type { Incoterm } from '../model/offer';

/** What a price on these terms holds. */
export interface IncotermRule {
  readonly includesFreight: boolean;
  readonly includesInsurance: boolean;
  /** The seller is the importer and pays duty and fees. */
  readonly sellerPaysDuty: boolean;
}

const bare = { includesFreight: false, includesInsurance: false, sellerPaysDuty: false };
const freightPaid = { includesFreight: true, includesInsurance: false, sellerPaysDuty: false };
const insured = { includesFreight: true, includesInsurance: true, sellerPaysDuty: false };

/**
 * The rules, by Incoterm.
 *
 * CIF and CIP oblige the seller to insure; under DAP and DDP the seller bears
 * the risk up to delivery, so insurance is the seller's matter and inside the price.
 *
 * @see ICC, Incoterms 2020
 */
export const incotermRules: Readonly<Record<Incoterm, IncotermRule>> = {
  EXW: bare,
  FCA: bare,
  FOB: bare,
  CFR: freightPaid,
  CPT: freightPaid,
  CIF: insured,
  CIP: insured,
  DAP: insured,
  DDP: { ...insured, sellerPaysDuty: true },
};

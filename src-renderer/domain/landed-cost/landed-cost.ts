/**
 * Landed cost of one offer: lines that add up to the cent.
 *
 * Whoever pays a line, it is counted once: carriage inside a C or D price comes
 * off the goods before it is added, and a DDP price never gets duty on top.
 *
 * Depends on: core, model, tariffs, landed-cost.
 */
import { divideCents, usdCents, ZERO_CENTS, type PartsPerMillion, type UsdCents } from '../core/money';
import type { Offer } from '../model/offer';
import type { CarriageBasis, Valuation } from './customs-value';
import type { DutyLine } from './duty';
import { incotermRules } from './incoterm-rules';
import type { OfferCharges } from './offer-charges';
import type { EntryServices } from './planned-entry';

/** Landed cost of the whole quantity, as lines that add up to the cent. */
export interface LandedCost {
  /**
   * Price paid for the goods alone: the customs value (19 USC 1401a) where an
   * entry is made. A DDP price holds the seller's duty, which stays in it.
   */
  readonly customsValue: UsdCents;
  /** International freight apart from the goods; 0 where it is inside their price and not stated. */
  readonly freight: UsdCents;
  readonly freightBasis: CarriageBasis;
  /** Cargo insurance, likewise. */
  readonly insurance: UsdCents;
  readonly insuranceBasis: CarriageBasis;
  /** Planned customs entries that the buyer makes; 0 where none is made or the seller makes them (DDP). */
  readonly entryCount: number;
  /** Duties the buyer pays. Empty where no entry is made or the seller pays (DDP). */
  readonly dutyLines: readonly DutyLine[];
  /** Sum of the duty rates that the buyer pays; over entries at several rates, duty ÷ customs value. */
  readonly dutyRate: PartsPerMillion;
  readonly duty: UsdCents;
  /** Merchandise processing fee of all entries. */
  readonly mpf: UsdCents;
  /** Harbour maintenance fee. */
  readonly hmf: UsdCents;
  /** Customs broker of all entries, where the user set a fee and the offer names no other costs; else 0. */
  readonly broker: UsdCents;
  /** Premium of the customs bond, likewise. */
  readonly bond: UsdCents;
  /** Broker, bond and other costs as the offer names them. */
  readonly other: UsdCents;
  /** Whether the offer names such costs or the user set broker or bond, 0 included; else nobody knows them. */
  readonly isOtherKnown: boolean;
  /** Sum of all lines. */
  readonly total: UsdCents;
  /** Total ÷ units, rounded half up. */
  readonly perUnit: UsdCents;
  /** Total ÷ (units × TH/s), rounded half up. */
  readonly perTh: UsdCents;
  /** Who pays duty and fees: the buyer, the seller (DDP), or nobody (no entry). */
  readonly dutyPaidBy: 'buyer' | 'seller' | 'nobody';
}

/** Who pays duty and fees on an offer. */
export function dutyPayer(offer: Offer): LandedCost['dutyPaidBy'] {
  if (offer.mode === 'domestic') return 'nobody';
  return incotermRules[offer.incoterm].sellerPaysDuty ? 'seller' : 'buyer';
}

/**
 * `landed = goods + freight + insurance + duty + MPF + HMF + broker + bond + other`.
 *
 * @param charges - what the buyer pays at the border; null where that is nothing
 * @param services - broker and bond as the user set them
 */
export function landedCost(
  offer: Offer,
  valuation: Valuation,
  charges: OfferCharges | null,
  services: EntryServices,
): LandedCost {
  const duty = charges?.duty ?? ZERO_CENTS;
  const mpf = charges?.mpf ?? ZERO_CENTS;
  const hmf = charges?.hmf ?? ZERO_CENTS;
  const broker = charges?.broker ?? ZERO_CENTS;
  const bond = charges?.bond ?? ZERO_CENTS;
  const other = offer.otherTotal ?? ZERO_CENTS;
  const total = usdCents(
    valuation.goods + valuation.freight + valuation.insurance + duty + mpf + hmf + broker + bond + other,
  );
  return {
    customsValue: valuation.goods,
    freight: valuation.freight,
    freightBasis: valuation.freightBasis,
    insurance: valuation.insurance,
    insuranceBasis: valuation.insuranceBasis,
    entryCount: charges?.entries.length ?? 0,
    dutyLines: charges?.dutyLines ?? [],
    dutyRate: charges?.dutyRate ?? (0 as PartsPerMillion),
    duty,
    mpf,
    hmf,
    broker,
    bond,
    other,
    isOtherKnown: offer.otherTotal !== null || services.brokerPerEntry !== null || services.bondRate !== null,
    total,
    perUnit: divideCents(total, offer.quantity),
    perTh: divideCents(total, offer.quantity * offer.hashrateThs),
    dutyPaidBy: dutyPayer(offer),
  };
}

/**
 * Back-duty: what customs can claim later if it refuses the declared origin.
 *
 * The exposure is the duty above what is paid; the reserve is the part of it
 * that the user's own probability sets aside. Both stand beside the landed cost
 * and are never in it. Interest and penalties come on top and are not estimated.
 *
 * Depends on: core, model.
 */
import { countryCode, type CountryCode } from '../core/country';
import {
  applyRate,
  divideCents,
  usdCents,
  ZERO_CENTS,
  type PartsPerMillion,
  type UsdCents,
} from '../core/money';
import type { Offer } from '../model/offer';
import type { Assumptions, Scenario } from '../model/settings';

/** What a finding against the declared origin would cost. */
export interface OriginExposure {
  readonly declared: CountryCode;
  /** The origin that customs is taken to find. */
  readonly found: CountryCode;
  /** Duty on the found origin − duty on the declared one, whole quantity, at least 0. */
  readonly extraDuty: UsdCents;
  /** The same ÷ (units × TH/s). */
  readonly perTh: UsdCents;
  /** True if the scenario takes the finding as made: the extra duty is then in the landed cost already. */
  readonly isInLanded: boolean;
  /** How likely the user holds the finding; null if no probability is set. */
  readonly probability: PartsPerMillion | null;
  /** Probability × extra duty; 0 where it is in the landed cost already, null without a probability. */
  readonly reserve: UsdCents | null;
  readonly reservePerTh: UsdCents | null;
}

const CHINA = countryCode('CN');
const UNITED_STATES = countryCode('US');

/**
 * The origin that customs is taken to find in place of the declared one.
 *
 * The scenario's own finding comes first; else the country where the hashboards were assembled, if
 * that is another; else China. Goods of US origin are never found to be something else.
 *
 * @returns null if that is the declared origin itself
 * @see 19 CFR 134.1(b), substantial transformation; CBP rulings on assembled boards (NY N304425, N319122)
 */
export function originInDoubt(offer: Offer, scenario: Scenario): CountryCode | null {
  const { origin, hashboardOrigin } = offer;
  if (origin === UNITED_STATES) return null;
  const found = scenarioOrigin(scenario) ?? (hashboardOrigin === origin ? null : hashboardOrigin) ?? CHINA;
  return found === origin ? null : found;
}

/** The origin that the scenario puts in place of every declared one; null if it puts none. */
export function scenarioOrigin({ originFinding, customOrigin }: Scenario): CountryCode | null {
  switch (originFinding) {
    case 'as-declared':
      return null;
    case 'found-china':
      return CHINA;
    case 'custom':
      return customOrigin;
  }
}

/** The probability the user gave for this offer, else for the evidence it has; null if neither is set. */
export function reassessmentProbability(offer: Offer, assumptions: Assumptions): PartsPerMillion | null {
  return offer.reassessmentProbability ?? assumedProbability(offer, assumptions)?.value ?? null;
}

/** The assumption for the evidence that an offer has; null if it is not set. */
export function assumedProbability(
  { originEvidence }: Offer,
  assumptions: Assumptions,
): Assumptions['reassessmentWithNone'] {
  switch (originEvidence) {
    case 'none':
      return assumptions.reassessmentWithNone;
    case 'certificate':
      return assumptions.reassessmentWithCertificate;
    case 'bill-of-materials':
      return assumptions.reassessmentWithBillOfMaterials;
    case 'ruling':
      return assumptions.reassessmentWithRuling;
  }
}

/** `exposure = max(0, duty if found − duty as declared)`; `reserve = probability × exposure`, half up to the cent. */
export function originExposure(
  offer: Offer,
  finding: { readonly found: CountryCode; readonly isInLanded: boolean },
  duty: { readonly declared: UsdCents; readonly found: UsdCents },
  probability: PartsPerMillion | null,
): OriginExposure {
  const extraDuty = usdCents(Math.max(0, duty.found - duty.declared));
  const units = offer.quantity * offer.hashrateThs;
  const reserve = finding.isInLanded
    ? ZERO_CENTS
    : probability === null
      ? null
      : applyRate(extraDuty, probability);
  return {
    declared: offer.origin,
    found: finding.found,
    extraDuty,
    perTh: divideCents(extraDuty, units),
    isInLanded: finding.isInLanded,
    probability,
    reserve,
    reservePerTh: reserve === null ? null : divideCents(reserve, units),
  };
}

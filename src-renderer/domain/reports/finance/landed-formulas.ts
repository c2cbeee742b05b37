/**
 * What one offer takes of the inputs, as pieces of formulas: price, freight,
 * insurance, fees, duty.
 *
 * Each piece rounds where the app rounds, half up to the cent, so that the sums
 * of a spreadsheet tie with the app's to the cent.
 *
 * Depends on: core, evaluation, landed-cost, model (types), ./finance-inputs (types), ./layer-inputs.
 */
import { exchangeToUsd } from '../../core/exchange';
import { isolatedName } from '../../core/isolated-name';
import type { Source } from '../../core/source';
import { costOf } from '../../evaluation/evaluate-offers';
import type { CostSteps } from '../../evaluation/cost-offer';
import type { OfferEvaluation } from '../../evaluation/offer-evaluation';
import { laneOf, siteOf, type PreparedReference } from '../../evaluation/prepare-reference';
import { entryQuantities } from '../../landed-cost/customs-value';
import type { EntryCharges } from '../../landed-cost/entry-charges';
import { containersOf } from '../../landed-cost/freight';
import { incotermRules } from '../../landed-cost/incoterm-rules';
import type { Offer } from '../../model/offer';
import type { FinanceInputs } from './finance-inputs';
import { stackFormulas } from './layer-inputs';

/** The steps of a landed cost; null where there is none. */
export function stepsOf({ offer, delivery }: OfferEvaluation, prepared: PreparedReference): CostSteps | null {
  const costed = costOf(offer, delivery, prepared);
  return 'steps' in costed ? costed.steps : null;
}

/** The name of the rate that makes the price dollars; null where the price is in dollars or was typed over. */
export function exchangeInput({ foreignPrice, unitPrice, id }: Offer, inputs: FinanceInputs): string | null {
  if (foreignPrice === null) return null;
  const { amount, currency, usdPerUnit, rateDate } = foreignPrice;
  const value = Number(usdPerUnit);
  // Beyond 15 digits a spreadsheet would keep another number than the one that was used.
  const isExact = amount.length <= 15 && usdPerUnit.length <= 15;
  if (!isExact || exchangeToUsd(amount, usdPerUnit) !== unitPrice) return null;
  return inputs.name(`fx_${currency}_${usdPerUnit}_${rateDate}`, () => ({
    what: `Exchange rate of ${currency} on ${rateDate}, first used by offer ${id}`,
    kind: 'number',
    value,
    unit: `USD for 1 ${currency}`,
    source: {
      citation: 'As stated with the quotation of each offer in this currency at this rate',
      asOf: rateDate,
      confidence: 'stated',
    },
  }));
}

/** How freight comes about. */
export interface FreightFormula {
  /** `stated`, `in price`, `per rig, lane …`. */
  readonly words: string;
  /** What the rate is multiplied by; null where no rate is. */
  readonly quantity: number | null;
  /** Rate and rounding, with `Q` for the cell of that quantity and `W` for that of the weight; null likewise. */
  readonly formula: ((cells: { readonly quantity: string; readonly weight: string }) => string) | null;
  /** Whether the weight of a unit counts. */
  readonly isByWeight: boolean;
}

/** Freight of an offer with a landed cost. */
export function freightFormula(
  offer: Offer,
  steps: CostSteps,
  prepared: PreparedReference,
  inputs: FinanceInputs,
): FreightFormula {
  const none = { quantity: null, formula: null, isByWeight: false };
  const { freightBasis } = steps.cost;
  if (freightBasis === 'stated') return { ...none, words: 'stated' };
  if (freightBasis === 'in-price') return { ...none, words: 'in price' };
  const lane = laneOf(offer, prepared);
  if (lane === null || lane.freight === null) return { ...none, words: 'estimated' };
  const { per, amount } = lane.freight.value;
  const { freight, label, id } = lane;
  const rate = inputs.name(`freight_${id}`, () => ({
    what: `Freight, lane ${isolatedName(label)}`,
    kind: 'usd',
    value: amount,
    unit: `USD per ${per === 'unit' ? 'rig' : per}`,
    source: freight,
  }));
  const words = `per ${per === 'unit' ? 'rig' : per}, lane ${label}`;
  if (per === 'container') {
    const quantity = containersOf(freight.value, entryQuantities(offer));
    return { words, quantity, isByWeight: false, formula: (at) => `${at.quantity}*${rate}` };
  }
  const { quantity } = offer;
  return per === 'unit'
    ? { words, quantity, isByWeight: false, formula: (at) => `${at.quantity}*${rate}` }
    : {
        words,
        quantity,
        isByWeight: true,
        formula: (at) => `${at.quantity}*ROUND(${rate}*ROUND(${at.weight},3),2)`,
      };
}

/** The name of the assumed weight of a unit. */
export function weightInput(prepared: PreparedReference, inputs: FinanceInputs): string {
  const { unitWeightKg } = prepared.reference.settings.assumptions;
  return inputs.name('unit_weight_kg', () => ({
    what: 'Packed weight of a unit, where the offer states none',
    kind: 'number',
    value: unitWeightKg.value,
    unit: 'kg',
    source: unitWeightKg,
  }));
}

/** The name of the assumed insurance rate. */
export function insuranceInput(prepared: PreparedReference, inputs: FinanceInputs): string {
  const { insuranceRate } = prepared.reference.settings.assumptions;
  return inputs.name('insurance_rate', () => ({
    what: 'Cargo insurance, where the offer states none',
    kind: 'rate',
    value: insuranceRate.value,
    unit: 'of the goods',
    source: insuranceRate,
  }));
}

/** What is inside the price and stated, so that it comes off the goods, US cents. */
export function insideThePrice({ incoterm, freightTotal, insuranceTotal }: Offer): {
  readonly freight: number;
  readonly insurance: number;
} {
  const { includesFreight, includesInsurance } = incotermRules[incoterm];
  return {
    freight: includesFreight ? (freightTotal ?? 0) : 0,
    insurance: includesInsurance ? (insuranceTotal ?? 0) : 0,
  };
}

/** The charges of one entry on one day as formulas of the cell that holds its customs value. */
export interface ChargeFormulas {
  /** By the id of the layer. */
  readonly duty: ReadonlyMap<string, string>;
  readonly mpf: string;
  /** Null where none is due. */
  readonly hmf: string | null;
}

/** @param value - the cell of the customs value */
export function chargeFormulas(
  { stack, mpf, hmf }: EntryCharges,
  value: string,
  prepared: PreparedReference,
  inputs: FinanceInputs,
): ChargeFormulas {
  const rates = stackFormulas(stack, prepared.pack.pack, inputs);
  const { schedule } = mpf;
  const year = schedule.fiscalYear;
  const fee = (part: 'rate' | 'minimum' | 'maximum', kind: 'rate' | 'usd', unit: string) =>
    inputs.name(`mpf_${part}_${year}`, () => ({
      what: `Merchandise processing fee ${year}, ${part}`,
      kind,
      value: schedule[part],
      unit,
      source: schedule.source,
    }));
  const rate = fee('rate', 'rate', 'of customs value');
  const least = fee('minimum', 'usd', 'USD an entry');
  const most = fee('maximum', 'usd', 'USD an entry');
  const harbor = hmf.schedule;
  return {
    duty: new Map([...rates].map(([id, formula]) => [id, `ROUND(${value}*${formula},2)`])),
    mpf: `MIN(MAX(ROUND(${value}*${rate},2),${least}),${most})`,
    hmf:
      harbor === null
        ? null
        : `ROUND(${value}*${inputs.name(`hmf_rate_${harbor.from ?? 'always'}`, () => ({
            what: 'Harbour maintenance fee, ocean cargo',
            kind: 'rate',
            value: harbor.rate,
            unit: 'of customs value',
            source: harbor.source,
          }))},2)`,
  };
}

/** Names of broker and bond; null where they are not counted for the offer. */
export function serviceInputs(
  offer: Offer,
  prepared: PreparedReference,
  inputs: FinanceInputs,
): { readonly broker: string | null; readonly bond: string | null } {
  if (offer.otherTotal !== null) return { broker: null, bond: null };
  const { brokerPerEntry, bondRate } = prepared.reference.settings.assumptions;
  return {
    broker:
      brokerPerEntry === null
        ? null
        : inputs.name('broker_per_entry', () => ({
            what: 'Customs broker, where the offer names no other costs',
            kind: 'usd',
            value: brokerPerEntry.value,
            unit: 'USD an entry',
            source: brokerPerEntry,
          })),
    bond:
      bondRate === null
        ? null
        : inputs.name('bond_rate', () => ({
            what: 'Premium of the customs bond, where the offer names no other costs',
            kind: 'rate',
            value: bondRate.value,
            unit: 'of value, duty and fees',
            source: bondRate,
          })),
  };
}

/** Names of what the site charges; null where it charges none or it is not known. */
export function siteInputs(
  offer: Offer,
  prepared: PreparedReference,
  inputs: FinanceInputs,
): { readonly receiving: string | null; readonly useTax: string | null } {
  const site = siteOf(offer, prepared);
  if (site === null) return { receiving: null, useTax: null };
  const name = isolatedName(site.name);
  const perUnit = (key: string, what: string, figure: ({ readonly value: number } & Source) | null) =>
    figure === null
      ? null
      : inputs.name(`${key}_${site.id}`, () => ({
          what: `${what}, site ${name}`,
          kind: 'usd',
          value: figure.value,
          unit: 'USD a unit',
          source: figure,
        }));
  const receiving = perUnit('receiving', 'Receiving and racking', site.receivingCostPerUnit);
  const installation = perUnit('installation', 'Installation', site.installationCostPerUnit);
  const { useTaxRate } = site;
  return {
    receiving: receiving === null || installation === null ? receiving : `(${receiving}+${installation})`,
    useTax:
      useTaxRate === null
        ? null
        : inputs.name(`use_tax_${site.id}`, () => ({
            what: `Sales or use tax, site ${name}`,
            kind: 'rate',
            value: useTaxRate.value,
            unit: 'of the price',
            source: useTaxRate,
          })),
  };
}

/** The name of hashprice. */
export function hashpriceInput(prepared: PreparedReference, inputs: FinanceInputs): string {
  const { hashpricePerPhDay } = prepared.reference.settings.assumptions;
  return inputs.name('hashprice', () => ({
    what: 'Hashprice on the as-of date',
    kind: 'usd',
    value: hashpricePerPhDay.value,
    unit: 'USD for 1 PH/s and day',
    source: hashpricePerPhDay,
  }));
}

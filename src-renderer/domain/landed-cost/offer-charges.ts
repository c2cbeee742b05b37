/**
 * The charges of all planned entries of an offer, added up.
 *
 * Depends on: core, landed-cost.
 */
import { divideCents, partsPerMillion, sumCents, type PartsPerMillion, type UsdCents } from '../core/money';
import type { DutyLine } from './duty';
import type { PlannedEntry } from './planned-entry';

/** What the buyer pays at the border. */
export interface OfferCharges {
  /** One or more, in order of shipment. */
  readonly entries: readonly PlannedEntry[];
  /** One line for each layer, the entries' lines added. */
  readonly dutyLines: readonly DutyLine[];
  /** The total rate where all entries pay the same; else duty ÷ customs value. */
  readonly dutyRate: PartsPerMillion;
  readonly duty: UsdCents;
  readonly mpf: UsdCents;
  readonly hmf: UsdCents;
  readonly broker: UsdCents;
  readonly bond: UsdCents;
}

/** Adds entries. Exact: every amount is in cents already. */
export function addEntries(entries: readonly PlannedEntry[]): OfferCharges {
  const [first] = entries;
  if (entries.length === 1 && first !== undefined) {
    const { dutyLines, duty, mpf, hmf, broker, bond } = first;
    return { entries, dutyLines, dutyRate: rateOf(entries, duty), duty, mpf, hmf, broker, bond };
  }
  const duty = sumCents(entries.map((entry) => entry.duty));
  return {
    entries,
    dutyLines: addLines(entries),
    dutyRate: rateOf(entries, duty),
    duty,
    mpf: sumCents(entries.map((entry) => entry.mpf)),
    hmf: sumCents(entries.map((entry) => entry.hmf)),
    broker: sumCents(entries.map((entry) => entry.broker)),
    bond: sumCents(entries.map((entry) => entry.bond)),
  };
}

/** A layer's rate is that of its entries where they agree, else the share of the whole value it comes to. */
function addLines(entries: readonly PlannedEntry[]): DutyLine[] {
  const byLayer = new Map<string, DutyLine[]>();
  for (const { dutyLines } of entries) {
    for (const line of dutyLines) {
      const lines = byLayer.get(line.layer.id);
      if (lines === undefined) byLayer.set(line.layer.id, [line]);
      else lines.push(line);
    }
  }
  const value = entries.reduce((sum, { plan }) => sum + plan.customsValue, 0);
  return [...byLayer.values()].flatMap((lines) => {
    const [first] = lines;
    if (first === undefined) return [];
    const amount = sumCents(lines.map((line) => line.amount));
    const isOne = lines.length === entries.length && lines.every((line) => line.rate === first.rate);
    return [{ layer: first.layer, rate: isOne ? first.rate : shareOf(amount, value), amount }];
  });
}

/** The one total rate of every case; where they differ, the rate that the duty comes to. */
function rateOf(entries: readonly PlannedEntry[], duty: UsdCents): PartsPerMillion {
  const rate = entries[0]?.cases[0]?.charges.dutyRate ?? (0 as PartsPerMillion);
  let value = 0;
  let isOne = true;
  for (const { plan, cases } of entries) {
    value += plan.customsValue;
    for (const { charges } of cases) isOne &&= charges.dutyRate === rate;
  }
  if (isOne) return rate;
  return shareOf(duty, value);
}

/** `amount ÷ value` in parts per million: cents of a value of one million cents, rounded as money is. */
function shareOf(amount: UsdCents, value: number): PartsPerMillion {
  return partsPerMillion(divideCents(amount, value / 1_000_000));
}

/**
 * The amounts of a workspace, and texts without them in whatever way they are written.
 *
 * A text is compared by its numbers and not by its words: `$5,999`, `5 999,00`, `5.999` and `599900`
 * are one amount. A number that merely equals one is taken out too, since a reader could not
 * tell either.
 *
 * Depends on: core, model (types), ./workspace-rows, ./workspace-state (types).
 */
import type { UsdCents } from '#domain/core/money';
import type { Offer } from '#domain/model/offer';
import type { Plan } from '#domain/model/plan';
import type { PlanRule } from '#domain/model/plan-rule';
import { rowsOfState } from './workspace-rows';
import type { WorkspaceState } from './workspace-state';

/** Amounts by their digits alone: no sign, no mark, no zeros at either end. */
export type Amounts = ReadonlySet<string>;

/** What stands in place of a number. */
const TAKEN_OUT = '—';

/** Of one amount: 12,345,678,901.00 has five. */
const MOST_GROUPS = 6;

/** Fields whose numbers are amounts, wherever they stand. */
const AMOUNT_FIELDS: ReadonlySet<string> = new Set([
  'unitPrice',
  'foreignPrice',
  'freightTotal',
  'insuranceTotal',
  'otherTotal',
  'price',
  'pricePerTh',
  'receivingCostPerUnit',
  'installationCostPerUnit',
  'electricityPerMwh',
  'fee',
  'brokerPerEntry',
  'hashpricePerPhDay',
  'usRepairFreight',
  'foreignRepairFreight',
  'freight',
  'earlierQuotes',
  'quoted',
]);

/** Every amount that a workspace holds. */
export function amountsOf(state: WorkspaceState): Amounts {
  const amounts = new Set<string>();
  const { sites, offers, marketQuotes, lanes, settings, purchaseTerms, plans } = rowsOfState(state);
  collect([sites, offers, marketQuotes, lanes, settings, purchaseTerms], false, amounts);
  collect(plans.flatMap(limitsInDollars), true, amounts);
  for (const offer of state.offers) collect(followingFrom(offer), true, amounts);
  return amounts;
}

/** Budgets and other limits in money that the rules of a plan name. */
function limitsInDollars({ rules }: Plan): readonly number[] {
  return rules.flatMap((rule) => (isInDollars(rule) ? [rule.most] : []));
}

function isInDollars(rule: PlanRule): rule is Extract<PlanRule, { readonly most: UsdCents }> {
  return LIMITS_IN_DOLLARS.has(rule.kind);
}

const LIMITS_IN_DOLLARS: ReadonlySet<PlanRule['kind']> = new Set([
  'budget',
  'cash',
  'deposits',
  'back-duty',
  'listed-component',
]);

/** What gives a price away as well as the price does: of the whole quantity, and of one TH/s as lists round it. */
function followingFrom({ unitPrice, quantity, hashrateThs, foreignPrice }: Offer): readonly string[] {
  const amounts = [unitPrice / 100, ...(foreignPrice === null ? [] : [Number(foreignPrice.amount)])];
  return amounts.flatMap((amount) => [
    (amount * quantity).toFixed(2),
    ...[1, 2, 3].map((decimals) => (amount / hashrateThs).toFixed(decimals)),
  ]);
}

/** The text with every number that says one of the amounts taken out. */
export function withoutAmounts(text: string, amounts: Amounts): string {
  return text.replace(NUMBER, (written) => withoutAmountsIn(written, amounts));
}

/**
 * The same, and with every number beside a mark of money: what a person wrote of a vendor may be a price
 * that stands in no field.
 */
export function withoutMoney(text: string, amounts: Amounts): string {
  return withoutAmounts(text, amounts)
    .replace(MONEY_FIRST, `$1${TAKEN_OUT}`)
    .replace(MONEY_LAST, `${TAKEN_OUT}$1`);
}

/** Numbers side by side, as in “100 5,999” or “6100, 5999”, are looked at one by one as well as joined. */
function withoutAmountsIn(written: string, amounts: Amounts): string {
  const groups = [...written.matchAll(/\d+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  let clean = '';
  let done = 0;
  for (const [place, { start }] of groups.entries()) {
    if (start < done) continue;
    const joined = groups.slice(place, place + MOST_GROUPS).reverse();
    const amount = joined.find(({ end }) => amounts.has(digitsOf(written.slice(start, end))));
    if (amount === undefined) continue;
    clean += written.slice(done, start) + TAKEN_OUT;
    done = amount.end;
  }
  return clean + written.slice(done);
}

/** Digits with the marks that people put between them: points, commas, spaces of any width, apostrophes. */
const NUMBER = /\d(?:[\d.,'’_\s]*\d)?/gu;

const MARK = String.raw`(?:[$€£¥￥]|\b(?:USDT|USD|CNY|RMB|EUR|BTC)\b)`;
const PRICE = String.raw`\d+(?:[.,'’_\s]\d{3})*(?:[.,]\d+)?`;
/** `$16/TH`, `USD 374.4 million`. */
const MONEY_FIRST = new RegExp(`(${MARK}\\s*)${PRICE}`, 'gu');
/** `11.8 $/TH`, `5 999 USDT`. */
const MONEY_LAST = new RegExp(`${PRICE}(\\s*${MARK})`, 'gu');

function collect(value: unknown, isAmount: boolean, into: Set<string>): void {
  if (typeof value === 'number' || (typeof value === 'string' && isAmount)) {
    for (const written of isAmount ? (String(value).match(NUMBER) ?? []) : []) {
      const digits = digitsOf(written);
      if (digits.length > 1) into.add(digits);
    }
  } else if (Array.isArray(value)) {
    for (const part of value) collect(part, isAmount, into);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) {
      collect(part, isAmount || AMOUNT_FIELDS.has(name), into);
    }
  }
}

/** The same for 5,999.00, 5 999, 599900 and 0.5999: so an amount is found in cents, in dollars and in thousands. */
function digitsOf(written: string): string {
  return written.replace(/\D/gu, '').replace(/^0+|0+$/g, '');
}

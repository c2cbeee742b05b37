/**
 * What a column of a vendor's list can say, in the words of the trade, with the units it may be in.
 *
 * Depends on: model.
 */
import { QUOTE_FIELDS, type QuoteField } from '#domain/model/quote-field';

/** One field as the user picks it. */
interface FieldWords {
  readonly label: string;
  /** Units of bare numbers; the first is the field's own. None where there is nothing to choose. */
  readonly units: readonly string[];
  /** Whether bare amounts are in some currency. */
  readonly isMoney: boolean;
}

const plain = (label: string): FieldWords => ({ label, units: [], isMoney: false });

const words: Readonly<Record<QuoteField, FieldWords>> = {
  id: plain('Offer reference'),
  vendor: plain('Vendor'),
  maker: plain('Maker of the rig'),
  model: plain('Rig model'),
  hashrate_ths: { label: 'Hash rate', units: ['TH', 'GH', 'PH', 'EH'], isMoney: false },
  power_w: { label: 'Power', units: ['W', 'kW', 'MW'], isMoney: false },
  efficiency_j_th: { label: 'Efficiency', units: ['J/TH', 'J/GH'], isMoney: false },
  origin: plain('Origin'),
  ship_from: plain('Ships from'),
  incoterm: plain('Incoterm'),
  place: plain('Place of the Incoterm'),
  unit_price: { label: 'Price of one unit', units: [], isMoney: true },
  price_per_th: { label: 'Price of one TH/s', units: [], isMoney: true },
  currency: plain('Currency'),
  quantity: plain('Units offered'),
  min_quantity: plain('Least order (MOQ)'),
  payment_terms: plain('Payment terms'),
  delivery: plain('Delivery, in words'),
  lead_time_days: { label: 'Lead time', units: ['days', 'weeks', 'months'], isMoney: false },
  entry_date: plain('Entry date'),
  batches: plain('Customs entries'),
  hts_code: plain('HTS code (US tariff)'),
  mode: plain('Air or ocean'),
  freight_total_usd: plain('Freight, $ for all units'),
  insurance_total_usd: plain('Insurance, $ for all units'),
  other_total_usd: plain('Other costs, $ for all units'),
  unit_weight_kg: plain('Unit weight, kg'),
  warranty_days: { label: 'Warranty', units: ['days', 'months', 'years'], isMoney: false },
  quoted_on: plain('Quoted on'),
  valid_until: plain('Valid until'),
  origin_evidence: plain('Origin evidence'),
  hashboard_origin: plain('Hashboard origin'),
  usmca: plain('USMCA'),
  fx_usd_per_unit: plain('Exchange rate, $ for one'),
  fx_date: plain('Day of the rate'),
  site: plain('Site'),
  note: plain('Note'),
  offer_text: plain('A whole offer in one cell'),
};

/** What the field is called. */
export function quoteFieldLabel(field: QuoteField): string {
  return words[field].label;
}

/** The same inside a sentence. */
export function quoteFieldInSentence(field: QuoteField): string {
  const { label } = words[field];
  return /^[A-Z]{2}/.test(label) || field === 'incoterm'
    ? label
    : label.charAt(0).toLowerCase() + label.slice(1);
}

/** Units in which bare numbers of the field may stand, the field's own first. */
export function quoteFieldUnits(field: QuoteField): readonly string[] {
  return words[field].units;
}

/** A unit as it is shown: a hash rate is one per second. */
export function unitWords(unit: string): string {
  return /^[TGPE]H$/.test(unit) ? `${unit}/s` : unit;
}

/** A sentence of the reader with the fields in the words of the trade. */
export function inTradeWords(sentence: string): string {
  return sentence.replace(/\b[a-z]+(?:_[a-z]+)+\b/g, (word) => {
    const field = QUOTE_FIELDS.find((one) => one === word);
    return field === undefined ? word : quoteFieldInSentence(field);
  });
}

/** Whether the field holds amounts of money in a currency that may have to be said. */
export function isMoneyField(field: QuoteField): boolean {
  return words[field].isMoney;
}

/** Whether what stands in a cell of the field is hidden with the amounts. */
export function holdsAmounts(field: QuoteField | null): boolean {
  return field !== null && (words[field].isMoney || /_usd$/.test(field) || field === 'offer_text');
}

/** Fields by what they are about, in the order in which they are offered. */
export const FIELD_GROUPS: readonly { readonly label: string; readonly fields: readonly QuoteField[] }[] = [
  {
    label: 'Rig',
    fields: ['model', 'maker', 'hashrate_ths', 'power_w', 'efficiency_j_th', 'unit_weight_kg'],
  },
  {
    label: 'Price',
    fields: [
      'unit_price',
      'price_per_th',
      'currency',
      'fx_usd_per_unit',
      'fx_date',
      'payment_terms',
      'freight_total_usd',
      'insurance_total_usd',
      'other_total_usd',
    ],
  },
  { label: 'Quantity', fields: ['quantity', 'min_quantity', 'batches'] },
  {
    label: 'Delivery',
    fields: ['incoterm', 'place', 'ship_from', 'delivery', 'lead_time_days', 'entry_date', 'mode', 'site'],
  },
  {
    label: 'Origin and duty',
    fields: ['origin', 'hts_code', 'origin_evidence', 'hashboard_origin', 'usmca'],
  },
  {
    label: 'Quotation',
    fields: ['id', 'vendor', 'quoted_on', 'valid_until', 'warranty_days', 'note', 'offer_text'],
  },
];

/** Values that can be said once for all rows, in the order of the form. */
export const GIVEN_FIELDS: readonly QuoteField[] = [
  'vendor',
  'currency',
  'origin',
  'incoterm',
  'ship_from',
  'hts_code',
  'mode',
  'quantity',
  'quoted_on',
  'valid_until',
  'payment_terms',
  'delivery',
];

/** Currencies that a price list may be in. */
export const CURRENCIES = [
  'USD',
  'USDT',
  'USDC',
  'CNY',
  'HKD',
  'EUR',
  'BTC',
  'SGD',
  'MYR',
  'AED',
  'CAD',
  'GBP',
  'JPY',
];

/** The letter of a column as a spreadsheet shows it; `A` is at 0. */
export function columnLetter(position: number): string {
  const rest = Math.floor(position / 26);
  return (rest === 0 ? '' : columnLetter(rest - 1)) + String.fromCharCode(65 + (position % 26));
}

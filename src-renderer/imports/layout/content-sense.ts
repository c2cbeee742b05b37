/**
 * What the cells of a column read as, whatever its header says.
 *
 * Under a header a bare number may be what the header says; without one only a cell that names its
 * unit, its currency or a known word speaks for a field. What is measured is the share of cells.
 *
 * Depends on: model, ../values (readers).
 */
import { INCOTERMS } from '#domain/model/offer';
import type { QuoteField } from '#domain/model/quote-field';
import { CURRENCY_WORDS } from '../values/currencies';
import { UNSAID } from '../values/dialect';
import { notStated } from '../values/not-stated';
import { plainCell } from '../values/plain-characters';
import { readEfficiency, type EfficiencyUnit } from '../values/read-efficiency';
import { readHashrate, type HashrateUnit } from '../values/read-hashrate';
import { readCountryText, readOriginText } from '../values/read-origin-text';
import { readPower, type PowerUnit } from '../values/read-power';
import { readQuantityText } from '../values/read-quantity-text';
import { modeOf } from './transport-words';

const MODEL =
  /antminer|whats\s?miner|avalon|seal\s?miner|teraflux|蚂蚁|神马|阿瓦隆|(?:^|[^a-z0-9])(?:[st]\d{2}|m\d{2}|a\d{1,4}|ah\d{4})[a-z]{0,3}\+{0,2}(?![a-z0-9])/i;
const TERM = new RegExp(`(?:^|[^A-Za-z])(?:${INCOTERMS.join('|')}|DDU)(?![A-Za-z])`, 'i');
const NUMBER = /^\D{0,6}\d[\d.,'’ ]*\D{0,12}$/;
const DATE =
  /^\d{4}[-./年]\s?\d{1,2}([-./月]\s?\d{1,2}日?)?$|^\d{1,2}[-./]\d{1,2}[-./]\d{2,4}$|^\d{1,2}[ .-]*[a-zä]{3,9}[ .,-]*\d{2,4}$|^[a-z]{3,9}\.? \d{1,2},? \d{4}$/i;
const TIME =
  /\d\s*(?:-|–|~|to|至)?\s*\d*\s*(?:working |business |个?工作)?(?:days?|d\b|weeks?|wks?|months?|tage?|wochen|monate|天|日|周|个?月)|stock|spot|现货|lager|sofort|immediate|ready|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|季度|\bq[1-4]\b|\bkw ?\d|\beta\b|\betd\b|月/i;
const MONEY = new RegExp(CURRENCY_WORDS.source, 'i');
const PAYMENT = /\d\s?%|t\/t|l\/c|deposit|advance|prepa|定金|预付|款|full payment|\d+\/\d+\/\d+|vorkasse/i;
const COUNTRY_WORDS =
  /中国|马来|泰国|印尼|香港|美国|越南|新加坡|中國|馬來|台湾|hong ?kong|china|malaysia|thailand|indonesia|usa|united states|vietnam|singapore|texas|shenzhen|made in/i;

/** Whether a cell reads as a field under a header that says so. A cell that the vendor left open does. */
export function readsAs(field: QuoteField, cell: string, unit: string | null): boolean {
  const text = plainCell(cell);
  if (notStated(text) !== null) return true;
  const read = READS[field];
  return read === undefined || read(text, unit);
}

const READS: Readonly<Partial<Record<QuoteField, (text: string, unit: string | null) => boolean>>> = {
  model: (text) => /[a-z\u4e00-\u9fff]/i.test(text) && !DATE.test(text),
  vendor: (text) => /[a-z\u4e00-\u9fff]/i.test(text),
  maker: (text) => /[a-z\u4e00-\u9fff]/i.test(text),
  hashrate_ths: (text, unit) => isRead(readHashrate(text, (unit ?? 'TH') as HashrateUnit, UNSAID)),
  power_w: (text, unit) =>
    isRead(readPower(text, (unit ?? 'W') as PowerUnit, UNSAID)) && isAtLeast(text, unit, 60),
  efficiency_j_th: (text, unit) => isRead(readEfficiency(text, (unit ?? 'J/TH') as EfficiencyUnit, UNSAID)),
  unit_price: (text) => /\d/.test(text) && (NUMBER.test(text) || MONEY.test(text)) && !DATE.test(text),
  price_per_th: (text) => /\d/.test(text) && (NUMBER.test(text) || MONEY.test(text)) && !DATE.test(text),
  quantity: (text) => isRead(readQuantityText(text, UNSAID)) && !DATE.test(text),
  min_quantity: (text) => isRead(readQuantityText(text, UNSAID)) && !DATE.test(text),
  origin: isCountry,
  ship_from: (text) => isCountry(text) || /^[a-z\u4e00-\u9fff][^\d$%]*$/i.test(text),
  incoterm: (text) => TERM.test(text),
  payment_terms: (text) => PAYMENT.test(text),
  delivery: (text) => TIME.test(text) || DATE.test(text) || /^\d{1,3}( ?[-–~] ?\d{1,3})?$/.test(text),
  quoted_on: (text) => DATE.test(text),
  valid_until: (text) => DATE.test(text) || /\d|fri|today|week/i.test(text),
  entry_date: (text) => DATE.test(text),
  hts_code: (text) => /^\d{4}[\d. ]{4,12}$/.test(text),
  mode: (text) => modeOf(text) !== null,
  currency: (text) => MONEY.test(text),
  warranty_days: (text) => /\d|年/.test(text),
  unit_weight_kg: (text) => /\d/.test(text),
};

/** What a bare column could be by its cells alone, likeliest first, with the share of cells that say so. */
export function fieldsByContent(
  cells: readonly string[],
  known: KnownFigures,
): readonly { readonly field: QuoteField; readonly share: number }[] {
  const texts = cells.map(plainCell).filter((text) => text !== '' && notStated(text) === null);
  if (texts.length === 0) return [];
  return CONTENT.map(([field, says]) => ({
    field,
    share: texts.filter((text) => says(text, known)).length / texts.length,
  }))
    .filter(({ share }) => share >= 0.6)
    .sort((a, b) => b.share - a.share);
}

/** Figures of the rig catalogue, by which bare numbers are known. */
export interface KnownFigures {
  readonly hashrates: ReadonlySet<string>;
  readonly powers: ReadonlySet<string>;
}

const CONTENT: readonly (readonly [QuoteField, (text: string, known: KnownFigures) => boolean])[] = [
  [
    'price_per_th',
    (text) => MONEY.test(text) && /\d/.test(text) && /(?:\/|per ?)t(?:h|\b)/i.test(text) && text.length <= 24,
  ],
  ['efficiency_j_th', (text) => isRead(readEfficiency(text, null, UNSAID))],
  ['hashrate_ths', (text, known) => isRead(readHashrate(text, null, UNSAID)) || known.hashrates.has(text)],
  [
    'power_w',
    (text, known) => isRead(readPower(text, null, UNSAID)) || known.powers.has(text.replace(',', '')),
  ],
  ['incoterm', (text) => TERM.test(text) && text.length <= 60],
  ['origin', (text) => text.length <= 40 && readOriginText(text).ok],
  ['model', (text) => MODEL.test(text) && text.length <= 80],
  ['unit_price', (text) => MONEY.test(text) && NUMBER.test(text)],
  ['delivery', (text) => TIME.test(text) && text.length <= 40 && !PAYMENT.test(text)],
  ['payment_terms', (text) => PAYMENT.test(text)],
];

function isCountry(text: string): boolean {
  return readOriginText(text).ok || readCountryText(text).ok || COUNTRY_WORDS.test(text);
}

/** Read, or kept from being read only by a question that is asked once for the file. */
function isRead(read: { readonly ok: boolean; readonly problem?: { readonly code: string } }): boolean {
  return read.ok || read.problem?.code === 'ambiguous-number';
}

function isAtLeast(text: string, unit: string | null, least: number): boolean {
  if (unit !== null && unit !== 'W') return true;
  const digits = /^\d[\d.,]*$/.exec(text)?.[0];
  return digits === undefined || /[.,]\d{3}$/.test(digits) || Number(digits.replace(',', '.')) >= least;
}

/** Whether a line names a rig as makers call them. */
export function namesRig(line: string): boolean {
  return MODEL.test(line);
}

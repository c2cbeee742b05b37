/**
 * Whether a row between the offers is meant to be one: titles, notes, totals and repeated headers are not.
 *
 * A row with a price, or with a hash rate of its own, is always taken for an offer: if it is none it is
 * rejected, which is seen, rather than passed over.
 *
 * Depends on: model (types), ../values/plain-characters, ./fold-header, ./header-meaning, ./layout (types), ./layout-rows (types).
 */
import type { QuoteField } from '#domain/model/quote-field';
import { plainCell } from '../values/plain-characters';
import { foldHeader } from './fold-header';
import { headerMeaning } from './header-meaning';
import type { UsedColumn } from './layout-rows';

const TOTAL =
  /^(?:(?:sub|grand )?[- ]?totals?|sum|总计|合计|小计|总额|gesamt|summe)\b[:： ]*|^(?:总计|合计|小计)/i;
const TELLING: ReadonlySet<QuoteField> = new Set<QuoteField>([
  'unit_price',
  'price_per_th',
  'hashrate_ths',
  'efficiency_j_th',
  'power_w',
]);

/** Tells the rows of one sheet apart. */
export class RowKinds {
  readonly #header: string;
  readonly #telling: readonly number[];
  readonly #model: number | null;

  /** @param header - the words of each column, as the file writes them */
  constructor(header: readonly string[], used: readonly UsedColumn[]) {
    this.#header = header
      .map(foldHeader)
      .filter((words) => words !== '')
      .join('\n');
    this.#telling = used.filter(({ field }) => TELLING.has(field)).map(({ position }) => position);
    this.#model = used.find(({ field }) => field === 'model')?.position ?? null;
  }

  /** What a row is if it is no offer, as a sentence; null for an offer, and for what may be one. */
  notAnOffer(cells: readonly string[]): string | null {
    const filled = cells
      .map((text, position) => ({ text: plainCell(text), position }))
      .filter(({ text }) => text !== '');
    const texts = filled.map(({ text }) => text);
    if (texts.length === 0) return 'It is blank.';
    if (this.#repeatsHeader(cells, texts)) return 'It repeats the header.';
    const model = this.#model === null ? null : plainCell(cells[this.#model] ?? '');
    const total = texts.find((text) => TOTAL.test(text));
    if (total !== undefined && (model === '' || model === total || model === null)) {
      return `It is a total: “${shortened(total)}”.`;
    }
    if (this.#telling.some((position) => plainCell(cells[position] ?? '') !== '')) return null;
    const [first = ''] = texts;
    if (texts.length === 1) return `It holds nothing but “${shortened(first)}”.`;
    return model === '' ? 'It names neither a model nor a price.' : null;
  }

  #repeatsHeader(cells: readonly string[], texts: readonly string[]): boolean {
    if (this.#header !== '') {
      const words = cells
        .map(foldHeader)
        .filter((text) => text !== '')
        .join('\n');
      if (words === this.#header) return true;
    }
    if (texts.length < 3 || texts.some((text) => /\d/.test(text))) return false;
    return (
      texts.filter((text) => (headerMeaning(text)?.fields.length ?? 0) > 0).length >= texts.length * 0.75
    );
  }
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

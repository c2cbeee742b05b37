/**
 * The rows of one or more sheets of a list, read one after the other into one result.
 *
 * Depends on: model (types), table (types), ../price-list (types), ../read-price-list (types), ../read-rig (types), the other files of layout.
 */
import type { Offer } from '#domain/model/offer';
import type { TableFile, TableRow, TableSheet } from '#parser/table/table-file';
import type { NotAnOffer, RejectedRow, Rejection, Remark } from '../price-list';
import type { OnProgress, PriceListContext } from '../read-price-list';
import type { Catalogue } from '../read-rig';
import type { RowFacts } from '../row-facts';
import { notStated } from '../values/not-stated';
import { columnsWithStoredFractions } from './dialect-evidence';
import type { Layout } from './layout';
import { isWholeLines, rowsWithin, usedColumns, type UsedColumn } from './layout-rows';
import { distinctIds } from './made-ids';
import type { PreparedSheet } from './prepared-sheet';
import { readChatRows } from './read-chat-rows';
import { remembered } from './remembered';
import { RemarkGroups } from './remark-groups';
import { RowsAbove, takenText, withoutBlankAnswers } from './repeated-above';
import { RowKinds } from './row-kind';
import { factsAbove, givenOfSheet } from './sheet-titles';
import type { SourceShape } from './source-row';
import type { TitleFact } from './title-facts';
import { rigFinder } from './translate-rig';
import { translateRow, type TranslatedOffer, type TranslationContext } from './translate-row';

const ROWS_BETWEEN_PROGRESS = 1_000;
const MADE_ID = 'The list names no id: one is made of vendor, model, hash rate, origin and terms.';

interface ReadOffer {
  readonly offer: Offer;
  readonly facts: RowFacts;
  readonly row: Pick<RejectedRow, 'sheet' | 'line' | 'cells'>;
}

/** Where a sheet is read. */
interface Place {
  readonly headerLines: readonly number[];
  readonly firstLine: number;
  readonly lastLine: number | null;
}

/** What was read of all rows. */
export interface ReadRows {
  readonly offers: readonly Offer[];
  readonly rejected: readonly RejectedRow[];
  readonly notOffers: readonly NotAnOffer[];
  readonly remarks: readonly Remark[];
  readonly facts: ReadonlyMap<string, RowFacts>;
  readonly rowsRead: number;
}

/** Reads sheets, and gathers what they give. */
export class SheetReading {
  readonly #used: readonly UsedColumn[];
  readonly #tiers: readonly UsedColumn[];
  readonly #shape: SourceShape;
  readonly #findRig;
  readonly #groups = new RemarkGroups();
  readonly #offers: ReadOffer[] = [];
  readonly #rejected: RejectedRow[] = [];
  readonly #notOffers: NotAnOffer[] = [];
  readonly #lineOfId = new Map<string, number>();
  #done = 0;
  #factsOfFirst: readonly TitleFact[] | null = null;
  private readonly delimiter: Pick<TableFile, 'delimiter'>;

  constructor(
    table: Pick<TableFile, 'kind' | 'delimiter'>,
    private readonly layout: Layout,
    private readonly context: PriceListContext,
    private readonly catalogue: Catalogue,
    private readonly total: number,
    private readonly onProgress: OnProgress | undefined,
  ) {
    this.delimiter = table;
    this.#used = usedColumns(layout.columns);
    this.#tiers = this.#used.filter(({ fromQuantity }) => fromQuantity !== null);
    const columnsOf = new Map<UsedColumn['field'], UsedColumn[]>();
    for (const column of this.#used)
      columnsOf.set(column.field, [...(columnsOf.get(column.field) ?? []), column]);
    this.#shape = {
      header: layout.header,
      columnsOf,
      given: withoutBlankAnswers(layout.given),
      dialect: layout.dialect,
      once: remembered(),
      isStored: table.kind === 'workbook' || table.kind === 'json',
      storedColumns: new Set(),
    };
    this.#findRig = rigFinder(context.rigModels);
  }

  #storedColumns(prepared: PreparedSheet, place: Place): ReadonlySet<number> {
    if (!this.#shape.isStored) return this.#shape.storedColumns;
    const positions = this.#used.map(({ position }) => position);
    return columnsWithStoredFractions(rowsWithin(prepared, place), positions);
  }

  /** Reads the rows of one sheet. */
  read(prepared: PreparedSheet, sheet: TableSheet, place: Place): void {
    const kinds = new RowKinds(this.layout.header, this.#used);
    const above = new RowsAbove(this.#used, this.layout.given, this.layout.header);
    const missing = missingValues(sheet);
    const facts = factsAbove(prepared, Math.min(place.firstLine, ...place.headerLines));
    this.#factsOfFirst ??= facts;
    const given = givenOfSheet(this.#shape.given, prepared.name, facts, this.#factsOfFirst);
    const context: TranslationContext = {
      shape: { ...this.#shape, given, storedColumns: this.#storedColumns(prepared, place) },
      rates: this.layout.rates,
      findRig: this.#findRig,
      rowContext: {
        evidenceId: this.context.evidence.id,
        sheet: prepared.name,
        catalogue: this.catalogue,
        sites: this.context.sites,
      },
    };
    if (isWholeLines(this.layout.columns)) {
      this.#readChat(rowsWithin(prepared, place), context);
      return;
    }
    const first = Math.min(place.firstLine, ...place.headerLines);
    for (const { line, cells } of prepared.rows) {
      if (line >= first) break;
      this.#passOver(prepared.name, line, cells, 'It stands above the header.');
    }
    for (const row of rowsWithin(prepared, place)) {
      if (this.#done % ROWS_BETWEEN_PROGRESS === 0) this.onProgress?.(this.#done / this.total);
      this.#done += 1;
      const why = row.isMisquoted ? null : kinds.notAnOffer(row.cells);
      if (why === null) this.#readRow(prepared.name, row, context, missing.get(row.line) ?? null, above);
      else {
        above.end();
        this.#passOver(prepared.name, row.line, row.cells, why);
      }
    }
  }

  #readChat(rows: readonly TableRow[], context: TranslationContext): void {
    const chat = readChatRows(rows, this.delimiter, context);
    this.#done += rows.length;
    for (const { row, read } of chat.offers) {
      if (!read.ok) this.#rejectRow(row, null, read.problem);
      else this.#take(read.value, row);
    }
    for (const { row, why } of chat.rejected) this.#rejectRow(row, null, [wholeRow(why)]);
    for (const { row, why } of chat.notOffers) this.#passOver(row.sheet, row.line, row.cells, why);
  }

  /** What all sheets gave. */
  finish(): ReadRows {
    const made = this.#offers.filter(({ facts }) => !facts.isIdGiven);
    const ids = distinctIds(
      made.map(({ offer }) => offer),
      new Set(this.#lineOfId.keys()),
    );
    const idOf = new Map(made.map((read, index) => [read, ids[index] ?? null] as const));
    const offers: Offer[] = [];
    const facts = new Map<string, RowFacts>();
    for (const read of this.#offers) {
      const id = read.facts.isIdGiven ? read.offer.id : (idOf.get(read) ?? null);
      if (id === null) {
        this.#rejectRow(read.row, read.offer.id, [wholeRow('is the same in everything as an offer above')]);
        continue;
      }
      offers.push(id === read.offer.id ? read.offer : { ...read.offer, id });
      if (!read.facts.isIdGiven || read.facts.statedJoulesPerTh !== null) facts.set(id, read.facts);
    }
    for (const { row } of made) this.#groups.add(row.line, 'made-ids', MADE_ID);
    return {
      offers,
      rejected: [...this.#rejected].sort((a, b) => a.line - b.line),
      notOffers: this.#notOffers,
      remarks: this.#groups.remarks(),
      facts,
      rowsRead: this.#done,
    };
  }

  #readRow(
    sheet: string | null,
    row: TableRow,
    context: TranslationContext,
    missing: ReadonlySet<number> | null,
    above: RowsAbove,
  ): void {
    const place = { sheet, line: row.line, cells: row.cells };
    if (row.isMisquoted) {
      above.end();
      const upTo = row.lastLine > row.line ? `; it reaches to line ${row.lastLine}` : '';
      this.#rejectRow(place, null, [wholeRow(`its quotation marks do not pair${upTo}`)]);
      return;
    }
    const reasons: Rejection[] = [];
    const { cells, taken } = above.fill(row, missing);
    const tiers =
      this.#tiers.length === 0 ? [null] : this.#tiers.filter((tier) => this.#isPriced(sheet, row, tier));
    // A matrix row without any price is one offer without a price.
    for (const tier of tiers.length === 0 ? [this.#tiers[0] ?? null] : tiers) {
      const read = translateRow(cells, row.line, tier, context, missing, (made) => {
        for (const one of taken) made.note(`above ${one.field}`, takenText(one));
      });
      if (!read.ok) {
        for (const reason of read.problem)
          if (!reasons.some((known) => isSame(known, reason))) reasons.push(reason);
        continue;
      }
      const duplicate = this.#take(read.value, place);
      if (duplicate !== null) reasons.push(duplicate);
    }
    const id = this.#idPlace().position;
    if (reasons.length > 0)
      this.#rejectRow(place, id === null ? null : (row.cells[id] ?? '').trim() || null, reasons);
  }

  /** Keeps an offer; the reason if its id stands in the list already. */
  #take({ offer, facts, notes }: TranslatedOffer, row: ReadOffer['row']): Rejection | null {
    const earlier = facts.isIdGiven ? this.#lineOfId.get(offer.id) : undefined;
    if (earlier !== undefined) {
      return { ...this.#idPlace(), column: 'id', read: offer.id, why: `stands on line ${earlier} already` };
    }
    if (facts.isIdGiven) this.#lineOfId.set(offer.id, row.line);
    for (const { kind, sentence } of notes) this.#groups.add(row.line, kind, sentence);
    this.#offers.push({ offer, facts, row });
    return null;
  }

  /** A tier that is blank or left open is no offer; what stands there is told. */
  #isPriced(sheet: string | null, row: TableRow, tier: UsedColumn): boolean {
    const text = (row.cells[tier.position] ?? '').trim();
    if (text !== '' && notStated(text) === null) return true;
    if (text !== '') {
      const header = this.layout.header[tier.position] ?? '';
      this.#passOver(sheet, row.line, row.cells, `It has no price under “${header}”: “${text}”.`);
    }
    return false;
  }

  #idPlace(): { readonly header: string | null; readonly position: number | null } {
    const [column] = this.#shape.columnsOf.get('id') ?? [];
    return column === undefined
      ? { header: null, position: null }
      : { header: this.layout.header[column.position] ?? '', position: column.position };
  }

  #passOver(sheet: string | null, line: number, cells: readonly string[], why: string): void {
    const words = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    this.#notOffers.push({ sheet, line, words: words.join(' | ').slice(0, 500), why });
  }

  #rejectRow(
    place: Pick<RejectedRow, 'sheet' | 'line' | 'cells'>,
    offerId: string | null,
    reasons: readonly Rejection[],
  ): void {
    this.#rejected.push({ ...place, offerId, reasons });
  }
}

function wholeRow(why: string): Rejection {
  return { column: null, header: null, position: null, read: '', why };
}

function isSame(a: Rejection, b: Rejection): boolean {
  return a.column === b.column && a.position === b.position && a.why === b.why;
}

function missingValues({ formulasWithoutValue }: TableSheet): ReadonlyMap<number, ReadonlySet<number>> {
  const byLine = new Map<number, Set<number>>();
  for (const { line, column } of formulasWithoutValue) {
    const columns = byLine.get(line) ?? new Set<number>();
    columns.add(column);
    byLine.set(line, columns);
  }
  return byLine;
}

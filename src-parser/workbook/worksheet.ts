/**
 * The cells of one sheet, in the order they stand, each as text.
 *
 * A place in the file decides nothing about memory: a cell at XFD1048576 is one
 * cell, or too far to the right.
 *
 * Depends on: ../limits, ../table, ./cell-reference, ./cell-value, ./number-formats,
 * ./shared-texts, ./text-collector, ./workbook-parts, ./xml-reader (types).
 */
import type { Limits } from '../limits';
import { refuse } from '../table/read-problem';
import {
  MOST_PLACES,
  type CellAt,
  type MergedRange,
  type SheetTraits,
  type TableRow,
} from '../table/table-file';
import {
  cellPlace,
  cellRange,
  cellsOfRange,
  columnNumber,
  rowNumber,
  type CellPlace,
} from './cell-reference';
import { dateText, numberText } from './cell-value';
import type { NumberFormats } from './number-formats';
import type { SharedTexts } from './shared-texts';
import { TextCollector } from './text-collector';
import { isTrue } from './workbook-parts';
import type { XmlAttributes, XmlListener } from './xml-reader';

/** What the cells of all sheets refer to, and count towards. */
export interface WorkbookShared {
  readonly texts: SharedTexts;
  readonly formats: NumberFormats;
  readonly is1904: boolean;
  readonly limits: Limits;
  /** Of the whole file. */
  readonly counts: { rows: number; cells: number; characters: number };
}

/** Collects a sheet while its part is read. */
export class Worksheet {
  readonly rows: TableRow[] = [];
  readonly merges: MergedRange[] = [];
  readonly formulasWithoutValue: CellAt[] = [];
  private hiddenRows = 0;
  private hiddenColumns = 0;
  private mergedRanges = 0;
  private formulas = 0;
  private formulasWithoutText = 0;

  private row = 0;
  private rowText = '0';
  private isRowHidden = false;
  private cells: string[] = [];
  private column = 0;
  private type = 'n';
  private style: string | undefined;
  private hasFormula = false;
  private hasValue = false;
  private isInValue = false;
  private value = '';
  private inline: string | null = null;
  private readonly inlineText: TextCollector;

  constructor(
    private readonly name: string,
    private readonly shared: WorkbookShared,
  ) {
    this.inlineText = new TextCollector(() => this.where(), shared.limits);
  }

  get traits(): SheetTraits {
    const { hiddenRows, hiddenColumns, mergedRanges, formulas, formulasWithoutText } = this;
    return {
      hiddenRows,
      hiddenColumns,
      mergedRanges,
      formulas,
      formulasWithoutValue: formulasWithoutText,
      nestedValues: 0,
    };
  }

  readonly listener: XmlListener = {
    open: (name, attributes) => {
      switch (name) {
        case 'row':
          this.openRow(attributes);
          break;
        case 'c':
          this.openCell(attributes);
          break;
        case 'v':
          this.isInValue = true;
          this.hasValue = true;
          break;
        case 'f':
          this.hasFormula = true;
          break;
        case 'is':
          this.inline = '';
          break;
        case 'col':
          if (isTrue(attributes['hidden'])) this.hiddenColumns += spanOf(attributes);
          break;
        case 'mergeCell':
          this.merge(attributes['ref'] ?? '');
          break;
        default:
          if (this.inline !== null) this.inlineText.open(name);
      }
    },
    close: (name) => {
      switch (name) {
        case 'row':
          this.closeRow();
          break;
        case 'c':
          this.closeCell();
          break;
        case 'v':
          this.isInValue = false;
          break;
        case 'is':
          this.inline = this.inlineText.take();
          break;
        default:
          if (this.inline !== null) this.inlineText.close(name);
      }
    },
    text: (text) => {
      if (this.isInValue) {
        this.value += text;
        if (this.value.length > this.shared.limits.cellCharacters) this.refuseLong(this.value.length);
      } else if (this.inline !== null) this.inlineText.add(text);
    },
  };

  private openRow(attributes: XmlAttributes): void {
    const stated = attributes['r'];
    const row = rowNumber(stated ?? String(this.row + 1));
    if (row === null) refuse('workbook/bad-reference', { where: `sheet ${this.name}, row ${stated ?? ''}` });
    if (row <= this.row)
      refuse('workbook/damaged', { where: `sheet ${this.name}, row ${row} is out of order` });
    this.row = row;
    this.rowText = String(row);
    this.isRowHidden = isTrue(attributes['hidden']);
    this.cells = [];
    this.column = 0;
  }

  private openCell(attributes: XmlAttributes): void {
    const stated = attributes['r'];
    const place = stated === undefined ? { column: this.column + 1, row: this.row } : this.placeOf(stated);
    if (place === null)
      refuse('workbook/bad-reference', { where: `sheet ${this.name}, cell ${stated ?? ''}` });
    if (place.row !== this.row || place.column <= this.column) {
      refuse('workbook/damaged', { where: `sheet ${this.name}, cell ${stated ?? ''} is out of order` });
    }
    this.column = place.column;
    this.type = attributes['t'] ?? 'n';
    this.style = attributes['s'];
    this.hasFormula = false;
    this.hasValue = false;
    this.isInValue = false;
    this.value = '';
    this.inline = null;
  }

  /** Nearly every reference ends in the number of its row, which need not be read anew. */
  private placeOf(reference: string): CellPlace | null {
    const { row, rowText } = this;
    const column = reference.endsWith(rowText)
      ? columnNumber(reference, reference.length - rowText.length)
      : null;
    return column === null ? cellPlace(reference) : { column, row };
  }

  private closeCell(): void {
    const { limits, counts } = this.shared;
    const text = this.cellText();
    if (this.hasFormula) {
      this.formulas += 1;
      if (text === '' && !this.hasEmptyText()) this.addFormulaWithoutValue();
    }
    this.inline = null;
    if (text === '') return;
    if (this.column > limits.columns) {
      refuse('table/too-many-columns', { size: this.column, limit: limits.columns, where: this.where() });
    }
    if (text.length > limits.cellCharacters) this.refuseLong(text.length);
    counts.cells += this.column - this.cells.length;
    if (counts.cells > limits.cells) {
      refuse('table/too-many-cells', { size: counts.cells, limit: limits.cells, where: this.where() });
    }
    counts.characters += text.length;
    if (counts.characters > limits.characters) {
      refuse('table/too-much-text', {
        size: counts.characters,
        limit: limits.characters,
        where: this.where(),
      });
    }
    while (this.cells.length < this.column - 1) this.cells.push('');
    this.cells.push(text);
  }

  /** A formula that gives no text, such as `=""`, has its value. */
  private hasEmptyText(): boolean {
    return this.type === 'str' && this.hasValue;
  }

  private addFormulaWithoutValue(): void {
    this.formulasWithoutText += 1;
    if (this.formulasWithoutText > MOST_PLACES) return;
    this.formulasWithoutValue.push({ line: this.row, column: this.column - 1 });
  }

  private cellText(): string {
    switch (this.type) {
      case 's':
        return this.sharedText();
      case 'inlineStr':
        return this.inline ?? '';
      case 'b':
        return this.value === '' ? '' : isTrue(this.value.trim()) ? 'TRUE' : 'FALSE';
      case 'd':
        return this.value.replace(/T00:00:00(?:\.0+)?Z?$/, '');
      case 'n': {
        const value = this.value.trim();
        return this.shared.formats.isDateStyle(this.style)
          ? dateText(value, this.shared.is1904)
          : numberText(value);
      }
      // `str` is the text a formula gave, `e` the name of an error: both stand as they are.
      default:
        return this.value;
    }
  }

  private sharedText(): string {
    if (this.value === '') return '';
    return (
      this.shared.texts.at(this.value) ??
      refuse('workbook/damaged', { where: `${this.where()} refers to a text that is not there` })
    );
  }

  private closeRow(): void {
    const { limits, counts } = this.shared;
    const { cells, row } = this;
    this.cells = [];
    if (cells.every((cell) => cell.trim() === '')) return;
    counts.rows += 1;
    // The first row names the columns.
    if (counts.rows > limits.rows + 1) {
      const where = `sheet ${this.name}, row ${row}`;
      refuse('table/too-many-rows', { size: counts.rows - 1, limit: limits.rows, where });
    }
    if (this.isRowHidden) this.hiddenRows += 1;
    this.rows.push({ line: row, lastLine: row, cells, isMisquoted: false, isHidden: this.isRowHidden });
  }

  private merge(range: string): void {
    const { limits } = this.shared;
    const where = `sheet ${this.name}, merged range ${range}`;
    this.mergedRanges += 1;
    if (this.mergedRanges > limits.merges) {
      refuse('workbook/merged-too-wide', { size: this.mergedRanges, limit: limits.merges, where });
    }
    const place = cellRange(range);
    if (place === null) refuse('workbook/bad-reference', { where });
    const cells = cellsOfRange(place);
    const limit = limits.rows * limits.columns;
    if (cells > limit) refuse('workbook/merged-too-wide', { size: cells, limit, where });
    if (this.mergedRanges > MOST_PLACES) return;
    const { first, last } = place;
    this.merges.push({
      firstLine: first.row,
      lastLine: last.row,
      firstColumn: first.column - 1,
      lastColumn: last.column - 1,
    });
  }

  private where(): string {
    return `sheet ${this.name}, row ${this.row}, column ${this.column}`;
  }

  private refuseLong(size: number): never {
    const { cellCharacters } = this.shared.limits;
    return refuse('table/cell-too-long', { size, limit: cellCharacters, where: this.where() });
  }
}

/** Hidden columns beyond any cell are hidden by the thousand, to grey them out; they hold nothing. */
function spanOf(attributes: XmlAttributes): number {
  const span = Number(attributes['max']) - Number(attributes['min']) + 1;
  return span > 0 && span <= 200 ? span : 0;
}

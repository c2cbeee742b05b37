/**
 * One row of a price list, read cell by cell while its faults are collected.
 *
 * Every reader returns null after noting the fault, so that all faults of a row
 * are named at once; the row becomes an offer only if none was noted.
 *
 * Depends on: core, ./price-list (types), ./price-list-column (types), ./read-number.
 */
import type { PriceListColumnName } from '#domain/model/quote-field';
import { isCalendarDate, type CalendarDate } from '#domain/core/calendar-date';
import type { CountryCode } from '#domain/core/country';
import { MAX_OFFER_CENTS, parseUsd, type UsdCents } from '#domain/core/money';
import type { Result } from '#domain/core/result';
import { readCountry } from './country-names';
import type { Rejection } from './price-list';
import { readDecimal, readWhole, type Why } from './read-number';

/** Where to find the cells of a row: column to position in the row. */
export type ColumnPositions = ReadonlyMap<PriceListColumnName, number>;

/** Reads the cells of one row. */
export class RowCells {
  private readonly faults: Rejection[] = [];

  constructor(
    private readonly cells: readonly string[],
    private readonly positions: ColumnPositions,
    private readonly header: readonly string[] = [],
  ) {}

  /** Every fault noted so far. */
  get rejections(): readonly Rejection[] {
    return this.faults;
  }

  /** The cell without spaces around it; empty if the file has no such column. */
  text(column: PriceListColumnName): string {
    return this.raw(column).trim();
  }

  /** Notes a fault of a cell. */
  reject(column: PriceListColumnName, why: Why): null {
    const position = this.positions.get(column) ?? null;
    const header = position === null ? null : (this.header[position] ?? null);
    this.faults.push({ column, header, position, read: this.raw(column), why });
    return null;
  }

  required(column: PriceListColumnName, maximumLength: number): string | null {
    const text = this.text(column);
    if (text === '') return this.reject(column, 'is blank and is required');
    return this.bounded(column, text, maximumLength);
  }

  optional(column: PriceListColumnName, maximumLength: number): string | null {
    const text = this.text(column);
    return text === '' ? null : this.bounded(column, text, maximumLength);
  }

  country(column: PriceListColumnName): CountryCode | null {
    if (this.text(column) === '') return this.reject(column, 'is blank and is required');
    return this.optionalCountry(column);
  }

  /** A country; blank is null. */
  optionalCountry(column: PriceListColumnName): CountryCode | null {
    const text = this.text(column);
    if (text === '') return null;
    return (
      readCountry(text) ??
      this.reject(column, 'is not a country known here; write its ISO code of two letters')
    );
  }

  date(column: PriceListColumnName): CalendarDate | null {
    const text = this.text(column);
    if (text === '') return null;
    if (isCalendarDate(text)) return text;
    const isShaped = /^\d{4}-\d{2}-\d{2}$/.test(text);
    return this.reject(column, isShaped ? 'is no day of the calendar' : 'is not a date; write 2026-11-21');
  }

  /** A whole number; blank is null. */
  whole(column: PriceListColumnName, least: number, most: number, marks?: readonly string[]): number | null {
    const text = this.text(column);
    return text === '' ? null : this.take(column, readWhole(text, least, most, marks));
  }

  /** A number of 0 or more as a plain decimal; blank is null. */
  decimal(column: PriceListColumnName, marks?: readonly string[], mayGroupByPoint?: boolean): string | null {
    const text = this.text(column);
    return text === '' ? null : this.take(column, readDecimal(text, marks, mayGroupByPoint));
  }

  /** An amount of US dollars, 0 or more; blank is null. */
  dollars(column: PriceListColumnName): UsdCents | null {
    const decimal = this.decimal(column, ['US$', 'USD', '$']);
    if (decimal === null) return null;
    // Zeros after the cents are harmless; digits there are not dollars and cents.
    const cents = parseUsd(decimal.replace(/(\.\d\d)0+$/, '$1'));
    if (cents !== null && cents <= MAX_OFFER_CENTS) return cents;
    return this.reject(column, dollarFault(decimal));
  }

  /** One of a few words, letter case aside; blank gives `whenBlank`. */
  choice<Word extends string>(
    column: PriceListColumnName,
    words: readonly Word[],
    whenBlank: Word | null,
  ): Word | null {
    const text = this.text(column)
      .toLowerCase()
      .replace(/[\s_]+/g, '-');
    if (text === '') return whenBlank ?? this.reject(column, 'is blank and is required');
    const found = words.find((word) => word.toLowerCase() === text);
    return found ?? this.reject(column, `is not one of ${words.join(', ')}`);
  }

  private take<Value>(column: PriceListColumnName, read: Result<Value, Why>): Value | null {
    return read.ok ? read.value : this.reject(column, read.problem);
  }

  private bounded(column: PriceListColumnName, text: string, maximumLength: number): string | null {
    if (text.length <= maximumLength) return text;
    return this.reject(column, `has ${text.length} characters; at most ${maximumLength} are kept`);
  }

  private raw(column: PriceListColumnName): string {
    const position = this.positions.get(column);
    return position === undefined ? '' : (this.cells[position] ?? '');
  }
}

function dollarFault(decimal: string): Why {
  return /\.\d{3,}$/.test(decimal) ? 'has more than two decimals' : 'is too large an amount';
}

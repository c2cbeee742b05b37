/**
 * The days of a vendor's row: of the quote, of its end, of readiness and of the warranty, in the documented form.
 *
 * What stands in words is counted from the day of the quote, never from today.
 *
 * Depends on: core, ../price-list-column (types), ../values, ./source-row.
 */
import type { PriceListColumnName } from '#domain/model/quote-field';
import type { CalendarDate } from '#domain/core/calendar-date';
import { notStated } from '../values/not-stated';
import { readDateText } from '../values/read-date-text';
import type { DurationUnit } from '../values/read-duration';
import { readLeadTime } from '../values/read-lead-time';
import { readNumberText } from '../values/read-number-text';
import { readValidity } from '../values/read-validity';
import type { SourceCell, SourceRow } from './source-row';

const YEAR_DAYS = 365;
const MONTH_DAYS = 30;

/** Writes every day and every number of days. */
export function translateTimes(row: SourceRow): void {
  const quotedOn = dayOf(row, 'quoted_on', null);
  dayOf(row, 'entry_date', quotedOn);
  writeValidity(row, quotedOn);
  writeLeadTime(row, quotedOn);
  writeWarranty(row);
}

function dayOf(
  row: SourceRow,
  name: 'quoted_on' | ('entry_date' & PriceListColumnName),
  quotedOn: CalendarDate | null,
): CalendarDate | null {
  const cell = row.cell(name);
  if (cell.text === '' || notStated(cell.text) !== null) return null;
  const read = row.shape.once(`day ${quotedOn ?? ''} ${cell.text}`, () =>
    readDateText(cell.text, row.shape.dialect, quotedOn),
  );
  if (!read.ok) return row.refuse(name, cell, read.problem);
  row.write(name, read.value, cell);
  return read.value;
}

function writeValidity(row: SourceRow, quotedOn: CalendarDate | null): void {
  const cell = row.cell('valid_until');
  if (cell.text === '' || notStated(cell.text) !== null) return;
  const read = row.shape.once(`valid ${quotedOn ?? ''} ${cell.text}`, () =>
    readValidity(cell.text, quotedOn, row.shape.dialect),
  );
  if (read.ok) {
    row.write('valid_until', read.value, cell);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(cell.text) && !/\d{4}/.test(cell.text)) {
      row.note('validity', `“${cell.text}” is counted from the day of the quote: valid until ${read.value}.`);
    }
  } else if (read.problem.code !== 'not-stated') row.refuse('valid_until', cell, read.problem);
}

function writeLeadTime(row: SourceRow, quotedOn: CalendarDate | null): void {
  const days = row.cell('lead_time_days');
  const cell = days.text === '' ? row.cell('delivery') : days;
  if (cell.text === '' || notStated(cell.text) !== null) return;
  const text = arrivalText(row, cell);
  const unitOfHeader = unitOf(cell);
  const dialect = row.dialectOf(cell);
  const key = `lead ${dialect.decimalMark ?? ''} ${unitOfHeader ?? ''} ${quotedOn ?? ''} ${text}`;
  const read = row.shape.once(key, () => readLeadTime(text, { quotedOn, unitOfHeader }, dialect));
  if (!read.ok) {
    row.refuse('lead_time_days', cell, read.problem);
    return;
  }
  const { latestDays, words, speaksOf } = read.value;
  if (latestDays === null) {
    row.note('lead-time-unknown', `“${cell.text}”: ${words}`);
    return;
  }
  row.write('lead_time_days', String(latestDays), cell);
  if (!/^\d+$/.test(cell.text)) row.note('lead-time', `“${cell.text}”: ${words}`);
  if (speaksOf === 'arrival') {
    row.note(
      'arrival',
      `“${cell.text}” speaks of arrival and is taken as the day of dispatch, which is no earlier.`,
    );
  }
}

/** A column headed ETA speaks of arrival, whatever its cells say. */
function arrivalText(row: SourceRow, { column, text }: SourceCell): string {
  const header = column === null ? '' : (row.shape.header[column.position] ?? '');
  const isEta =
    /\beta\b(?!.*\betd\b)|到货/i.test(header) &&
    !/\bet[ad]\b/i.test(text) &&
    /[a-z\u4e00-\u9fff]|\d{4}/i.test(text);
  return isEta ? `ETA ${text}` : text;
}

function unitOf({ column, field }: SourceCell): DurationUnit | null {
  if (field === 'lead_time_days') return 'days';
  const unit = column?.unit ?? null;
  return unit === 'days' || unit === 'weeks' || unit === 'months' ? unit : null;
}

function writeWarranty(row: SourceRow): void {
  const cell = row.cell('warranty_days');
  if (cell.text === '' || notStated(cell.text) !== null) return;
  const match =
    /^(?:about )?([\d.,]+|一|半|两|二|三) ?(?:个)?\s*(days?|d|months?|mos?|m|years?|yrs?|y|天|日|月|年|tage?|monate?|jahre?)?\b\.?/i.exec(
      cell.text,
    );
  const digits = CHINESE_NUMBERS[match?.[1] ?? ''] ?? match?.[1] ?? '';
  const read = readNumberText(digits, row.dialectOf(cell));
  const days = read.ok ? warrantyDays(Number(read.value), match?.[2] ?? cell.column?.unit ?? 'days') : null;
  if (days === null) {
    row.reject('warranty_days', cell, 'is not a warranty such as 365 days or 12 months');
    return;
  }
  row.write('warranty_days', String(days), cell);
  if (!/^\d+(?: ?days?)?$/i.test(cell.text))
    row.note('warranty', `Warranty “${cell.text}” is kept as ${days} days.`);
}

const CHINESE_NUMBERS: Readonly<Record<string, string>> = { 一: '1', 半: '0.5', 两: '2', 二: '2', 三: '3' };

/** A year has 365 days, and months make years before they make days; a month alone has 30. */
function warrantyDays(count: number, unit: string): number | null {
  const letter = unit.toLowerCase();
  if (/^(?:y|j|年)/.test(letter)) return Math.floor(count * YEAR_DAYS);
  if (/^(?:m|个?月)/.test(letter)) {
    if (!Number.isInteger(count)) return null;
    return Math.floor(count / 12) * YEAR_DAYS + (count % 12) * MONTH_DAYS;
  }
  return Number.isInteger(count) ? count : null;
}

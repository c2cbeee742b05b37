/**
 * What the hint of a header says beside the definition: the unit, and which end
 * is better.
 *
 * Depends on: reports/comparison-column (types).
 */
import type { ComparisonColumn, ColumnKind } from '#domain/reports/comparison-column';

const UNITS: Readonly<Record<ColumnKind, string>> = {
  text: '',
  integer: '',
  decimal: '',
  usd: 'US dollars',
  percent: 'per cent',
  date: 'calendar date',
};

/** `Unit: US dollars per TH/s. Lower is better.`; empty for words, of which no end is better. */
export function columnNote(column: ComparisonColumn): string {
  const unit = unitOf(column);
  const better =
    column.better === null
      ? ''
      : `${column.better === 'low' ? (column.kind === 'date' ? 'Earlier' : 'Lower') : column.kind === 'date' ? 'Later' : 'Higher'} is better.`;
  return [unit === '' ? '' : `Unit: ${unit}.`, better].filter((part) => part !== '').join(' ');
}

/** By kind, and by what the header says that money or work is per. */
function unitOf({ header, kind }: ComparisonColumn): string {
  const plain = UNITS[kind];
  if (header.endsWith('% of price')) return 'per cent of the price of the goods';
  if (kind === 'usd') {
    if (header.endsWith('/TH')) return `${plain} per TH/s`;
    if (header.endsWith('/MW')) return `${plain} per megawatt at the wall`;
    return header.endsWith('/unit') || header.startsWith('Unit ') ? `${plain} per unit` : plain;
  }
  if (plain !== '') return plain;
  if (header === 'TH/s' || header === 'J/TH') return header;
  return /\bdays\b/i.test(header) ? 'days' : '';
}

/**
 * The fields of a layout under the names of the documented columns.
 *
 * Depends on: model (types), ../price-list-column, ./layout (types).
 */
import {
  PRICE_LIST_COLUMN_NAMES,
  type PriceListColumnName,
  type QuoteField,
} from '#domain/model/quote-field';
import type { Layout } from './layout';

const OTHERS: Readonly<Partial<Record<QuoteField, readonly PriceListColumnName[]>>> = {
  price_per_th: ['unit_price'],
  delivery: ['lead_time_days'],
  efficiency_j_th: ['power_w'],
  place: ['incoterm'],
  offer_text: [
    'model',
    'hashrate_ths',
    'power_w',
    'unit_price',
    'currency',
    'quantity',
    'min_quantity',
    'lead_time_days',
    'incoterm',
    'origin',
    'payment_terms',
    'valid_until',
  ],
};

/** The documented column that each column of the file says; null where it says none, or several. */
export function documentedNames({
  columns,
}: Pick<Layout, 'columns'>): readonly (PriceListColumnName | null)[] {
  return columns.map((reading) => {
    const names = reading === null ? [] : namesOf(reading.field);
    return names.length === 1 ? (names[0] ?? null) : null;
  });
}

/** Every documented field that a column, its words or an answer says. */
export function saidFields({
  columns,
  given,
}: Pick<Layout, 'columns' | 'given'>): readonly PriceListColumnName[] {
  const fields = [
    ...columns.flatMap((reading) => (reading === null ? [] : [reading.field])),
    ...(Object.keys(given) as QuoteField[]),
  ];
  const said = new Set(fields.flatMap(namesOf));
  return PRICE_LIST_COLUMN_NAMES.filter((name) => said.has(name));
}

function namesOf(field: QuoteField): readonly PriceListColumnName[] {
  const same = PRICE_LIST_COLUMN_NAMES.find((name) => name === field);
  return same === undefined ? (OTHERS[field] ?? []) : [same];
}

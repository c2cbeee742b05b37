/**
 * What changed since the last quotation of an offer, and its price over all of them.
 *
 * Documents alone are held against each other; what a person typed over one is told by the history.
 *
 * Depends on: core, editing, model (types), quotes, reports, ui, ./inspector.module.css.
 */
import { isolatedName } from '#domain/core/isolated-name';
import { fieldText } from '#domain/editing/field-text';
import type { Evidence } from '#domain/model/evidence';
import type { Offer } from '#domain/model/offer';
import { fieldDifference } from '#domain/quotes/field-difference';
import { lastQuoteChange } from '#domain/quotes/last-change';
import { quotePath, type QuoteOnPath } from '#domain/quotes/quote-path';
import { differenceText } from '#domain/reports/difference-text';
import { offerFieldLabels } from '#domain/reports/offer-field-labels';
import { formatDate, formatUsd, UNKNOWN } from '../../ui/format';
import styles from './quotes-section.module.css';

interface QuotesSectionProps {
  readonly offer: Offer;
  readonly evidence: readonly Evidence[];
}

/** Nothing for an offer with one quotation. */
export function QuotesSection({ offer, evidence }: QuotesSectionProps) {
  const last = lastQuoteChange(offer);
  if (last === null) return null;
  const path = quotePath(offer);
  const records = new Map(evidence.map((record) => [record.id, record]));
  return (
    <section className={styles['quotes']} aria-label="Quotations">
      <h3 className={styles['heading']}>Since the last quote</h3>
      {last.changes.length === 0 ? (
        <p className={styles['none']}>The newer document says the same.</p>
      ) : (
        <table className={styles['table']}>
          <thead>
            <tr>
              {['Field', 'Before', 'Now', 'Δ'].map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {last.changes.map(({ field, before, now }) => (
              <tr key={field}>
                <th scope="row">{offerFieldLabels[field].label}</th>
                <td>{fieldText(field, before)}</td>
                <td>{fieldText(field, now)}</td>
                <td>{differenceText(fieldDifference(field, before, now)) || UNKNOWN}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h3 className={styles['heading']}>Quotations, newest first</h3>
      <ol className={styles['path']}>
        {path.map((quote, place) => (
          <li key={place}>
            <span className={styles['price']}>{formatUsd(quote.unitPrice)}</span>
            <span>{priceChange(quote, path[place + 1])}</span>
            <span className={styles['document']}>{documentWords(quote, records.get(quote.evidenceId))}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function priceChange(quote: QuoteOnPath, before: QuoteOnPath | undefined): string {
  return differenceText(fieldDifference('unitPrice', before?.unitPrice ?? null, quote.unitPrice));
}

/** `3 Nov 2026 · Price list nov.xlsx, Air, row 7 · valid until 30 Nov 2026`. */
function documentWords(
  { quotedOn, validUntil, sheet, row }: QuoteOnPath,
  record: Evidence | undefined,
): string {
  const title = record === undefined ? 'Document not on record' : isolatedName(record.title);
  const place = [title, ...(sheet === null ? [] : [sheet]), ...(row === null ? [] : [`row ${row}`])];
  const day = quotedOn ?? record?.importedOn ?? null;
  return [
    ...(day === null ? [] : [formatDate(day)]),
    place.join(', '),
    ...(validUntil === null ? [] : [`valid until ${formatDate(validUntil)}`]),
  ].join(' · ');
}

import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { usdCents } from '#domain/core/money';
import { evidenceSchema } from '#domain/model/evidence';
import { withQuoteReplaced } from '#domain/quotes/replace-quote';
import { QuotesSection } from '../../../src-renderer/features/compare/quotes-section';
import { anOffer } from '../../fixtures/offer';

afterEach(cleanup);

const record = (id: string, title: string, importedOn: string) =>
  evidenceSchema.parse({ id, title, fileName: `${id}.xlsx`, sha256: null, importedOn, confidence: 'stated' });
const evidence = [record('nov', 'November list', '2026-11-04'), record('dec', 'December list', '2026-12-02')];
const november = anOffer({ evidenceId: 'nov', evidenceSheet: 'Air', evidenceRow: 7 });
const december = withQuoteReplaced(
  november,
  anOffer({
    evidenceId: 'dec',
    evidenceRow: 9,
    unitPrice: usdCents(360_000),
    quotedOn: calendarDate('2026-12-01'),
    validUntil: calendarDate('2026-12-15'),
  }),
);

describe('the quotations of an offer', () => {
  it('are not shown of an offer that has one', () => {
    const { container } = render(<QuotesSection offer={november} evidence={evidence} />);

    expect(container.textContent).toBe('');
  });

  it('show what changed: field, before, now and how far', () => {
    render(<QuotesSection offer={december} evidence={evidence} />);

    const rows = screen.getAllByRole('row').map((row) => row.textContent);
    expect(rows[1]).toBe('Unit price$3,744.00$3,600.00−$144.00 (−3.8 %)');
    expect(rows[2]).toBe('Valid untilnot known15 Dec 2026—');
    expect(rows[3]).toBe('Quoted on3 Nov 20261 Dec 2026+28 days');
  });

  it('show the price of each, with its day and document down to sheet and row', () => {
    render(<QuotesSection offer={december} evidence={evidence} />);

    const [newest, oldest] = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(newest?.textContent).toContain('$3,600');
    expect(newest?.textContent).toContain('−$144.00 (−3.8 %)');
    expect(newest?.textContent).toContain('December list, row 9');
    expect(oldest?.textContent).toContain('$3,744');
    expect(oldest?.textContent).toContain('November list, Air, row 7');
  });

  it('say so where the newer document says the same, and where a document is not on record', () => {
    render(
      <QuotesSection
        offer={withQuoteReplaced(november, { ...november, evidenceId: 'lost' })}
        evidence={evidence}
      />,
    );

    expect(screen.getByText('The newer document says the same.')).toBeTruthy();
    expect(screen.getByText(/Document not on record/)).toBeTruthy();
  });
});

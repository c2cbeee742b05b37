import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PlanSummary } from '#domain/executive/plan-summary';
import { ReportFrame } from '../../../../src-renderer/features/report/figures/report-frame';
import { SummaryPage } from '../../../../src-renderer/features/report/summary/summary-page';
import { SummaryTables } from '../../../../src-renderer/features/report/summary/summary-tables';
import { hideAmounts } from '../../../../src-renderer/ui/hidden-amounts/hide-amounts';
import { UiProvider } from '../../../../src-renderer/ui/ui-provider';
import { aReport } from '../../../fixtures/any-report';

afterEach(cleanup);

const idle = { progress: null, problem: null, onFind: () => undefined, onStop: () => undefined };

function show(summary: Partial<PlanSummary> = {}, medium: 'screen' | 'paper' = 'screen', search = idle) {
  const report = aReport({ summary });
  return render(
    <UiProvider>
      <ReportFrame document={report} medium={medium}>
        {medium === 'screen' ? (
          <SummaryPage document={report} search={search} />
        ) : (
          <SummaryPage document={report} />
        )}
      </ReportFrame>
    </UiProvider>,
  );
}

const block = (name: string) => screen.getByRole('region', { name });

describe('the page that is signed', () => {
  it('says what is bought before anything else', () => {
    show();

    const page = screen.getByRole('article', { name: 'Plan summary' });
    expect(page.textContent).toMatch(
      /^STALESpring 2027 orderas of 22 Nov 2026 · present view · 5 rules kept, 1 brokenBuy 6,400 rigs/,
    );
    screen.getByRole('heading', { level: 1, name: 'Spring 2027 order' });
  });

  it('has the exact amount below each short one', () => {
    show();

    const kpis = screen.getByLabelText('Key figures');
    expect(kpis.textContent).toContain('All-in$27.0Ma b$27,012,480.12 · 1 line not known');
    expect(kpis.textContent).toContain('Hashing P5012 Mar 2027a b');
  });

  it('says in words which limit is broken', () => {
    show();

    const bitmain = within(block('By vendor')).getByRole('row', { name: /^Bitmain/ });
    expect(bitmain.textContent).toBe('Bitmainat most 40 %: broken41.2 %$9.81M');
  });

  it('says a limit that all have once', () => {
    const { byVendor } = aReport().summary;
    const parts = byVendor.parts.map((part) => ({ ...part, limit: 'at most 45 %', isBroken: false }));
    show({ byVendor: { ...byVendor, parts } });

    expect(block('By vendor').textContent).toContain('HHI 2,590a b of 10,000; each at most 45 %');
    expect(block('By vendor').textContent.match(/at most 45 %/g)).toHaveLength(1);
  });

  it('has the days of each delivery in columns, and says how late it is', () => {
    show();

    const row = within(block('Delivery')).getByRole('row', { name: /^Bitmain Bitmain S21 Pro/ });
    expect(row.textContent).toBe('Bitmain Bitmain S21 Pro, Pecos1,2001 Mar 202722 Mar 202714 days');
    const unpowered = within(block('Delivery')).getByRole('row', { name: /^Canaan/ });
    expect(unpowered.textContent).toMatch(/—$/);
    expect(block('Delivery').textContent).toContain('▾ Duty from 24 Feb 2027: 10.0 % → 25.0 %.');
  });

  it('never makes up a likelihood', () => {
    show();

    const concentration = within(block('Largest risks')).getByRole('row', {
      name: /^Bitmain does not deliver/,
    });
    expect(concentration.textContent).toContain('likelihood not stated');
    const backDuty = within(block('Largest risks')).getByRole('row', { name: /^China found/ });
    expect(backDuty.textContent).toContain('15.0 % likely');
  });

  it('names every kind of risk, with a dash where nobody knows the dollars', () => {
    show();

    expect(block('Largest risks').textContent).toContain('3 quotations are past their validity: —');
  });

  it('counts the offers not taken, and gives the first reason of three', () => {
    show();

    expect(block('Not taken').textContent).toContain('3 of 38 offers');
    expect(within(block('Not taken')).getAllByRole('row')).toHaveLength(4);
    expect(block('Not taken').textContent).not.toContain('dearer by 1.92 $/TH all-in');
  });

  it('is marked and says why when its data is old', () => {
    show();

    expect(screen.getAllByText(/^STALE/)).not.toHaveLength(0);
    expect(screen.getByRole('article').textContent).toContain(
      'STALE. Restricted-party list: older than the 14 days that the policy allows.',
    );
    expect(screen.getByLabelText('Days of the data').textContent).toContain(
      'list of 2 Nov 2026, 20 days old STALE',
    );
  });

  it('has no such mark while its data is as the policy asks', () => {
    const { dates } = aReport().summary;
    show({ stale: [], dates: dates.map((date) => ({ ...date, stale: null })), breaches: [] });

    expect(screen.getByRole('article').textContent).not.toMatch(/STALE|broken\./);
  });

  it('does not say of a rule that nobody can judge that it is broken', () => {
    show({ breaches: ['At most 9 MW: nobody can say whether it is kept; 1 line without a known power.'] });

    expect(screen.getByRole('article').textContent).toContain('Policy not known to be kept. At most 9 MW');
    expect(screen.getByRole('article').textContent).not.toContain('Policy broken.');
  });

  it('names each footnote with its days', () => {
    show();

    expect(screen.getByLabelText('Footnotes').textContent).toContain(
      'a Quotations: 10 sources, 3 Oct 2026 to 20 Nov 2026',
    );
  });

  it('is the same page on paper, with nothing to press', () => {
    const { container } = show({}, 'paper');

    expect(screen.queryByRole('button')).toBeNull();
    for (const { text } of aReport().summary.kpis) expect(container.textContent).toContain(text);
  });

  it('stands without a line, a payment or a risk', () => {
    show({
      byVendor: { ...aReport().summary.byVendor, parts: [] },
      timeline: [],
      cash: [],
      risks: [],
      alternatives: [],
      rejected: [],
      moreRejected: 0,
    });

    screen.getByText('No delivery has a date yet.');
    screen.getByText('No payment has a date yet.');
    screen.getByText('No other plan was looked for.');
    screen.getByText('Every offer is in the plan.');
  });

  it('hides its amounts with those of the app', async () => {
    show();
    const showAgain = hideAmounts(document);

    expect(document.body.textContent).not.toMatch(/\$\d|\d \$\/TH/);
    showAgain();
  });
});

describe('the other plans', () => {
  it('are looked for when asked', async () => {
    const user = userEvent.setup();
    const onFind = vi.fn();
    show({}, 'screen', { ...idle, onFind });

    await user.click(screen.getByRole('button', { name: 'look again' }));

    expect(onFind).toHaveBeenCalledOnce();
  });

  it('say what they cost more or less, and how many rules they break', () => {
    show();

    const row = within(block('Other plans')).getByRole('row', { name: /^Less from one vendor/ });
    expect(row.textContent).toContain('and 1 more. Breaks 1 rule.');
    expect(row.textContent).toContain('+$600,100');
  });
});

describe('the tables behind the page', () => {
  it('hold what the page has no room for', () => {
    const report = aReport();
    render(
      <ReportFrame document={report} medium="paper">
        <SummaryTables document={report} />
      </ReportFrame>,
    );

    expect(within(block('Largest risks')).getAllByRole('row')).toHaveLength(1 + report.summary.risks.length);
    expect(within(block('Not taken')).getAllByRole('row')).toHaveLength(1 + report.summary.rejected.length);
    expect(within(block('Cash by month')).getByRole('row', { name: /^Jan 2027/ }).textContent).toBe(
      'Jan 2027$8,912,000.00$20,812,000.00',
    );
    expect(within(block('Delivery')).getByRole('columnheader', { name: 'Power' })).toBeTruthy();
    expect(block('Other plans').textContent).toContain(
      'The least all-in cost that keeps every rule. 600 T21 from Bitdeer',
    );
    expect(block('Other plans').textContent).toContain('Breaks: Budget of $27.0M: $0.6M over.');
  });
});

import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { reportDocument } from '#domain/executive/report-document-of';
import type { ReportDocument } from '#domain/executive/report-document';
import { ReportFrame } from '../../../../src-renderer/features/report/figures/report-frame';
import { VendorsPage } from '../../../../src-renderer/features/report/vendors/vendors-page';
import { hideAmounts } from '../../../../src-renderer/ui/hidden-amounts/hide-amounts';
import { UiProvider } from '../../../../src-renderer/ui/ui-provider';
import { sampleReportGround } from '../../../fixtures/report-ground';

afterEach(cleanup);

const report = reportDocument(await sampleReportGround());

function show(document: ReportDocument = report) {
  render(
    <UiProvider>
      <ReportFrame document={document} medium="screen">
        <VendorsPage vendors={document.vendors} />
      </ReportFrame>
    </UiProvider>,
  );
  return userEvent.setup();
}

const table = () => screen.getByRole('table', { name: 'Vendors' });
const row = (name: string) => within(table()).getByRole('row', { name: new RegExp(`^${name}`) });

describe('the vendors of the report', () => {
  it('have a row each, with a column for every scenario', () => {
    show();

    expect(within(table()).getAllByRole('rowheader')).toHaveLength(report.vendors.vendors.length + 1);
    for (const scenario of report.vendors.scenarios) {
      within(table()).getByRole('columnheader', { name: scenario });
    }
    expect(row('Bitmain').textContent).toContain('$7.37M');
    expect(row('Bitmain').textContent).toContain('+$1.78M');
    expect(row('Bitmain').textContent).toContain('Not screened · related party listed');
  });

  it('stand apart from those that the plan does not buy from', () => {
    show();

    within(table()).getByRole('rowheader', { name: /^Offered and not bought/ });
  });

  it('open where a figure comes from', async () => {
    const user = show();

    await user.click(within(row('Canaan')).getByRole('button', { name: /^Landed: \$3\.91M/ }));

    const panel = await screen.findByRole('dialog', { name: 'Where Landed comes from' });
    expect(panel.textContent).toContain(
      'Landed cost of what comes from Canaan: $3,914,804.22, the sum of 2 lines.',
    );
  });

  it('open the page of a vendor by the keyboard, and give the row back on Escape', async () => {
    const user = show();
    const opener = within(row('Bitdeer')).getByRole('button', { name: 'Bitdeer' });

    opener.focus();
    await user.keyboard('{Enter}');

    screen.getByRole('heading', { name: 'Bitdeer', level: 2 });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'All vendors' }));

    await user.keyboard('{Escape}');

    expect(document.activeElement?.textContent).toBe('Bitdeer');
    within(table());
  });

  it('say on their page what is bought, feared and known, and number what says so', async () => {
    const user = show();

    await user.click(within(row('Bitmain')).getByRole('button', { name: 'Bitmain' }));

    const part = (name: string) => screen.getByRole('region', { name });
    expect(within(part('Bought from it')).getAllByRole('rowheader')).toHaveLength(3);
    expect(within(part('In other futures')).getAllByRole('rowheader')).toHaveLength(2);
    expect(within(part('What may go wrong')).getAllByRole('rowheader').length).toBeGreaterThan(2);
    expect(part('Deliveries and service').textContent).toContain('No past delivery is on record.');
    expect(part('Register events').textContent).toContain('Operation Red Sunset');
    const sources = within(part('Sources of Bitmain')).getAllByRole('listitem');
    const numbers = [...part('Owners and related parties').querySelectorAll('sup')].flatMap((sup) =>
      sup.textContent.split(', ').map(Number),
    );
    expect(Math.max(...numbers)).toBeLessThanOrEqual(sources.length);
    expect(numbers.length).toBeGreaterThan(3);
  });

  it('keep hidden amounts hidden, in the map as in the tables', () => {
    show();
    const stop = hideAmounts(document);

    expect(document.body.textContent).not.toMatch(/\$\d/);
    expect(screen.getByRole('img', { name: /^Risks by/ }).getAttribute('aria-label')).not.toMatch(/\$\d/);
    stop();
  });

  it('say what to do where nobody offers anything', () => {
    show({ ...report, vendors: { vendors: [], map: [], scenarios: [] } });

    screen.getByRole('heading', { name: 'No vendor offers anything' });
  });
});

describe('the risk map', () => {
  it('numbers its points as the table below it does', () => {
    show();
    const twin = screen.getByRole('table', { name: 'Risks of the map' });
    const map = screen.getByRole('img', { name: /^Risks by likelihood and dollars/ });
    const { map: points } = report.vendors;

    expect(within(twin).getAllByRole('rowheader')).toHaveLength(points.length);
    for (const { textContent } of map.querySelectorAll('title')) {
      const [number = '', ...label] = textContent.split(': ');
      const point = points[Number(number) - 1];
      expect(label.join(': ')).toBe(`${point?.label ?? ''}, ${point?.dollars.text ?? ''}`);
    }
  });

  it('says of each whether anybody stated a likelihood', () => {
    show();
    const twin = screen.getByRole('table', { name: 'Risks of the map' });
    const silent = report.vendors.map.filter(({ likelihood }) => likelihood === null);

    expect(within(twin).getAllByText('not stated')).toHaveLength(silent.length);
  });

  it('says where there is no risk to draw', () => {
    show({ ...report, vendors: { ...report.vendors, map: [] } });

    screen.getByText('The workspace states nothing that would cost the plan more.');
  });
});

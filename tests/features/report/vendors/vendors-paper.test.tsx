import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { reportDocument } from '#domain/executive/report-document-of';
import { ReportFrame } from '../../../../src-renderer/features/report/figures/report-frame';
import { VendorsPaper } from '../../../../src-renderer/features/report/vendors/vendors-paper';
import { sampleWorkspace } from '../../../../src-renderer/data/seed';
import { sampleReportGround } from '../../../fixtures/report-ground';

afterEach(cleanup);

const report = reportDocument(await sampleReportGround());

function print(document = report) {
  render(
    <ReportFrame document={document} medium="paper">
      <VendorsPaper vendors={document.vendors} />
    </ReportFrame>,
  );
}

describe('the vendors on paper', () => {
  it('need nothing above them and have nothing to press', () => {
    print();

    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it('never say that a party is without risk', () => {
    print();

    expect(document.body.textContent).not.toMatch(/\b(cleared?|safe|approved)\b/i);
  });

  it('have a page with a heading for each vendor of the plan, for the outline, and name the others', () => {
    print();

    expect(screen.getAllByRole('heading', { level: 1 }).map(({ textContent }) => textContent)).toEqual([
      'Vendor risk',
    ]);
    for (const { name, isInPlan } of report.vendors.vendors) {
      expect(screen.queryAllByRole('heading', { name, level: 2 })).toHaveLength(isInPlan ? 1 : 0);
    }
    screen.getByText(/^Not bought from, and so without a page here: Sample Ridge Hardware, /);
  });

  it('break the wide table up: no table has more columns than a page has room for', () => {
    print();

    for (const table of screen.getAllByRole('table')) {
      expect(within(table).getAllByRole('columnheader').length).toBeLessThanOrEqual(6);
    }
  });

  it('go on in a further table where there are many scenarios', async () => {
    const { planScenarios } = await sampleWorkspace();
    const [first] = planScenarios;
    if (first === undefined) throw new Error('The sample has no scenario');
    const many = Array.from({ length: 11 }, (_, at) => ({
      ...first,
      id: `scenario-${String(at)}`,
      name: `Future ${String(at + 1)}`,
    }));
    print(reportDocument(await sampleReportGround({ state: { planScenarios: many } })));

    screen.getByRole('heading', { name: /^At risk, .*\(3 of 3\)$/ });
    screen.getByRole('columnheader', { name: 'Future 11' });
  });

  it('do not tell a risk of several vendors on the page of each of them', () => {
    print();
    const shared = report.vendors.vendors
      .flatMap(({ risks }) => risks)
      .find(({ cause, vendors }) => cause === 'tariff-cliff' && vendors.length > 1);

    expect(screen.getAllByText(shared?.headline ?? 'none')).toHaveLength(1);
    expect(
      screen.getAllByText(/^\d+ more, of several vendors, (is|are) in the table of the risk map\.$/).length,
    ).toBeGreaterThan(1);
  });

  it('print every figure of the screen with the same digits', () => {
    print();
    const text = document.body.textContent;

    for (const { landed, ofThs, backDuty, depositsAtRisk, leadP90 } of report.vendors.vendors) {
      for (const figure of [landed, ofThs, backDuty, depositsAtRisk, leadP90])
        expect(text).toContain(figure.text);
    }
  });
});

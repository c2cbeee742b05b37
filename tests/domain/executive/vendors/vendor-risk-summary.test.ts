import { describe, expect, it } from 'vitest';
import { figuresOf } from '#domain/executive/report-figures';
import { vendorRiskSummary } from '#domain/executive/vendors/vendor-risk-summary';
import { evidenceReportOf } from '#domain/reports/evidence/evidence-report';
import { sampleReportGround } from '../../../fixtures/report-ground';
import { nodesOf, untied } from '../../../fixtures/tree-arithmetic';

const ground = await sampleReportGround();
const summary = vendorRiskSummary(ground);
const figures = figuresOf({ vendors: summary } as never);

describe('the vendor-risk summary', () => {
  it('has a row for each vendor and each risk on the rows of the vendors that it falls on', () => {
    expect(summary.vendors).toHaveLength(8);
    expect(summary.scenarios).toEqual(['Origins refused (sample)', 'Late ships, falling hashprice (sample)']);
    for (const { name, risks } of summary.vendors) {
      expect(risks).toHaveLength(summary.map.filter(({ vendors }) => vendors.includes(name)).length);
    }
  });

  it('has figures of which each leads to a dated source or says that it is not known', () => {
    expect(figures.length).toBeGreaterThan(100);
    for (const { key, value, note, explain } of figures) {
      const leaves = [...nodesOf(explain().root)].filter(({ inputs }) => inputs.length === 0);
      const isDated = leaves.some(({ source }) => source !== null && source.asOf !== null);

      expect({ key, isAnswered: isDated || (value === null && note !== null) }).toEqual({
        key,
        isAnswered: true,
      });
    }
  });

  it('has trees that work out to what they say', () => {
    for (const { explain } of figures) {
      expect([...nodesOf(explain().root)].flatMap((node) => untied(node) ?? [])).toEqual([]);
    }
  });

  it('says of a vendor what the evidence report of it says', () => {
    const subject = ground.parties.subjects.find(({ id }) => id === 'bitmain');
    if (subject === undefined) throw new Error('Bitmain is not screened');
    const { asOf } = ground.under.ground.prepared.reference.settings.scenario;
    const report = evidenceReportOf(subject, ground.parties, { asOf } as never);
    const row = summary.vendors.find(({ id }) => id === 'bitmain');

    expect(row?.parties[0]?.words).toContain(report.status.sentence.slice('Bitmain: '.length));
    expect(row?.events).toHaveLength(report.events.length);
  });

  it('never says that a party is without risk', () => {
    const words = JSON.stringify(summary, (_, value: unknown) =>
      typeof value === 'function' ? null : value,
    );

    expect(words).not.toMatch(/\b(cleared?|safe|approved)\b/i);
  });

  it('answers the same ground at once, and another one anew', async () => {
    expect(vendorRiskSummary(ground)).toBe(summary);
    expect(vendorRiskSummary(await sampleReportGround())).not.toBe(summary);
  });
});

import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { lostNodes } from '#domain/executive/summary/lost-trees';
import { sampleReportGround } from '../../../fixtures/report-ground';

describe('what is paid for goods that do not come', () => {
  it('is nothing in the present view', async () => {
    expect(lostNodes(await sampleReportGround())).toEqual([]);
  });

  it('names the goods, the stop and the scenario', async () => {
    const listed = {
      id: 'listed',
      name: 'Bitmain is listed',
      note: null,
      layers: [{ kind: 'vendor-listed', vendor: 'Bitmain', from: calendarDate('2027-02-01') }],
    } as const;
    const ground = await sampleReportGround({ state: { planScenarios: [listed] }, scenario: listed.name });
    const nodes = lostNodes(ground);
    expect(nodes).toHaveLength(3);
    expect(nodes[1]).toMatchObject({
      label: 'Paid for 700 units of 700 × Antminer S23 (air) from Bitmain that do not come',
      source: { asOf: '2026-11-22' },
    });
    expect(nodes[1]?.source?.citation).toMatch(/scenario “Bitmain is listed”: /);
  });
});

import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import type { ReportGround } from '#domain/executive/report-ground';
import { goodsOfVendors } from '#domain/executive/vendors/goods-of-vendors';
import { eventWords, onTimeWords } from '#domain/executive/vendors/vendor-events';
import type { RiskEvent } from '#domain/model/risk-event';
import { sampleReportGround } from '../../../fixtures/report-ground';
import { aSource } from '../../../fixtures/source';

const ground = await sampleReportGround();

function goodsOf(name: string) {
  const goods = goodsOfVendors(ground).find((one) => one.name === name);
  if (goods === undefined) throw new Error(`No vendor ${name}`);
  return goods;
}

const anEvent = (change: Partial<RiskEvent>): RiskEvent => ({
  id: 'e1',
  partyIds: ['canaan'],
  kind: 'lawsuit',
  title: 'A lawsuit',
  from: calendarDate('2026-01-05'),
  until: calendarDate('2026-02-01'),
  severity: 2,
  statements: [
    { says: 'One says so.', source: aSource },
    { says: 'Another does not.', source: aSource },
  ],
  ...change,
});

const withEvents = (events: readonly RiskEvent[]): ReportGround => ({
  ...ground,
  parties: { ...ground.parties, register: { ...ground.parties.register, events } },
});

describe('the events around a vendor', () => {
  it('stand with the newest first, each with what every source says', () => {
    const found = eventWords(goodsOf('Bitmain'), ground);

    expect(found.map(({ title }) => title)).toEqual([
      'Homeland Security probe “Operation Red Sunset”, since 21 Nov 2025',
      'Shipments of rigs held by US customs, 1 Nov 2024 to 31 Mar 2025',
    ]);
    expect(found[0]?.sources).toHaveLength(2);
    expect(found[0]?.words).toContain('Bitmain denies what is said of it.');
  });

  it('are those that had begun by the as-of date and name the vendor', () => {
    const events = [
      anEvent({}),
      anEvent({ id: 'e2', from: calendarDate('2026-11-22'), until: null }),
      anEvent({ id: 'e3', partyIds: ['bitdeer'] }),
      anEvent({ id: 'e4', partyIds: [] }),
    ];

    expect(eventWords(goodsOf('Canaan'), withEvents(events))).toEqual([
      {
        title: 'A lawsuit, 5 Jan 2026 to 1 Feb 2026',
        words:
          '5 Jan 2026 to 1 Feb 2026: A lawsuit (lawsuit, severity 2 of 5). One says so. Another does not.',
        sources: [aSource],
      },
    ]);
  });
});

describe('what is known of its punctuality', () => {
  it('is that no past delivery is on record', () => {
    expect(onTimeWords(goodsOf('Canaan'), withEvents([anEvent({})]))).toEqual({
      words: 'No past delivery is on record.',
      sources: [],
    });
  });

  it('names holds at customs beside it, with their sources', () => {
    const { words, sources } = onTimeWords(
      goodsOf('Canaan'),
      withEvents([anEvent({ kind: 'customs-hold', title: 'Goods held', until: null })]),
    );

    expect(words).toBe('No past delivery is on record. Goods held, since 5 Jan 2026.');
    expect(sources).toEqual([aSource]);
  });
});

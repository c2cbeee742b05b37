import { partsPerMillion } from '#domain/core/money';
import { comparisonColumns } from '#domain/reports/comparison-columns';
import { countedAs, countedTwice } from '#domain/ranking/double-counting';
import { describe, expect, it } from 'vitest';
import { someAssumptions, someSettings } from '../../fixtures/reference';
import { sourced } from '../../fixtures/source';
import { money, onScale } from '../../fixtures/ranking';

const counted = { delay: true, service: true, reserve: true };
const withReserve = { ...someAssumptions, reassessmentWithNone: sourced(partsPerMillion(200_000)) };

describe('what is in all-in dollars already', () => {
  it.each([
    ['duty', 'landed'],
    ['onRackP90', 'delay'],
    ['usRepair', 'service'],
    ['receivingPerTh', 'receiving'],
    ['efficiency', null],
    ['warrantyLeft', null],
    ['listStatus', null],
    ['allInPerTh', null],
  ])('%s: %s', (columnId, part) => {
    expect(countedAs(columnId, someSettings())).toBe(part);
  });

  it('is not the delay once the scenario leaves it out', () => {
    const settings = someSettings({ allInParts: { ...counted, delay: false } });

    expect(countedAs('onRackP50', settings)).toBeNull();
  });

  it('is evidence only while a reserve is set aside by it', () => {
    expect(countedAs('evidence', someSettings())).toBeNull();
    expect(countedAs('evidence', someSettings({}, { assumptions: withReserve }))).toBe('reserve');
    const left = someSettings({ allInParts: { ...counted, reserve: false } }, { assumptions: withReserve });
    expect(countedAs('evidence', left)).toBeNull();
  });

  it('is the spread of arrival only where delay is counted beyond P50', () => {
    expect(countedAs('rackSpread', someSettings({ entryBasis: 'p50' }))).toBeNull();
    expect(countedAs('rackSpread', someSettings({ entryBasis: 'expected' }))).toBe('delay');
  });

  it('is said of every sum of duty, landed and all-in cost', () => {
    const settings = someSettings({}, { assumptions: withReserve });
    const parts = comparisonColumns.filter(
      ({ group, kind, id }) =>
        ['Duty', 'Landed', 'All-in'].includes(group) && kind === 'usd' && id !== 'allInPerTh',
    );

    expect(parts.length).toBeGreaterThan(10);
    for (const { id } of parts) expect(countedAs(id, settings), id).not.toBeNull();
  });
});

describe('a criterion that counts money twice', () => {
  const delivery = onScale('onRackP90', 20, 200, 0);

  it('is named with what it doubles', () => {
    expect(countedTwice([money, delivery], someSettings())).toEqual([
      { columnId: 'onRackP90', header: 'On rack P90', part: 'delay' },
    ]);
  });

  it('doubles nothing while it has no weight, or money has none', () => {
    expect(countedTwice([money, { ...delivery, weight: 0 }], someSettings())).toEqual([]);
    expect(countedTwice([{ ...money, weight: 0 }, delivery], someSettings())).toEqual([]);
  });
});

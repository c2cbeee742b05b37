import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { referenceInUse } from '#domain/evaluation/reference-in-use';
import { aReference } from '../../fixtures/reference';

const shipped = aReference();
const records = { ...shipped, tariffPack: null, lanes: [] };

describe('referenceInUse', () => {
  it('takes what ships for a workspace that has neither a pack nor lanes of its own', () => {
    expect(referenceInUse(records, shipped)).toEqual(shipped);
  });

  it('takes the pack that the workspace adopted, whatever ships now', () => {
    const pack = { ...shipped.pack, version: 'adopted' };
    const tariffPack = { id: 'current' as const, adoptedOn: calendarDate('2026-01-02'), pack };

    expect(referenceInUse({ ...records, tariffPack }, shipped).pack.version).toBe('adopted');
  });

  it('puts the own lanes before those that ship', () => {
    const [lane] = shipped.lanes;
    const own = { ...lane!, id: 'own-1', label: 'Own' };

    expect(referenceInUse({ ...records, lanes: [own] }, shipped).lanes.map(({ id }) => id)).toContain(
      'own-1',
    );
    expect(referenceInUse({ ...records, lanes: [own] }, shipped).lanes[0]?.id).toBe('own-1');
  });
});

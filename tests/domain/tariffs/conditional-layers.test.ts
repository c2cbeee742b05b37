import { calendarDate } from '#domain/core/calendar-date';
import { conditionalLayers } from '#domain/tariffs/conditional-layers';
import { describe, expect, it } from 'vitest';
import { aTariffLayer, shippedPack } from '../../fixtures/tariffs';

const idsOn = (day: string, layers: Parameters<typeof aTariffLayer>[0][]) =>
  conditionalLayers(
    { ...shippedPack, layers: layers.map((change) => aTariffLayer({ condition: 'A finding', ...change })) },
    calendarDate(day),
  ).map(({ id }) => id);

describe('conditionalLayers', () => {
  it('lists layers with a condition in the order of the pack, and none without', () => {
    expect(idsOn('2026-11-21', [{ id: 'B' }, { id: 'PLAIN', condition: null }, { id: 'A' }])).toEqual([
      'B',
      'A',
    ]);
  });

  it('leaves out those that ended before the first day in use, and keeps one that ends on it', () => {
    const to = calendarDate('2026-11-21');

    expect(idsOn('2026-11-21', [{ id: 'ENDS', to }])).toEqual(['ENDS']);
    expect(idsOn('2026-11-22', [{ id: 'ENDS', to }])).toEqual([]);
  });

  it('keeps those that start later, since goods may enter then', () => {
    expect(idsOn('2026-11-21', [{ id: 'LATER', from: calendarDate('2027-06-01') }])).toEqual(['LATER']);
  });

  it('leaves out what never applies, whatever is found', () => {
    expect(
      idsOn('2026-11-21', [
        { id: 'SUSPENDED', status: 'suspended' },
        { id: 'UNCONFIRMED', status: 'unconfirmed' },
      ]),
    ).toEqual([]);
  });

  it('finds the semiconductor layer of the shipped pack, and transshipment only for entries of its days', () => {
    const ids = (day: string) => conditionalLayers(shippedPack, calendarDate(day)).map(({ id }) => id);

    expect(ids('2026-11-21')).toEqual(['S232-SEMI']);
    expect(ids('2026-02-23')).toContain('IEEPA-TRANSSHIP');
  });
});

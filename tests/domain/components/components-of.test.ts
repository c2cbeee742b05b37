/** What is known of the parts of a rig model. */
import { componentsByParty, componentsOf } from '#domain/components/components-of';
import { calendarDate } from '#domain/core/calendar-date';
import { describe, expect, it } from 'vitest';
import { aComponent } from '../../fixtures/component';

const s19xp = { maker: 'Bitmain', model: 'Antminer S19 XP' };

describe('componentsOf', () => {
  it('finds nothing for a rig that nobody said anything about', () => {
    expect(componentsOf({ maker: 'MicroBT', model: 'WhatsMiner M66' }, [aComponent()])).toEqual([]);
    expect(componentsOf({ maker: 'Bitmain', model: 'Antminer S21' }, [aComponent()])).toEqual([]);
  });

  it('puts the statement that names the rig most closely first', () => {
    const every = aComponent({ id: 'every', models: [] });
    const family = aComponent({ id: 'family' });
    const model = aComponent({ id: 'model', models: ['Antminer S21', 'Antminer S19 XP'] });

    expect(componentsOf(s19xp, [every, family, model]).map(({ id }) => id)).toEqual([
      'model',
      'family',
      'every',
    ]);
  });

  it('keeps two statements that disagree, in the order they stand in', () => {
    const one = aComponent({ id: 'one', part: 'CVITEK CV1835' });
    const other = aComponent({ id: 'other', part: 'Amlogic A113D', supplierId: 'amlogic' });

    expect(componentsOf(s19xp, [one, other])).toEqual([one, other]);
    expect(componentsOf(s19xp, [other, one])).toEqual([other, one]);
  });

  it('compares the maker without case and spaces, and takes no other maker for it', () => {
    expect(componentsOf({ ...s19xp, maker: ' BITMAIN' }, [aComponent()])).toHaveLength(1);
    expect(componentsOf({ ...s19xp, maker: 'Bitmain Reseller' }, [aComponent()])).toEqual([]);
  });

  it('leaves out what is said only of units made on other days, when a day is given', () => {
    const dated = aComponent({ from: calendarDate('2022-01-01'), until: calendarDate('2022-12-31') });
    const on = (day: string) => componentsOf(s19xp, [dated], calendarDate(day)).length;

    expect([on('2021-12-31'), on('2022-01-01'), on('2022-12-31'), on('2023-01-01')]).toEqual([0, 1, 1, 0]);
    expect(componentsOf(s19xp, [dated])).toEqual([dated]);
  });
});

describe('componentsByParty', () => {
  it('gathers the statements of each supplier and leaves out those without one', () => {
    const chip = aComponent({ id: 'chip', supplierId: 'bitmain' });
    const board = aComponent({ id: 'board' });
    const psu = aComponent({ id: 'psu', supplierId: 'bitmain' });
    const unknown = aComponent({ id: 'unknown', supplierId: null });

    expect([...componentsByParty([chip, board, psu, unknown])]).toEqual([
      ['bitmain', [chip, psu]],
      ['cvitek', [board]],
    ]);
  });
});

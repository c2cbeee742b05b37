/** A statement about a part as it is typed, read into a record or refused with what is wrong. */
import { calendarDate } from '#domain/core/calendar-date';
import { describe, expect, it } from 'vitest';
import {
  componentDraftOf,
  readComponentDraft,
  type ComponentDraft,
  type ComponentFormContext,
} from '../../../src-renderer/features/components/component-draft';
import { aComponent } from '../../fixtures/component';

const rigs = [
  { maker: 'Bitmain', model: 'Antminer S19 XP' },
  { maker: 'Bitmain', model: 'Antminer S21' },
  { maker: 'MicroBT', model: 'WhatsMiner M66' },
];
const context: ComponentFormContext = {
  component: null,
  isShipped: false,
  rig: null,
  rigs,
  taken: [],
  today: calendarDate('2026-11-22'),
  author: 'Ana',
};
const read = (change: Partial<ComponentDraft>, given: Partial<ComponentFormContext> = {}) => {
  const whole = { ...context, ...given };
  const draft = componentDraftOf(whole);
  const source = { ...draft.source, citation: 'Letter of the maker' };
  return readComponentDraft({ ...draft, part: 'APW12', source, ...change }, whole);
};

describe('readComponentDraft', () => {
  it('reads names with commas or semicolons between, each once', () => {
    const { component } = read({ models: ' Antminer S21 ;antminer s19*, Antminer S21,' });

    expect(component?.models).toEqual(['Antminer S21', 'antminer s19*']);
  });

  it('takes no name for every rig of the maker', () => {
    expect(read({ models: ' ' }).component?.models).toEqual([]);
  });

  it('refuses a rig of another maker', () => {
    expect(read({ models: 'WhatsMiner M66' }).problems.models).toContain('No rig of Bitmain');
  });

  it('takes blank days for days that the source does not give', () => {
    expect(read({}).component).toMatchObject({ from: null, until: null });
    expect(read({ from: '2022-01-01', until: '2022-12-31' }).component).toMatchObject({
      from: '2022-01-01',
      until: '2022-12-31',
    });
  });

  it.each([
    [{ from: '2022-12-31', until: '2022-01-01' }, { until: 'Is before the first day.' }],
    [{ from: '1999-01-01' }, { from: 'Is before there were rigs: check the year.' }],
  ])('refuses days that cannot be: %j', (days, problems) => {
    expect(read(days)).toEqual({ component: null, problems });
  });

  it('gives a new statement an id that nothing has', () => {
    const taken = [{ id: 'part-bitmain-apw12' }];

    expect(read({}).component?.id).toBe('part-bitmain-apw12');
    expect(read({}, { taken }).component?.id).toBe('part-bitmain-apw12-2');
  });

  it('asks why a shipped statement is changed, and keeps its id', () => {
    const shipped = { component: aComponent(), isShipped: true };

    expect(read({}, shipped).problems.why).toBe('Say why it is other than as shipped.');
    expect(read({ why: 'The maker says so' }, shipped).component).toMatchObject({
      id: 'antminer-s19-cvitek',
      part: 'APW12',
    });
  });
});

/** Where a party stands: listed, owned under a rule of that day, or only related. */
import { calendarDate } from '#domain/core/calendar-date';
import type { OwnershipStake } from '#domain/model/ownership-stake';
import { partyStanding } from '#domain/ownership/party-standing';
import { rulePeriodOn } from '#domain/ownership/rule-on';
import { standingSentences } from '#domain/ownership/standing-sentences';
import { describe, expect, it } from 'vitest';
import { aDay, aRule, aStake } from '../../fixtures/ownership';

const listed = new Map([['X', new Set(['EL'] as const)]]);
const standing = (stakes: readonly OwnershipStake[], partyId = 'A', on = aDay, rules = [aRule()]) =>
  partyStanding(partyId, { stakes, rules, listed }, on);
const nameOf = (id: string) => `Party ${id}`;
const CLEARANCE = /\b(clear|cleared|safe|approved|permitted|allowed)\b/i;

describe('partyStanding', () => {
  it('names the lists of a listed party', () => {
    expect(standing([], 'X')).toMatchObject({ kind: 'listed', lists: ['EL'] });
  });

  it('treats a half-owned party as owned only while the rule is in force', () => {
    const half = [aStake('X', 'A', 50)];

    expect(standing(half, 'A', calendarDate('2025-10-01')).kind).toBe('owned');
    expect(standing(half, 'A', calendarDate('2026-01-01')).kind).toBe('owned-rule-not-in-force');
    expect(standing(half, 'A', calendarDate('2026-11-22')).kind).toBe('owned-rule-not-in-force');
    expect(standing(half, 'A', calendarDate('2024-01-01')).kind).toBe('owned-rule-not-in-force');
  });

  it('starts a rule from the lists that it names, and from no other', () => {
    const ofOtherList = [aRule({ lists: ['SDN'] })];

    expect(standing([aStake('X', 'A', 50)], 'A', calendarDate('2025-10-01'), ofOtherList).kind).toBe(
      'related',
    );
  });

  it('leaves open what the known shares do not settle', () => {
    expect(standing([aStake('X', 'A', 20, 100)]).kind).toBe('may-be-owned');
  });

  it('calls a common shareholder related, never owned, however much is held', () => {
    const found = standing([aStake('Z', 'A', 90), aStake('Z', 'X', 90)]);

    expect(found).toMatchObject({ kind: 'related', findings: [] });
    expect(found.relations).toMatchObject([{ kind: 'common-owner', listedId: 'X', ownerId: 'Z' }]);
  });

  it('calls a holder of part of a listed party related', () => {
    expect(standing([aStake('A', 'X', 60)]).relations).toMatchObject([
      { kind: 'holds-listed', listedId: 'X' },
    ]);
  });

  it('counts holdings on their first and on their last day', () => {
    expect(standing([{ ...aStake('X', 'A', 50), until: aDay }]).kind).toBe('owned-rule-not-in-force');
    expect(standing([{ ...aStake('X', 'A', 50), from: aDay }]).kind).toBe('owned-rule-not-in-force');
  });

  it('takes the state of a rule from the day itself, on its first and on its last day', () => {
    const on = (day: string) => standing([aStake('X', 'A', 50)], 'A', calendarDate(day)).kind;

    expect(on('2025-09-28')).toBe('owned-rule-not-in-force');
    expect(on('2025-09-29')).toBe('owned');
    expect(on('2025-11-09')).toBe('owned');
    expect(on('2025-11-10')).toBe('owned-rule-not-in-force');
  });

  it('forgets holdings that have ended, and those that have not begun', () => {
    const ended = { ...aStake('X', 'A', 50), until: calendarDate('2026-11-21') };
    const later = { ...aStake('X', 'A', 50), from: calendarDate('2026-11-23') };

    expect(standing([ended]).kind).toBe('no-tie-known');
    expect(standing([later]).kind).toBe('no-tie-known');
    expect(standing([{ ...ended, until: aDay }]).kind).toBe('owned-rule-not-in-force');
  });
});

describe('the words for a standing', () => {
  const words = (stakes: readonly OwnershipStake[], partyId = 'A', on = aDay) =>
    standingSentences(standing(stakes, partyId, on), nameOf).join('\n');

  it('say the rule, its state on the day, the share and the threshold', () => {
    expect(words([aStake('X', 'A', 50)], 'A', calendarDate('2026-01-01'))).toContain(
      'Rule of a test (suspended 10 Nov 2025 to 9 Nov 2026): Party X holds 50.0 % of Party A; the threshold is 50.0 %.',
    );
  });

  it.each([
    ['20.0 % or more', aStake('X', 'A', 20, 100)],
    ['up to 30.0 %', aStake('X', 'A', 0, 30)],
    ['10.0 % to 15.0 %', aStake('X', 'A', 10, 15)],
    ['a share that no source states', aStake('X', 'A', 0, 100)],
  ])('say a share as its source does: %s', (share, stake) => {
    expect(words([stake])).toContain(`Party X, which is listed, holds ${share} of Party A.`);
  });

  it('say that sources disagree', () => {
    expect(words([aStake('X', 'A', 10), { ...aStake('X', 'A', 20), id: 'other' }])).toContain(
      '(sources disagree)',
    );
  });

  it('never say that a party may be dealt with', () => {
    for (const stakes of [
      [],
      [aStake('X', 'A', 10)],
      [aStake('X', 'A', 50)],
      [aStake('X', 'A', 20, 100)],
      [aStake('Z', 'A', 9), aStake('Z', 'X', 9)],
    ]) {
      expect(words(stakes)).not.toMatch(CLEARANCE);
      expect(words(stakes, 'A', calendarDate('2025-10-01'))).not.toMatch(CLEARANCE);
    }
  });
});

describe('rulePeriodOn', () => {
  it('finds the period of a day, both ends included, and none before the first', () => {
    const state = (day: string) => rulePeriodOn(aRule(), calendarDate(day))?.state ?? null;

    expect(
      ['2025-09-28', '2025-09-29', '2025-11-09', '2025-11-10', '2026-11-09', '2026-11-10'].map(state),
    ).toEqual([null, 'in-force', 'in-force', 'suspended', 'suspended', 'unconfirmed']);
  });
});

import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { DECISION_OUTCOMES } from '#domain/model/screening-decision';
import { BANDS } from '#domain/model/screening-settings';
import { decisionText, openText } from '#domain/screening/match-sentences';
import { aDecision } from '../../fixtures/screening-records';

describe('answers in words', () => {
  it('say who decided, when, who confirmed and until when', () => {
    const decision = aDecision({
      confirmed: { by: 'Bo', at: '2026-11-22T09:00:00.000Z' },
      expiresOn: calendarDate('2027-05-01'),
    });

    expect(decisionText(decision)).toBe(
      'False positive, decided by Ana on 21 Nov 2026, confirmed by Bo on 22 Nov 2026, until 1 May 2027',
    );
  });

  it('never say that a party may be dealt with', () => {
    const said = [
      ...DECISION_OUTCOMES.map((outcome) => decisionText(aDecision({ outcome }))),
      ...BANDS.map(openText),
    ].join(' ');

    expect(said).not.toMatch(/clear|safe|approved|passed|✓/i);
  });
});

import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import { standingOf } from '#domain/evaluation/prepared-screening';
import { NO_SCREENING } from '#domain/model/screening-on-record';
import { aBoundDecision, aFinding, aHit } from '../../fixtures/decisions';
import { anOffer } from '../../fixtures/offer';
import { prepared, someSettings } from '../../fixtures/reference';
import { aLoadedList, aScreeningRun } from '../../fixtures/screening-records';

/** A plan of 21 November 2026 with a list of the day before, and a decision that lasts to the end of the month. */
function statusOn(today: string | null) {
  const finding = aFinding([aHit()], { id: 'bitmain' });
  const decision = aBoundDecision(finding, { expiresOn: calendarDate('2026-12-01') });
  return evaluateOffer(
    anOffer(),
    prepared({
      settings: someSettings(),
      screening: {
        ...NO_SCREENING,
        run: aScreeningRun(),
        lists: [aLoadedList()],
        findings: [finding],
        decisions: [decision],
        today: today === null ? null : calendarDate(today),
      },
    }),
  ).listStatus;
}

describe('what a screening is worth', () => {
  it('is judged by the plan’s day where no other is given, or the clock is behind it', () => {
    for (const today of [null, '2020-01-01']) {
      expect(statusOn(today)).toMatchObject({ kind: 'false-positive', listAgeDays: 1 });
    }
  });

  it('is judged by today where the plan looks from an earlier day: the list is older and the decision has expired', () => {
    expect(statusOn('2026-12-01')).toMatchObject({ kind: 'potential-strong', listAgeDays: 11 });
  });
});

describe('a seller without a record', () => {
  it('is called by the name that was looked for, and not by the key of its finding', () => {
    const finding = aFinding([aHit()], { id: 'name:unrecorded rigs ltd.' });
    const named = { ...finding, subject: { ...finding.subject, names: ['Unrecorded Rigs Ltd.'] } };
    const { screening } = prepared({
      screening: { ...NO_SCREENING, run: aScreeningRun(), lists: [aLoadedList()], findings: [named] },
    });
    // Who is listed is asked of every finding, before any offer of the seller is looked at.
    standingOf('bitmain', screening);

    expect(screening.statuses.get(named.id)?.sentence).toMatch(/^Unrecorded Rigs Ltd\.: /);
  });
});

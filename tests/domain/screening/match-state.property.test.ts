import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { entryFingerprint, subjectFingerprint } from '#domain/screening/fingerprints';
import { matchStates } from '#domain/screening/match-state';
import { newestDecision } from '#domain/screening/newest-decision';
import { aBoundDecision, anyDecisions, anyFinding } from '../../fixtures/decisions';

const on = calendarDate('2026-11-22');
const anyCase = anyFinding.chain((finding) =>
  fc.record({
    finding: fc.constant(finding),
    decisions: anyDecisions(finding),
    needsSecondPerson: fc.boolean(),
  }),
);

describe('answers to potential matches', () => {
  it('do not depend on the order in which decisions are kept', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), ({ finding, decisions, needsSecondPerson }, seed) => {
        const turned = decisions
          .toSorted((a, b) => ((a.id.length + seed) % 3) - ((b.id.length + seed) % 3))
          .toReversed();
        const given = { on, needsSecondPerson };
        expect(matchStates(finding, turned, given)).toEqual(matchStates(finding, decisions, given));
      }),
    );
  });

  it('rest on entry and party being what they were, on no expiry and on a confirmation where one is demanded', () => {
    fc.assert(
      fc.property(anyCase, ({ finding, decisions, needsSecondPerson }) => {
        for (const { hit, state, decision } of matchStates(finding, decisions, { on, needsSecondPerson })
          .hits) {
          if (state === 'open') continue;
          expect(decision?.outcome).toBe(state);
          expect(decision?.entryFingerprint).toBe(entryFingerprint(hit.entry));
          expect(decision?.subjectFingerprint).toBe(subjectFingerprint(finding.subject));
          expect(decision?.expiresOn === null || (decision?.expiresOn ?? '') > on).toBe(true);
          if (needsSecondPerson && state === 'false-positive') expect(decision?.confirmed).not.toBeNull();
        }
      }),
    );
  });

  it('are open with a reason, or answered without one', () => {
    fc.assert(
      fc.property(anyCase, ({ finding, decisions, needsSecondPerson }) => {
        for (const { state, openBecause } of matchStates(finding, decisions, { on, needsSecondPerson })
          .hits) {
          expect(state === 'open').toBe(openBecause.length > 0);
        }
      }),
    );
  });

  it('are those of a decision that is made now, whatever was decided before', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(3), ({ finding, decisions }, place) => {
        const hit = finding.hits[place];
        fc.pre(hit !== undefined);
        const now = aBoundDecision(finding, {
          id: 'now',
          entry: hit.entry,
          outcome: 'true-match',
          at: '2026-11-21T12:00:00.000Z',
        });
        const { hits } = matchStates(finding, [...decisions, now], { on, needsSecondPerson: false });
        expect(hits[place]?.state).toBe('true-match');
      }),
    );
  });

  it('lose no decision: each is behind a match or told without one', () => {
    fc.assert(
      fc.property(anyCase, ({ finding, decisions, needsSecondPerson }) => {
        const { hits, withoutHit } = matchStates(finding, decisions, { on, needsSecondPerson });
        fc.pre(decisions.length > 0);
        const newest = newestDecision(decisions);
        const told = [...hits.map(({ decision }) => decision), ...withoutHit.map(({ decision }) => decision)];
        expect(told).toContain(newest);
      }),
    );
  });
});

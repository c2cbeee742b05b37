import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { screeningDecisionSchema } from '#domain/model/screening-decision';
import { confirmation, decide, NEW_DECISION, type DecisionForm } from '#domain/screening/decide';
import { matchStates } from '#domain/screening/match-state';
import { aPartyScreening, aScreenedList } from '../../fixtures/screening-records';

const today = calendarDate('2026-11-22');
const finding = aPartyScreening();
const about = {
  subjectId: finding.id,
  subject: finding.subject,
  hit: finding.hits[0]!,
  list: aScreenedList(),
  id: 'decision-9',
  at: '2026-11-22T09:00:00.000Z',
};
const filled: DecisionForm = {
  ...NEW_DECISION,
  outcome: 'false-positive',
  reason: ' Another company ',
  evidence: ' Register extract ',
  reviewer: ' Ana ',
};

function errors(change: Partial<DecisionForm>) {
  const decided = decide({ ...filled, ...change }, about, today);
  return decided.ok ? {} : decided.problem;
}

describe('a decision that a person fills in', () => {
  it('can be stored and answers the match it is about', () => {
    const decided = decide({ ...filled, expiresOn: '2027-11-22', secondPerson: 'Bo' }, about, today);
    if (!decided.ok) throw new Error(JSON.stringify(decided.problem));

    expect(screeningDecisionSchema.parse(decided.value)).toEqual(decided.value);
    expect(decided.value).toMatchObject({
      reason: 'Another company',
      evidence: 'Register extract',
      reviewer: 'Ana',
      expiresOn: '2027-11-22',
      confirmed: { by: 'Bo', at: about.at },
    });
    const given = { on: today, needsSecondPerson: true };
    expect(matchStates(finding, [decided.value], given).hits[0]?.state).toBe('false-positive');
  });

  it('says for each field what is missing', () => {
    const decided = decide(NEW_DECISION, about, today);

    expect(decided.ok ? [] : Object.keys(decided.problem).sort()).toEqual(['outcome', 'reason', 'reviewer']);
  });

  it.each([
    ['a reason of spaces alone', { reason: '  ' }, 'reason'],
    ['a reason longer than is kept', { reason: 'x'.repeat(4001) }, 'reason'],
    ['a note longer than is kept', { evidence: 'x'.repeat(4001) }, 'evidence'],
    ['a name longer than is kept', { reviewer: 'x'.repeat(121) }, 'reviewer'],
    ['an expiry that is no day', { expiresOn: '31 March' }, 'expiresOn'],
    ['an expiry of today', { expiresOn: '2026-11-22' }, 'expiresOn'],
    ['a reopening that expires', { outcome: 'reopened', expiresOn: '2027-01-01' }, 'expiresOn'],
    ['a reviewer who confirms their own decision', { secondPerson: 'ANA ' }, 'secondPerson'],
    ['an escalation that is confirmed', { outcome: 'escalated', secondPerson: 'Bo' }, 'secondPerson'],
    ['a second name longer than is kept', { secondPerson: 'x'.repeat(121) }, 'secondPerson'],
  ] as const)('refuses %s, at its field alone', (_, change, field) => {
    expect(Object.keys(errors(change))).toEqual([field]);
  });

  it('takes an expiry of tomorrow, and none', () => {
    expect(errors({ expiresOn: '2026-11-23' })).toEqual({});
    expect(errors({ expiresOn: '' })).toEqual({});
  });

  it('is about the list that the hit is in', () => {
    expect(() => decide(filled, { ...about, list: { ...about.list, id: 'opensanctions' } }, today)).toThrow(
      RangeError,
    );
  });
});

describe('a confirmation', () => {
  const decision = { outcome: 'false-positive', reviewer: 'Ana', confirmed: null } as const;

  it('is not by the same person whose name is written in other characters', () => {
    const made = { outcome: 'false-positive', confirmed: null, reviewer: 'José Ana' } as const;

    for (const by of ['Jose\u0301 Ana', 'JOSÉ\u00a0ANA', 'Ｊｏｓé Ana', 'José\u200b Ana']) {
      expect(confirmation(made, by, about.at).ok).toBe(false);
    }
    expect(confirmation(made, 'Jose Anna', about.at).ok).toBe(true);
  });

  it('is by another person than decided', () => {
    expect(confirmation(decision, ' Bo ', about.at)).toEqual({ ok: true, value: { by: 'Bo', at: about.at } });
    expect(confirmation(decision, 'ana', about.at).ok).toBe(false);
    expect(confirmation(decision, ' ', about.at).ok).toBe(false);
    expect(confirmation(decision, 'x'.repeat(121), about.at).ok).toBe(false);
  });

  it('is made once, and of nothing that needs none', () => {
    expect(confirmation({ ...decision, confirmed: { by: 'Bo', at: about.at } }, 'Cy', about.at).ok).toBe(
      false,
    );
    expect(confirmation({ ...decision, outcome: 'escalated' }, 'Bo', about.at).ok).toBe(false);
    expect(confirmation({ ...decision, outcome: 'reopened' }, 'Bo', about.at).ok).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import type { ScreeningDecision } from '#domain/model/screening-decision';
import type { PartyScreening } from '#domain/model/screening-run';
import { openReasonTexts, stateText } from '#domain/screening/match-sentences';
import { matchStates } from '#domain/screening/match-state';
import { aBoundDecision, aFinding, aHit } from '../../fixtures/decisions';
import { aPartyScreening, aScreenedList, aSubject } from '../../fixtures/screening-records';

const given = { on: calendarDate('2026-11-22'), needsSecondPerson: false };
const finding = aPartyScreening();

function first(
  of: PartyScreening,
  decisions: readonly ScreeningDecision[],
  change: Partial<Parameters<typeof matchStates>[2]> = {},
) {
  return matchStates(of, decisions, { ...given, ...change }).hits[0]!;
}

describe('a potential match', () => {
  it('is open while nobody has decided', () => {
    const state = first(finding, []);

    expect(state.state).toBe('open');
    expect(stateText(state)).toBe('Potential match, open (strong)');
    expect(openReasonTexts(state)).toEqual(['Nobody has decided yet.']);
  });

  it.each([
    ['false-positive', 'False positive, decided by Ana on 21 Nov 2026'],
    ['true-match', 'True match, decided by Ana on 21 Nov 2026'],
    ['escalated', 'Escalated by Ana on 21 Nov 2026'],
  ] as const)('is what was decided: %s', (outcome, words) => {
    const state = first(finding, [aBoundDecision(finding, { outcome })]);

    expect(state.state).toBe(outcome);
    expect(stateText(state)).toBe(words);
  });

  it('is not answered by a decision on another party', () => {
    expect(first(finding, [aBoundDecision(finding, { subjectId: 'bitmain' })]).state).toBe('open');
  });

  it('keeps its answer when the list is numbered anew', () => {
    const decision = aBoundDecision(finding);
    const renumbered = aFinding([aHit({ id: 'EL:9999' })]);

    expect(first(renumbered, [decision]).state).toBe('false-positive');
  });

  it('is open again when the entry of its id changed, and says what', () => {
    const changed = aFinding([aHit({ remarks: 'Also known in Qingdao' })]);
    const state = first(changed, [aBoundDecision(finding)]);

    expect(state.state).toBe('open');
    expect(openReasonTexts(state)).toEqual([
      'Open again, as the entry changed. Before: False positive, decided by Ana on 21 Nov 2026.',
      'The remark “Also known in Qingdao” is new.',
    ]);
  });

  it('is open again when the entry of its id has another name, and says which', () => {
    const renamed = aFinding([aHit({ name: 'Sophgo Holding' })]);

    expect(openReasonTexts(first(renamed, [aBoundDecision(finding)]))[1]).toBe(
      'The listed name was “Xiamen Sophgo Technologies Ltd.” and is “Sophgo Holding”.',
    );
  });

  it('is open again when the entry changed and was numbered anew, by its name on its list', () => {
    const changed = aFinding([aHit({ id: 'EL:9999', notice: '91 FR 1' })]);

    expect(first(changed, [aBoundDecision(finding)]).openBecause.map(({ kind }) => kind)).toEqual([
      'entry-changed',
    ]);
  });

  it('is not answered by a decision on the entry that had its id in the edition before', () => {
    const other = aHit({ id: 'EL:1', name: 'Meiya Pico', aliases: [] });
    const moved = aHit({ id: 'EL:2' });
    const { hits } = matchStates(aFinding([other, moved]), [aBoundDecision(finding)], given);

    expect(hits.map(({ state }) => state)).toEqual(['open', 'false-positive']);
    expect(hits[0]?.decision).toBeNull();
  });

  it('keeps two entries of one name apart', () => {
    const one = aHit({ id: 'EL:1', remarks: 'one' });
    const other = aHit({ id: 'EL:2', remarks: 'other' });
    const twins = aFinding([one, other]);
    const decisions = [
      aBoundDecision(twins, { entry: one.entry, id: 'a', at: '2026-11-20T10:00:00.000Z' }),
      aBoundDecision(twins, { entry: other.entry, id: 'b', outcome: 'true-match' }),
    ];

    expect(matchStates(twins, decisions, given).hits.map(({ state }) => state)).toEqual([
      'false-positive',
      'true-match',
    ]);
  });

  it('is open again when the party changed, whether or not it was screened since', () => {
    const subject = aSubject({ addresses: ['2 Torch Road, Xiamen'] });

    for (const state of [
      first({ ...finding, subject }, [aBoundDecision(finding)]),
      first(finding, [aBoundDecision(finding)], { subject }),
    ]) {
      expect(state.state).toBe('open');
      expect(openReasonTexts(state)).toContain('The address of the party “2 Torch Road, Xiamen” is new.');
    }
  });

  it('is open again on the day the decision expires, not the day before', () => {
    const decision = aBoundDecision(finding, { expiresOn: calendarDate('2026-11-23') });

    expect(first(finding, [decision]).state).toBe('false-positive');
    expect(first(finding, [decision], { on: calendarDate('2026-11-23') }).openBecause).toEqual([
      { kind: 'expired', on: '2026-11-23' },
    ]);
  });

  it('waits for a second person before a false positive stands, where that is demanded', () => {
    const decision = aBoundDecision(finding);
    const waiting = first(finding, [decision], { needsSecondPerson: true });

    expect(waiting).toMatchObject({ state: 'open', awaitsSecondPerson: true });
    expect(openReasonTexts(waiting)).toEqual([
      'False positive, decided by Ana on 21 Nov 2026; it stands once a second person confirms it.',
    ]);
    const confirmed = { ...decision, confirmed: { by: 'Bo', at: '2026-11-22T09:00:00.000Z' } };
    expect(stateText(first(finding, [confirmed], { needsSecondPerson: true }))).toBe(
      'False positive, decided by Ana on 21 Nov 2026, confirmed by Bo on 22 Nov 2026',
    );
  });

  it('is a true match at once, and an escalation waits for nobody', () => {
    const truth = first(finding, [aBoundDecision(finding, { outcome: 'true-match' })], {
      needsSecondPerson: true,
    });

    expect(truth).toMatchObject({ state: 'true-match', awaitsSecondPerson: true });
    expect(stateText(truth)).toMatch(/; a second person has not confirmed it yet$/);
    expect(
      first(finding, [aBoundDecision(finding, { outcome: 'escalated' })], { needsSecondPerson: true }),
    ).toMatchObject({ state: 'escalated', awaitsSecondPerson: false });
  });

  it('is open when a person reopened it, with the reason', () => {
    const again = aBoundDecision(finding, {
      id: 'z',
      outcome: 'reopened',
      reason: 'New press report',
      reviewer: 'Bo',
      at: '2026-11-22T08:00:00.000Z',
    });

    expect(openReasonTexts(first(finding, [again, aBoundDecision(finding)]))).toEqual([
      'Reopened by Bo on 22 Nov 2026: New press report',
    ]);
  });

  it('does not go back to an older answer when the entry goes back to an older text', () => {
    const changed = aHit({ remarks: 'B' });
    const decisions = [
      aBoundDecision(finding, { id: 'a', at: '2026-11-20T10:00:00.000Z' }),
      aBoundDecision(finding, { id: 'b', entry: changed.entry, outcome: 'true-match' }),
    ];

    expect(first(finding, decisions).state).toBe('open');
  });
});

describe('a decision without a potential match', () => {
  const decision = aBoundDecision(finding);

  it('says that the entry is no longer in the list of that date, or no longer alike', () => {
    const newer = {
      ...aScreenedList(),
      sha256: '12'.repeat(32),
      listDate: { day: '2026-12-01', basis: 'given' } as const,
    };
    const { withoutHit } = matchStates(aFinding([]), [decision], { ...given, lists: [newer] });

    expect(withoutHit.map(({ sentence }) => sentence)).toEqual([
      '“Xiamen Sophgo Technologies Ltd.”, decided in the list dated 20 Nov 2026, is no potential match in the list dated 1 Dec 2026: the entry is no longer in the list, or no longer alike.',
    ]);
  });

  it('says so when its list is no longer in use, and when the list is the same', () => {
    const sentenceFor = (lists: Parameters<typeof matchStates>[2]['lists']) =>
      matchStates(aFinding([]), [decision], { ...given, lists: lists ?? [] }).withoutHit[0]?.sentence;

    expect(sentenceFor([])).toContain('that list is no longer in use');
    expect(sentenceFor([aScreenedList()])).toContain('the party or the thresholds changed');
  });

  it('is told once for each entry, by the newest', () => {
    const later = { ...decision, id: 'later', at: '2026-11-22T08:00:00.000Z' };

    expect(
      matchStates(aFinding([]), [decision, later], given).withoutHit.map((one) => one.decision.id),
    ).toEqual(['later']);
  });
});

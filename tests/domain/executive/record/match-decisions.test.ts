import { beforeAll, describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { matchDecisions } from '#domain/executive/record/match-decisions';
import type { ReportGround } from '#domain/executive/report-ground';
import type { ScreeningDecision } from '#domain/model/screening-decision';
import type { PartyScreening } from '#domain/model/screening-run';
import { aBoundDecision, aFinding, aHit } from '../../../fixtures/decisions';
import { sampleReportGround } from '../../../fixtures/report-ground';
import { aListEntry, aLoadedList, aScreeningRun } from '../../../fixtures/screening-records';

let ground: ReportGround;

beforeAll(async () => {
  ground = await sampleReportGround();
});

/** A finding on one of the parties that are screened, as it now is. */
function findingOf(id: string): PartyScreening {
  const subject = ground.parties.subjects.find((one) => one.id === id)?.snapshot;
  if (subject === undefined) throw new Error(`${id} is not screened`);
  return aFinding([aHit()], { id, subject });
}

function decisionsOn(
  findings: readonly PartyScreening[],
  decisions: readonly ScreeningDecision[],
  change: Partial<ReportGround> = {},
) {
  const facts = {
    ...ground.parties.facts,
    run: aScreeningRun(),
    lists: [aLoadedList()],
    findings,
    decisions,
    practice: { ...ground.parties.facts.practice, needsSecondPerson: false },
  };
  return matchDecisions({ ...ground, parties: { ...ground.parties, facts }, ...change });
}

const vendorId = (name: string) => {
  const id = ground.parties.vendors.find((vendor) => vendor.name === name)?.id;
  if (id === undefined) throw new Error(`No vendor ${name}`);
  return id;
};

describe('decisions on potential matches in the record', () => {
  it('are none where nobody has decided', () => {
    expect(decisionsOn([], [])).toEqual([]);
  });

  it('tell who decided what, why and on what evidence', () => {
    const finding = findingOf(vendorId('Canaan'));
    const decision = aBoundDecision(finding, { subjectName: 'Canaan' });
    expect(decisionsOn([finding], [decision])).toEqual([
      {
        party: 'Canaan',
        words: 'False positive, decided by Ana on 21 Nov 2026',
        entry: `Xiamen Sophgo Technologies Ltd. (${aListEntry().listName})`,
        reason: 'Another company of the same name',
        evidence: 'Register extract of 3 November 2026',
        at: '2026-11-21T13:00:00.000Z',
        standsNotBecause: [],
        isOfPlan: true,
      },
    ]);
  });

  it('say why one does not stand any more', () => {
    const finding = findingOf(vendorId('Canaan'));
    const expired = aBoundDecision(finding, { expiresOn: calendarDate('2026-11-22') });
    const [record] = decisionsOn([finding], [expired]);
    expect(record?.standsNotBecause.join(' ')).toContain('expired on 22 Nov 2026');
  });

  it('judge that by the day of the report where the plan looks from an earlier one', () => {
    const finding = findingOf(vendorId('Canaan'));
    const expires = aBoundDecision(finding, { expiresOn: calendarDate('2026-12-01') });
    expect(decisionsOn([finding], [expires])[0]?.standsNotBecause).toEqual([]);
    const later = { madeOn: calendarDate('2026-12-02') };
    expect(decisionsOn([finding], [expires], later)[0]?.standsNotBecause).not.toEqual([]);
  });

  it('put parties that bear on the plan first, then the newest', () => {
    const [canaan, sample] = [findingOf(vendorId('Canaan')), findingOf(vendorId('Sample Ridge Hardware'))];
    const decisions = [
      aBoundDecision(canaan, { id: 'a', subjectName: 'Canaan', at: '2026-11-01T10:00:00.000Z' }),
      aBoundDecision(canaan, { id: 'b', subjectName: 'Canaan', at: '2026-11-02T10:00:00.000Z' }),
      aBoundDecision(sample, { id: 'c', subjectName: 'Sample', at: '2026-11-20T10:00:00.000Z' }),
    ];
    expect(
      decisionsOn([canaan, sample], decisions).map(({ party, at, isOfPlan }) => [
        party,
        at.slice(0, 10),
        isOfPlan,
      ]),
    ).toEqual([
      ['Canaan', '2026-11-02', true],
      ['Canaan', '2026-11-01', true],
      ['Sample', '2026-11-20', false],
    ]);
  });

  it('count a supplier of parts of the rigs that are bought, and no longer once they are not', () => {
    const supplier =
      ground.under.evaluation.lines.flatMap(({ components }) => components)[0]?.supplierId ?? '';
    const finding = aFinding([aHit()], { id: supplier });
    const decision = aBoundDecision(finding);
    expect(decisionsOn([finding], [decision])[0]?.isOfPlan).toBe(true);
    expect(decisionsOn([finding], [decision], { lines: [] })[0]?.isOfPlan).toBe(false);
  });
});

import type { ScreeningDecision } from '#domain/model/screening-decision';
import type { PartyScreening } from '#domain/model/screening-run';
import { DEFAULT_SCREENING_PRACTICE, type Band } from '#domain/model/screening-settings';
import { entryFingerprint, subjectFingerprint } from '#domain/screening/fingerprints';
import { describe, expect, it } from 'vitest';
import { filterCounts, queueRows, shownRows } from '../../../src-renderer/features/screening/queue-rows';
import {
  aDecision,
  aListEntry,
  aLoadedList,
  aPartyScreening,
  aScreeningRun,
} from '../../fixtures/screening-records';
import { aScreenedSubject, TODAY } from '../../fixtures/screening-screen';

const [aHit] = aPartyScreening().hits;
if (aHit === undefined) throw new Error('The record has a hit');
const hit = aHit;
const SCORES: Readonly<Record<Band, number>> = { strong: 0.95, possible: 0.8, weak: 0.6 };

const subjectOf = (id: string) => aScreenedSubject(id, `Party ${id}`);
const found = (id: string, band: Band | 'none', score?: number): PartyScreening =>
  aPartyScreening({
    id,
    subject: subjectOf(id).snapshot,
    band,
    hits: band === 'none' ? [] : [{ ...hit, band, score: score ?? SCORES[band] }],
  });
const decided = (
  id: string,
  outcome: ScreeningDecision['outcome'],
  change: Partial<ScreeningDecision> = {},
) =>
  aDecision({
    id: `decision-${id}`,
    subjectId: id,
    subject: subjectOf(id).snapshot,
    subjectFingerprint: subjectFingerprint(subjectOf(id).snapshot),
    entryFingerprint: entryFingerprint(aListEntry()),
    outcome,
    ...change,
  });

function rowsOf(
  findings: readonly PartyScreening[],
  decisions: readonly ScreeningDecision[] = [],
  needsSecondPerson = false,
  more: readonly string[] = [],
) {
  const facts = {
    run: aScreeningRun(),
    findings,
    decisions,
    lists: [aLoadedList()],
    practice: { ...DEFAULT_SCREENING_PRACTICE, needsSecondPerson },
  };
  return queueRows([...findings.map(({ id }) => id), ...more].map(subjectOf), [], facts, TODAY);
}
const placed = (rows: ReturnType<typeof rowsOf>) =>
  rows.map(({ subject, place }) => `${subject.id} ${place}`);

describe('the queue', () => {
  it('puts what needs work first: strong, possible, reopened, a second person, escalated, weak, the rest', () => {
    const findings = [
      found('none', 'none'),
      found('weak', 'weak'),
      found('escalated', 'strong'),
      found('waiting', 'strong'),
      found('reopened', 'strong'),
      found('possible', 'possible'),
      found('strong', 'strong'),
    ];
    const decisions = [
      decided('escalated', 'escalated'),
      decided('waiting', 'false-positive'),
      decided('reopened', 'false-positive', {
        entryFingerprint: '00'.repeat(32),
        entry: aListEntry({ remarks: 'old' }),
      }),
    ];

    expect(placed(rowsOf(findings, decisions, true))).toEqual([
      'strong strong',
      'possible possible',
      'reopened reopened',
      'waiting second-person',
      'escalated escalated',
      'weak weak',
      'none rest',
    ]);
  });

  it('puts the higher score first within a band, then the name', () => {
    const findings = [found('b', 'strong'), found('a', 'strong'), found('c', 'strong', 0.99)];

    expect(placed(rowsOf(findings))).toEqual(['c strong', 'a strong', 'b strong']);
  });

  it('comes to the same order whatever the order of what it is given', () => {
    const findings = [found('a', 'weak'), found('b', 'strong'), found('c', 'none'), found('d', 'possible')];

    expect(placed(rowsOf([...findings].reverse()))).toEqual(placed(rowsOf(findings)));
  });

  it('counts every party in one filter and in all', () => {
    const rows = rowsOf(
      [found('a', 'strong'), found('b', 'none'), found('c', 'strong')],
      [decided('c', 'false-positive')],
      false,
      ['new'],
    );

    expect(filterCounts(rows)).toEqual({
      open: 1,
      decided: 1,
      listed: 0,
      none: 1,
      'not-screened': 1,
      all: 4,
    });
  });

  it('takes a decision that has expired for open again', () => {
    const over = decided('a', 'false-positive', { expiresOn: TODAY });

    expect(placed(rowsOf([found('a', 'strong')], [over]))).toEqual(['a reopened']);
  });

  it('finds by every word of any name, whatever its case', () => {
    const rows = rowsOf([found('a', 'strong'), found('b', 'none')]);

    expect(shownRows(rows, 'all', 'PARTY b').map(({ subject }) => subject.id)).toEqual(['b']);
    expect(shownRows(rows, 'open', 'b')).toEqual([]);
  });
});

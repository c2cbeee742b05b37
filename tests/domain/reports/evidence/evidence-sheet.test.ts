/** The report on paper: everything of the record in words, nothing cut, nothing left unsaid. */
import { describe, expect, it } from 'vitest';
import { evidenceSheet, type EvidenceSheet } from '#domain/reports/evidence/evidence-sheet';
import { entryFingerprint, subjectFingerprint } from '#domain/screening/fingerprints';
import { aReport, anEvidenceGround } from '../../../fixtures/evidence';
import { aDecision, aListEntry, aPartyScreening } from '../../../fixtures/screening-records';

const textOf = (sheet: EvidenceSheet, heading: string): string =>
  sheet.sections
    .filter((section) => section.heading === heading)
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.kind === 'items' ? block.items : block.facts.map(({ label, value }) => `${label}: ${value}`),
    )
    .join('\n');

async function aSheet() {
  const { subjects } = await anEvidenceGround();
  const subject = subjects.find(({ id }) => id === 'bitmain')!.snapshot;
  const ground = await anEvidenceGround({
    partyScreenings: [aPartyScreening({ id: 'bitmain', subject, weakHitsLeftOut: 3 })],
    screeningDecisions: [
      aDecision({
        subjectId: 'bitmain',
        subjectFingerprint: subjectFingerprint(subject),
        entryFingerprint: entryFingerprint(aListEntry()),
      }),
    ],
  });
  return evidenceSheet(aReport(ground, 'bitmain'));
}

describe('a report on paper', () => {
  it('says who made it, when, and of what', async () => {
    const { title, facts } = await aSheet();

    expect(title).toBe('Evidence report: Bitmain');
    expect(facts).toContainEqual({ label: 'Made', value: '22 Nov 2026, 10:00 UTC' });
    expect(facts).toContainEqual({ label: 'By', value: 'Ana' });
  });

  it('has the list with its day, hash, rows and self-test', async () => {
    const text = textOf(await aSheet(), 'Screening');

    expect(text).toContain('List date: 20 Nov 2026 (from the name of the file); 2 days old');
    expect(text).toContain(`SHA-256: ${'ab'.repeat(32)}`);
    expect(text).toContain('Rows by source list: Entity List (EL) - Bureau of Industry and Security: 2');
    expect(text).toContain('6 of 6 names found (100 %); 0 of 10 well-known companies were hits');
    expect(text).toContain('strong from 0.88, possible from 0.72, weak from 0.58');
  });

  it('has a potential match with its state, its words, and what the list means for a purchase and an RMA', async () => {
    const text = textOf(await aSheet(), 'Potential matches');

    expect(text).toContain('State: False positive, decided by Ana on 21 Nov 2026');
    expect(text).toContain('“Sophgo” against “Sophgo”. The name is that of the entry.');
    expect(text).toMatch(/For a purchase: .{30}/);
    expect(text).toMatch(/For an RMA: .{30}/);
    expect(text).toContain('3 more weak potential matches are not shown.');
  });

  it('has the decision with its reason, evidence, reviewer and what it is bound to', async () => {
    const text = textOf(await aSheet(), 'Decisions');

    expect(text).toContain('Reason: Another company of the same name');
    expect(text).toContain('Evidence: Register extract of 3 November 2026');
    expect(text).toContain('Second person: —');
    expect(text).toContain('Expires: Never');
    expect(text).toContain(entryFingerprint(aListEntry()));
  });

  it('leaves no section empty, also of a party of which nothing is known', async () => {
    const ground = await anEvidenceGround({ restrictedLists: [], screeningRuns: [] });

    for (const { id } of ground.subjects) {
      const sheet = evidenceSheet(aReport(ground, id));
      expect(sheet.sections).toHaveLength(12);
      for (const { heading } of sheet.sections) expect(textOf(sheet, heading), heading).not.toBe('');
    }
  });
});

import { describe, expect, it } from 'vitest';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import { explainFigure } from '#domain/explain/explain-figure';
import type { Explanation } from '#domain/explain/explanation';
import { NO_SCREENING, type ScreeningOnRecord } from '#domain/model/screening-on-record';
import { aBoundDecision, aFinding, aHit } from '../../fixtures/decisions';
import { anOffer } from '../../fixtures/offer';
import { aParty, prepared, someEvidence } from '../../fixtures/reference';
import { aLoadedList, aScreeningRun } from '../../fixtures/screening-records';

const finding = aFinding([aHit()], { id: 'bitmain' });
const run = aScreeningRun();

function explained(
  screening: Partial<ScreeningOnRecord>,
  parties = [aParty({ id: 'bitmain', listings: [] })],
) {
  const lists = [aLoadedList()];
  const reference = prepared({ parties, screening: { ...NO_SCREENING, run, lists, ...screening } });
  const row = evaluateOffer(anOffer(), reference);
  const report = explainFigure(row, 'listStatus', reference, someEvidence);
  if (report === null) throw new Error('Not explained');
  return report;
}

function leavesOf(node: Explanation): readonly Explanation[] {
  return node.inputs.length === 0 ? [node] : node.inputs.flatMap(leavesOf);
}

describe('the explanation of a list status', () => {
  it('leads an open match to its list with date and SHA-256, and says why it is one', () => {
    const leaf = leavesOf(explained({ findings: [finding] }).root).find(({ label }) =>
      label.startsWith('Xiamen'),
    );

    expect(leaf).toMatchObject({
      value: 'Potential match, open (strong), score 0.97',
      note: 'The name is that of the entry. Nobody has decided yet.',
    });
    expect(leaf?.source?.citation).toContain(`SHA-256 ${'ab'.repeat(32)}`);
  });

  it('leads an answered match to the decision with its day', () => {
    const { root, sentence } = explained({ findings: [finding], decisions: [aBoundDecision(finding)] });
    const leaf = leavesOf(root).find(({ label }) => label.startsWith('Xiamen'));

    expect(root.value).toBe('False positive, decided by Ana on 21 Nov 2026');
    expect(leaf?.source).toMatchObject({ asOf: '2026-11-21' });
    expect(sentence).toMatch(/^Bitmain: False positive, decided by Ana on 21 Nov 2026/);
  });

  it('tells of a decision whose entry is no potential match any more', () => {
    const { root } = explained({
      findings: [aFinding([], { id: 'bitmain' })],
      decisions: [aBoundDecision(finding)],
    });

    expect(leavesOf(root).map(({ label }) => label)).toContain('Earlier decision');
  });

  it('says beside an entry of the Entity List that it is no ban on importing', () => {
    expect(explained({ findings: [finding] }).sentence).toMatch(/it is no ban on importing\.$/);
    expect(explained({ findings: [aFinding([], { id: 'bitmain' })] }).sentence).not.toContain('ban');
  });

  it('leads every leaf to a source, whatever was found', () => {
    for (const screening of [
      { run: null },
      {},
      { findings: [finding] },
      { findings: [finding], decisions: [aBoundDecision(finding)] },
      { findings: [aFinding([], { id: 'bitmain' })] },
    ]) {
      for (const leaf of leavesOf(explained(screening).root)) expect(leaf.source, leaf.label).not.toBeNull();
      for (const leaf of leavesOf(explained(screening, []).root))
        expect(leaf.source, leaf.label).not.toBeNull();
    }
  });
});

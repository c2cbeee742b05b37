/** The evidence report on the page that is printed. */
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { evidenceSheet } from '#domain/reports/evidence/evidence-sheet';
import { PrintEvidence } from '../../src-renderer/app/print-evidence';
import { aReport, anEvidenceGround } from '../fixtures/evidence';
import { aListEntry, aPartyScreening } from '../fixtures/screening-records';

afterEach(cleanup);

it('the printed report has every word of the record, long names of any script among them', async () => {
  const { subjects } = await anEvidenceGround();
  const subject = subjects.find(({ id }) => id === 'bitmain')!.snapshot;
  const [hit] = aPartyScreening().hits;
  const name = '厦门市算能科技有限责任公司及其全部子公司和关联企业（集团）股份有限公司';
  const entry = aListEntry({ id: 'EL:9', name, aliases: ['Ооо «Битривер»', 'بانك سپه', 'X'.repeat(300)] });
  const finding = aPartyScreening({ id: 'bitmain', subject, hits: [hit!, { ...hit!, entry }] });
  const sheet = evidenceSheet(aReport(await anEvidenceGround({ partyScreenings: [finding] }), 'bitmain'));
  render(<PrintEvidence sheet={sheet} />);
  const printed = document.body.textContent;

  const words = sheet.sections.flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.flatMap((block) =>
      block.kind === 'items' ? block.items : block.facts.flatMap(({ label, value }) => [label.trim(), value]),
    ),
  ]);
  expect(words.length).toBeGreaterThan(60);
  expect(words.filter((text) => !printed.includes(text))).toEqual([]);
  expect(printed).toContain(name);
});

import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { canonicalJson } from '#domain/core/canonical-json';
import { evidenceJson } from '#domain/reports/evidence/evidence-json';
import { aReport, anEvidenceGround } from '../../../fixtures/evidence';

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');

interface File {
  readonly report: Record<string, unknown>;
  readonly checksum: { readonly value: string };
}

it('a report in JSON says what it is, and its checksum fails when a word of it is changed', async () => {
  const report = aReport(await anEvidenceGround(), 'bitmain');
  const file = JSON.parse(evidenceJson(report, digestOf)) as File;

  expect(file.report).toEqual(JSON.parse(JSON.stringify(report)));
  expect(file.report).toMatchObject({ kind: 'rigplan-evidence-report', version: 1 });
  expect(file.checksum.value).toBe(digestOf(canonicalJson(file.report)));
  expect(digestOf(canonicalJson({ ...file.report, weakHitsLeftOut: 1 }))).not.toBe(file.checksum.value);
});

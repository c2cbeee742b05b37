import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import type { Offer } from '#domain/model/offer';
import { questionSheet, vendorQuestions } from '#domain/reports/ask-vendor';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { prepared } from '../../fixtures/reference';

const row = (change: Partial<Offer>) => evaluateOffer(anOffer(change), prepared());
const about = (change: Partial<Offer>) => vendorQuestions(row(change)).map((one) => one.about);

describe('Questions to a vendor', () => {
  it('ask for what moves a figure and is not given', () => {
    expect(about({ powerW: null, leadTimeDays: null, originEvidence: 'none', entryDate: null })).toEqual(
      expect.arrayContaining(['Power', 'Lead time', 'Origin evidence']),
    );
  });

  it('ask for nothing that was given', () => {
    const given = about({ originEvidence: 'ruling', leadTimeDays: 30, warrantyDays: 365 });

    expect(given).not.toContain('Origin evidence');
    expect(given).not.toContain('Lead time');
    expect(given).not.toContain('Warranty');
  });

  it('do not ask for the way to the border where there is none', () => {
    const open = about({ mode: 'domestic', leadTimeDays: null, hashboardOrigin: null, unitWeightKg: null });

    expect(open).not.toContain('Hashboards');
    expect(open).not.toContain('Lead time');
    expect(open).not.toContain('Weight');
  });

  it('say what the figures rest on meanwhile', () => {
    for (const { meanwhile } of vendorQuestions(row({ powerW: null }))) expect(meanwhile).toMatch(/\.$/);
  });

  it('make a sheet by offer, which names it as the vendor knows it', () => {
    const sheet = questionSheet([row({ id: 'BM-01', vendor: 'Bitmain', powerW: null })]);

    expect(sheet).toMatch(/^Bitmain: .* HTS 8543\.70\..* \(our reference BM-01\)\n1\. /);
    expect(sheet.split('\n').length).toBeGreaterThan(2);
  });
});

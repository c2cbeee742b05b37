import { describe, expect, it } from 'vitest';
import { offerFieldInSentence, offerFieldLabel, offerFieldLabels } from '#domain/reports/offer-field-labels';
import { OFFER_FIELDS } from '#domain/model/hand-edit';
import { anOffer } from '../../fixtures/offer';

describe('the fields of an offer in words', () => {
  it('are all those a person can change, each once', () => {
    const own = [
      'id',
      'isShortlisted',
      'evidenceId',
      'evidenceSheet',
      'evidenceRow',
      'earlierQuotes',
      'handEdits',
    ];
    const fields = Object.keys(anOffer()).filter((field) => !own.includes(field));

    expect([...OFFER_FIELDS].sort()).toEqual(fields.sort());
  });

  it('have names that differ, so that a change can be told by them', () => {
    const labels = OFFER_FIELDS.map((field) => offerFieldLabels[field].label.toLowerCase());

    expect(new Set(labels).size).toBe(labels.length);
  });

  it('say their unit where they have one', () => {
    expect(offerFieldLabel('freightTotal')).toBe('Freight, $ for all units');
    expect(offerFieldLabel('unitWeightKg')).toBe('Unit weight, kg');
    expect(offerFieldLabel('origin')).toBe('Origin');
  });

  it('keep the capitals of names and abbreviations inside a sentence', () => {
    expect(
      (['unitPrice', 'htsCode', 'isUsmcaQualifying', 'incoterm'] as const).map(offerFieldInSentence),
    ).toEqual(['unit price', 'HTS code', 'USMCA', 'Incoterm']);
  });
});

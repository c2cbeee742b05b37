import { DEFAULT_SCREENING_PRACTICE, DEFAULT_SCREENING_SETTINGS } from '#domain/model/screening-settings';
import { describe, expect, it } from 'vitest';
import {
  hitsByBand,
  practiceDraftOf,
  readPracticeDraft,
} from '../../../src-renderer/features/screening/practice-draft';
import { aPartyScreening } from '../../fixtures/screening-records';

const draft = practiceDraftOf(DEFAULT_SCREENING_PRACTICE);

describe('the form of how screening is done', () => {
  it('reads what it was made from', () => {
    expect(readPracticeDraft(draft)).toEqual({ practice: DEFAULT_SCREENING_PRACTICE, problems: {} });
  });

  it('refuses thresholds that cross, and says which', () => {
    const read = readPracticeDraft({ ...draft, possibleFrom: '0.9' });

    expect(read.practice).toBeNull();
    expect(read.problems.possibleFrom).toMatch(/less than a strong one/);
  });

  it.each(['', '1.2', '0', 'high', '-0.5', '88'])('refuses “%s” as a score', (strongFrom) => {
    expect(readPracticeDraft({ ...draft, strongFrom }).problems.strongFrom).toBeDefined();
  });

  it.each(['0', '4000', '1.5', ''])('refuses “%s” as the days of a list', (listMaxAgeDays) => {
    expect(readPracticeDraft({ ...draft, listMaxAgeDays }).problems.listMaxAgeDays).toBeDefined();
  });
});

describe('the preview of other thresholds', () => {
  const [hit] = aPartyScreening().hits;
  if (hit === undefined) throw new Error('The record has a hit');
  const findings = [aPartyScreening({ hits: [0.97, 0.88, 0.75, 0.6].map((score) => ({ ...hit, score })) })];

  it('counts each hit once, a score on the threshold within the band', () => {
    expect(hitsByBand(findings, DEFAULT_SCREENING_SETTINGS)).toEqual({
      strong: 2,
      possible: 1,
      weak: 1,
      none: 0,
    });
  });

  it('counts as none what would be no hit any more', () => {
    const higher = { ...DEFAULT_SCREENING_SETTINGS, strongFrom: 0.95, possibleFrom: 0.9, weakFrom: 0.8 };

    expect(hitsByBand(findings, higher)).toEqual({ strong: 1, possible: 0, weak: 1, none: 2 });
  });
});

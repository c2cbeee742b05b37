import { describe, expect, it } from 'vitest';
import { scoreText } from '../../../src-renderer/features/screening/band-words';
import { ageWords, listDayWords, recallText } from '../../../src-renderer/features/screening/list-words';

describe('the words of a list', () => {
  it('give a day as a day, a month as a month, and nothing as unknown', () => {
    expect(listDayWords({ day: '2024-01-31', basis: 'given' })).toBe('31 Jan 2024');
    expect(listDayWords({ day: '2024-01', basis: 'file name' })).toBe('Jan 2024');
    expect(listDayWords(null)).toBe('—');
  });

  it('say of an old list that it is stale and by what, and never that a new one is fine', () => {
    expect(ageWords(31, true, 30)).toBe('31 days old: stale, your practice allows 30 days');
    expect(ageWords(1, false, 30)).toBe('1 day old');
    expect(ageWords(0, false, 30)).toBe('From today');
    expect(ageWords(null, true, 30)).toBe('Age not known');
  });

  it('never round a share or a score up', () => {
    expect(recallText(999_999)).toBe('99.99');
    expect(recallText(1_000_000)).toBe('100');
    expect(scoreText(0.8799)).toBe('0.87');
    expect(scoreText(0.88)).toBe('0.88');
    expect(scoreText(0.58)).toBe('0.58');
  });
});

import { describe, expect, it } from 'vitest';
import { DialectEvidence } from '../../../src-renderer/imports/layout/dialect-evidence';

function numbers(texts: readonly string[], isStored = false) {
  const evidence = new DialectEvidence(isStored);
  texts.forEach((text, index) => {
    evidence.number(0, index + 2, text);
  });
  return evidence.marks;
}

describe('what texts say of the decimal mark', () => {
  it.each([
    ['1.234,50', 'comma'],
    ['$5,999.00', 'point'],
    ['1,234,567', 'point'],
    ['37,5', 'comma'],
    ['13.5 J/TH', 'point'],
  ])('%s settles it: %s', (text, mark) => {
    expect([...numbers([text, '1,234']).settledBy.keys()]).toEqual([mark]);
  });

  it('leaves a number with three decimals or thousands open', () => {
    const { settledBy, open, openCount } = numbers(['1,234', '5.999', '12']);
    expect([settledBy.size, openCount]).toEqual([0, 2]);
    expect(open[0]).toEqual({ line: 2, text: '1,234' });
  });

  it('takes the numbers of a workbook for stored ones, which say nothing of how its texts are written', () => {
    expect(numbers(['13.5', '1.234,50 €'], true).settledBy.has('point')).toBe(false);
    expect([...numbers(['16.5', '16.125'], true).settledBy.keys()]).toEqual(['point']);
  });
});

describe('what texts say of the order of days', () => {
  function days(texts: readonly string[]) {
    const evidence = new DialectEvidence(false);
    texts.forEach((text, index) => {
      evidence.date(index + 2, text);
    });
    return evidence.orders;
  }

  it('is settled by a day above twelve', () => {
    expect([...days(['03/04/2026', '28/11/2026']).settledBy.keys()]).toEqual(['dmy']);
    expect([...days(['03/04/2026', '11/28/2026']).settledBy.keys()]).toEqual(['mdy']);
  });

  it('is open where every day has two readings, and a year of two digits has three', () => {
    expect(days(['03/04/2026', '05/05/2026']).openCount).toBe(1);
    expect(days(['03.11.26']).openCount).toBe(1);
  });

  it('takes one odd day among days written year first for a slip of its row', () => {
    expect(days([...Array<string>(20).fill('2026-11-03'), '03/04/2026']).openCount).toBe(0);
  });
});

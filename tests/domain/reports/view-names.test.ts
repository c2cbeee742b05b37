import { describe, expect, it } from 'vitest';
import { PLAIN_VIEW } from '#domain/model/view';
import { copyName, viewNameProblem } from '#domain/reports/view-names';
import { viewTabs } from '#domain/reports/view-tabs';

const tabs = viewTabs([{ ...PLAIN_VIEW, id: 'v', name: 'Q4 air freight', position: 9 }]);

describe('the name of a view', () => {
  it.each([
    ['', 'A view needs a name.'],
    [' \t ', 'A view needs a name.'],
    ['Service', 'There is a view “Service” already.'],
    ['  q4  AIR freight ', 'There is a view “Q4 air freight” already.'],
    ['x'.repeat(81), 'A name has at most 80 characters; this one has 81.'],
  ])('%j is refused in words', (name, words) => {
    expect(viewNameProblem(name, tabs, null)).toBe(words);
  });

  it.each(['Service 2', 'x'.repeat(80), '比特大陆'])('%j is free', (name) => {
    expect(viewNameProblem(name, tabs, null)).toBeNull();
  });

  it('may stay what it is, or change its letter case', () => {
    expect(viewNameProblem('q4 Air Freight', tabs, 'v')).toBeNull();
  });
});

describe('the name of a copy', () => {
  it('says what it is a copy of', () => {
    expect(copyName('Service', tabs)).toBe('Service copy');
  });

  it('counts where there is one already', () => {
    const more = viewTabs([
      { ...PLAIN_VIEW, id: 'c', name: 'Service copy', position: 1 },
      { ...PLAIN_VIEW, id: 'd', name: 'service COPY 2', position: 2 },
    ]);

    expect(copyName('Service', more)).toBe('Service copy 3');
    expect(copyName('Service copy', more)).toBe('Service copy 3');
  });

  it('is cut to the length that a name may have, between characters', () => {
    expect(copyName('x'.repeat(80), tabs)).toBe(`${'x'.repeat(75)} copy`);
    expect(copyName('x'.repeat(74) + '𠮷'.repeat(3), tabs)).toBe(`${'x'.repeat(74)} copy`);
  });
});

/** A statement about a part as a sentence. */
import { componentSentence, partWords } from '#domain/components/component-sentence';
import { calendarDate } from '#domain/core/calendar-date';
import { COMPONENT_KINDS } from '#domain/model/component';
import { describe, expect, it } from 'vitest';
import { aComponent } from '../../fixtures/component';

describe('componentSentence', () => {
  it('says how many units have the part, who supplies it, and who says so', () => {
    expect(componentSentence(aComponent(), 'CVITEK')).toBe(
      'Some units have the control board CVITEK CV1835 (CVITEK). ' +
        'Source: Written for a test, as of 2026-11-21; stated by the source.',
    );
  });

  it('says that the supplier is not known in place of leaving it out', () => {
    const sentence = componentSentence(aComponent({ reach: 'every-unit', supplierId: null }), null);

    expect(sentence).toMatch(/^Every unit has the control board CVITEK CV1835 \(supplier not known\)\./);
  });

  it('says that nobody knows which units have it', () => {
    expect(componentSentence(aComponent({ reach: 'not-known' }), 'CVITEK')).toContain(
      'Units may have the control board CVITEK CV1835; which, is not known (CVITEK)',
    );
  });

  it.each([
    ['2025-01-01', '2025-12-31', 'Units made from 2025-01-01 to 2025-12-31.'],
    ['2025-01-01', null, 'Units made from 2025-01-01 on.'],
    [null, '2025-12-31', 'Units made until 2025-12-31.'],
  ] as const)('says the days of making from %s until %s', (from, until, words) => {
    const component = aComponent({
      from: from === null ? null : calendarDate(from),
      until: until === null ? null : calendarDate(until),
    });

    expect(componentSentence(component, null)).toContain(words);
  });

  it('says of a source without a day that it is undated', () => {
    const { source } = aComponent();

    expect(componentSentence(aComponent({ source: { ...source, asOf: null } }), null)).toContain(
      ', undated;',
    );
  });

  it('never says that a supplier may be dealt with', () => {
    const sentences = COMPONENT_KINDS.map((kind) => componentSentence(aComponent({ kind }), 'CVITEK'));

    expect(sentences.join(' ')).not.toMatch(/clear|safe|approved|passed/i);
  });
});

describe('partWords', () => {
  it('says beside a part that not every unit has it', () => {
    expect(partWords(aComponent())).toBe('Some units: CVITEK CV1835');
    expect(partWords(aComponent({ reach: 'every-unit' }))).toBe('CVITEK CV1835');
  });
});

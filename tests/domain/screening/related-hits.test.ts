import { beforeAll, describe, expect, it } from 'vitest';
import type { NameIndex } from '#domain/screening/name-index';
import { relatedHits } from '#domain/screening/related-hits';
import { relatedText } from '#domain/screening/screening-sentences';
import { DEFAULT_SCREENING_SETTINGS } from '#domain/model/screening-settings';
import { loadScreeningReference } from '../../../src-renderer/data/screening-reference';
import { indexOf, realList, screened, SOPHGO_ROWS } from '../../fixtures/restricted-list';

let with2025: NameIndex;
let of2024: NameIndex;
beforeAll(async () => {
  with2025 = indexOf((await realList(SOPHGO_ROWS)).entries);
  of2024 = indexOf((await realList()).entries);
});

const ties = loadScreeningReference();
const related = (name: string, index: NameIndex) =>
  relatedHits(name, ties, index, DEFAULT_SCREENING_SETTINGS);

describe('a vendor that is tied to a listed party', () => {
  it.each(['Bitmain', 'BITMAIN TECHNOLOGIES LTD.', '比特大陆'])(
    '%s shows that party, each entry once, and is itself no hit',
    (name) => {
      expect(related(name, with2025).map(({ hit }) => hit.entry.name)).toEqual([
        'Sophgo Technologies Pte. Ltd.',
        'Xiamen Sophgo Technologies Ltd.',
      ]);
      expect(screened(name, with2025).band).toBe('none');
    },
  );

  it('shows nothing where the list does not have that entry', () => {
    expect(related('Bitmain', of2024)).toEqual([]);
  });

  it('is said to be related, with the tie and its limits', () => {
    const text = relatedText(related('Bitmain', with2025));

    expect(text).toContain(
      'Related to what is listed: Sophgo Technologies Pte. Ltd., Xiamen Sophgo Technologies Ltd.',
    );
    expect(text).toContain('Micree Zhan');
    expect(text).toContain('A related party is not a listed party.');
    expect(relatedText([])).toBe('');
  });
});

describe('a name that no vendor has', () => {
  it.each(['Canaan Inc.', 'Sophgo', 'Technology Co Ltd', ''])('“%s” has no ties', (name) => {
    expect(related(name, with2025)).toEqual([]);
  });
});

import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import { OFFER_STATUSES } from '#domain/screening/offer-status';
import { ListStatusCell } from '../../../../src-renderer/features/compare/cells';
import { aListStatus } from '../../../fixtures/list-status';
import { anOffer } from '../../../fixtures/offer';
import { prepared } from '../../../fixtures/reference';

afterEach(cleanup);

const { listStatus } = evaluateOffer(anOffer(), prepared());

function cell(change: Partial<typeof listStatus>) {
  const { container } = render(<ListStatusCell status={{ ...listStatus, ...change }} />);
  return container;
}

describe('the cell of the list status', () => {
  it('says what it is in words, whatever its colour', () => {
    for (const { kind, words } of OFFER_STATUSES) {
      expect(cell({ ...aListStatus(kind), datedWords: words }).textContent).toBe(words);
    }
  });

  it.each([
    [
      'component-may-be-listed',
      'Component supplier may be listed: Sophgo (control board, assumed)',
      'Component supplier may be listed',
      'Sophgo (control board, assumed)',
    ],
    [
      'false-positive',
      'False positive, decided by Ana on 21 Nov 2026',
      'False positive',
      'decided by Ana on 21 Nov 2026',
    ],
  ] as const)(
    'has the closed words in its tag, and names and days behind it: %s',
    (kind, datedWords, tag, rest) => {
      const container = cell({ ...aListStatus(kind), datedWords });

      expect(container.querySelector('[class*="tag"]')?.textContent).toBe(tag);
      expect(container.textContent).toBe(`${tag} ${rest}`);
      expect(container.firstElementChild?.getAttribute('title')).toBe(datedWords);
    },
  );

  it('is green for what a person decided and for nothing else', () => {
    const green = OFFER_STATUSES.filter(
      ({ kind, words }) =>
        cell({ ...aListStatus(kind), datedWords: words }).querySelector('[class*="decided"]') !== null,
    );

    expect(green.map(({ kind }) => kind)).toEqual(['false-positive']);
  });

  it('shows a listed relative and an old result beside it', () => {
    const container = cell({
      ...aListStatus('not-screened', 'a sister is listed'),
      datedWords: 'Not screened · related party listed · screen again',
      flagTexts: ['The list dated 22 Oct 2026 is 31 days old; 30 days is the most allowed.'],
    });

    expect(container.textContent).toBe('Not screenedRelated party listedScreen again');
    expect(container.querySelector('[title*="31 days old"]')).not.toBeNull();
  });
});

import { NO_SCREENING } from '#domain/model/screening-on-record';
import { componentsOfOffer } from '#domain/planning/line-components';
import { describe, expect, it } from 'vitest';
import { aComponent } from '../../fixtures/component';
import { anOffer } from '../../fixtures/offer';
import { aParty, prepared } from '../../fixtures/reference';

const everyAntminer = { models: [], reach: 'every-unit' } as const;
const reference = (screening: object, parties = [aParty()]) =>
  prepared({ parties, screening: { ...NO_SCREENING, ...screening } });

describe('the suppliers of the parts of an offer', () => {
  it('are named once each, with what screening has against them', () => {
    const components = [
      aComponent({ ...everyAntminer, id: 'a', supplierId: 'sophgo' }),
      aComponent({ ...everyAntminer, id: 'b', supplierId: 'sophgo', kind: 'chip' }),
      aComponent({ ...everyAntminer, id: 'c', supplierId: 'artery' }),
    ];
    const artery = aParty({ id: 'artery', name: 'Artery', aliases: [], listings: [] });

    expect(componentsOfOffer(anOffer(), reference({ components }, [aParty(), artery]))).toEqual([
      { supplierId: 'artery', supplierName: 'Artery', status: 'Not screened', isOfConcern: false },
      {
        supplierId: 'sophgo',
        supplierName: 'Sophgo Technologies Ltd.',
        status: 'Component supplier listed',
        isOfConcern: true,
      },
    ]);
  });

  it('are of concern as well where nobody knows which units have the part', () => {
    const components = [aComponent({ models: [], reach: 'not-known', supplierId: 'sophgo' })];

    expect(componentsOfOffer(anOffer(), reference({ components }))).toMatchObject([
      { status: 'Component supplier may be listed', isOfConcern: true },
    ]);
  });

  it('are none where nothing is known of the parts, which is not that there are none', () => {
    expect(componentsOfOffer(anOffer(), reference({}))).toEqual([]);
  });
});

/** Who bears on an offer: nobody is left out because a tie has two steps, or because the offer names a rig loosely. */
import { describe, expect, it } from 'vitest';
import { terahashes } from '#domain/core/quantity';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import type { Offer } from '#domain/model/offer';
import type { Party } from '#domain/model/party';
import type { Reference } from '#domain/model/reference';
import type { RigModel } from '#domain/model/rig-model';
import { NO_SCREENING, type ScreeningOnRecord } from '#domain/model/screening-on-record';
import { aComponent } from '../../fixtures/component';
import { anOffer } from '../../fixtures/offer';
import { aStake } from '../../fixtures/ownership';
import { aParty, prepared } from '../../fixtures/reference';
import { aSource } from '../../fixtures/source';

const rig: RigModel = {
  id: 'rig',
  vendor: 'Bitmain',
  model: 'Antminer S21',
  hashrateThs: terahashes(200),
  powerW: null,
  quotedJoulesPerTh: null,
  cooling: 'air',
  release: null,
  note: null,
  source: aSource,
};
const resale = { vendor: 'Resale Ltd', model: 'ANTMINER S21', hashrateThs: terahashes(200) };

function unlisted(id: string, change: Partial<Party> = {}): Party {
  return aParty({ id, name: id, aliases: [], listings: [], ...change });
}

function partiesOf(
  screening: Partial<ScreeningOnRecord>,
  change: Partial<Reference> = {},
  offer: Partial<Offer> = {},
) {
  const reference = prepared({ ...change, screening: { ...NO_SCREENING, ...screening } });
  return evaluateOffer(anOffer(offer), reference).listStatus.parties;
}

describe('the parties of an offer', () => {
  it('are owners of owners too, however far up, each once', () => {
    const stakes = [
      aStake('first', 'bitmain', 10),
      aStake('second', 'first', 10),
      aStake('third', 'second', 10),
      aStake('third', 'bitmain', 1),
      aStake('bitmain', 'third', 1),
    ];
    const owners = partiesOf({ stakes }).filter(({ role }) => role === 'owner');

    expect(owners.map(({ id }) => id).sort()).toEqual(['first', 'second', 'third']);
  });

  it('are the factories and owners of the maker where somebody else sells the rig', () => {
    const plant = unlisted('plant', { roles: [{ role: 'factory', vendorId: 'bitmain' }] });
    const found = partiesOf(
      { stakes: [aStake('holder', 'bitmain', 20)] },
      { rigModels: [rig], parties: [plant] },
      resale,
    );

    expect(found.map(({ role, id }) => [role, id])).toEqual([
      ['seller', 'name:resale ltd'],
      ['maker', 'bitmain'],
      ['factory', 'plant'],
      ['owner', 'holder'],
    ]);
  });

  it('are the suppliers of the rig of the catalogue, whoever sells it and however its name is written', () => {
    const components = [aComponent({ models: ['Antminer S21*'] })];
    const sold = partiesOf({ components }, { rigModels: [rig] }, { ...resale, model: 'S21' });

    expect(sold.some(({ role }) => role === 'maker')).toBe(true);
    expect(sold.filter(({ role }) => role === 'component-supplier').map(({ id }) => id)).toEqual(['cvitek']);
  });

  it('are told by the record of the workspace where another ships under its id', () => {
    const shippedParties = [unlisted('plant', { name: 'As shipped' })];
    const parties = [
      unlisted('plant', {
        name: 'As recorded',
        roles: [{ role: 'factory', vendorId: 'bitmain' }],
        listings: aParty().listings,
      }),
    ];

    expect(partiesOf({ shippedParties }, { parties })[0]).toMatchObject({
      name: 'As recorded',
      kind: 'listed',
    });
  });
});

import { terahashes } from '#domain/core/quantity';
import { confirmMatch, indexRigModels, matchRigModel } from '#domain/market/match-rig-model';
import { describe, expect, it } from 'vitest';
import { aCatalogueEntry } from '../../fixtures/market';
import { aVendor } from '../../fixtures/reference';

const index = indexRigModels(
  [
    aCatalogueEntry({ id: 'PRO', model: 'Antminer S21 Pro' }),
    aCatalogueEntry({ id: 'XP', model: 'Antminer S21 XP (air)' }),
    aCatalogueEntry({ id: 'XP-HYDRO', model: 'Antminer S21 XP Hydro' }),
    aCatalogueEntry({ id: 'RIG', vendor: 'Block (Proto)', model: 'Proto Rig' }),
    aCatalogueEntry({ id: 'A15', vendor: 'Canaan', model: 'Avalon A15' }),
    aCatalogueEntry({ id: 'TWIN-1', vendor: 'Canaan', model: 'Avalon Twin' }),
    aCatalogueEntry({ id: 'TWIN-2', vendor: 'Canaan', model: 'Avalon Twin' }),
  ],
  [
    aVendor({ name: 'Bitmain', aliases: ['Bitmain Technologies', 'Antminer', '比特大陆'] }),
    aVendor({ name: 'Canaan', aliases: ['Avalon'] }),
    aVendor({ name: 'Block (Proto)', aliases: ['Block', 'Proto'] }),
    aVendor({ name: 'A reseller', aliases: [] }),
  ],
);
const idOf = (seller: string, model: string) => matchRigModel(seller, model, index)?.model.id ?? null;

describe('matchRigModel', () => {
  it.each([
    ['its catalogue name', 'Bitmain', 'Antminer S21 Pro', 'PRO'],
    ['other letter case, spaces and hyphens', 'BITMAIN', ' antminer  S21-PRO ', 'PRO'],
    ['full-width letters', 'Bitmain', 'Ａntminer Ｓ21 Pro', 'PRO'],
    ['an alias of the maker', '比特大陆', 'S21 Pro', 'PRO'],
    ['the maker before the name', 'A reseller', 'Bitmain Antminer S21 Pro', 'PRO'],
    ['a reseller', 'A reseller', 'Antminer S21 XP Hydro', 'XP-HYDRO'],
    ['another maker as the seller', 'Canaan', 'Antminer S21 Pro', 'PRO'],
    ['a maker of two names', 'Block (Proto)', 'Proto Rig', 'RIG'],
    ['the longer of two names of its maker', 'A reseller', 'Block (Proto) Rig', 'RIG'],
    ['the name without its remark', 'Bitmain', 'Antminer S21 XP', 'XP'],
  ])('finds a model by %s', (_, seller, model, id) => {
    expect(idOf(seller, model)).toBe(id);
  });

  it.each([
    ['a longer name', 'Bitmain', 'Antminer S21 Pro Hydro'],
    ['a shorter name', 'Bitmain', 'Antminer S21'],
    ['the name of another maker’s model', 'Canaan', 'Avalon S21 Pro'],
    ['a name two entries share', 'Canaan', 'Avalon Twin'],
    ['a maker alone', 'Bitmain', 'Antminer'],
  ])('finds none for %s', (_, seller, model) => {
    expect(idOf(seller, model)).toBeNull();
  });
});

describe('confirmMatch', () => {
  const bare = matchRigModel('A reseller', 'S21 Pro', index)!;
  const named = matchRigModel('A reseller', 'Antminer S21 Pro', index)!;

  it('takes a name without a maker only with the hash rate of the catalogue', () => {
    expect(confirmMatch(bare, terahashes(245))?.id).toBe('PRO');
    expect(confirmMatch(bare, terahashes(100))).toBeNull();
  });

  it('takes a name with its maker at any hash rate, so that a wrong one can be told', () => {
    expect(confirmMatch(named, terahashes(100))?.id).toBe('PRO');
  });
});

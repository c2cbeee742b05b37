import { expect, it } from 'vitest';
import { subjectsOnRecord } from '#domain/screening/subjects-on-record';
import { aComponent } from '../../fixtures/component';
import { aStake } from '../../fixtures/ownership';
import { loadComponentReference } from '../../../src-renderer/data/component-reference';

const records = {
  vendors: [],
  parties: [],
  ownStakes: [],
  ownComponents: [],
  offers: [{ vendor: 'Unknown Seller' }, { vendor: 'unknown seller ' }],
  rigModels: [{ vendor: 'Unknown Maker' }],
};
const [party] = [...loadComponentReference().parties.values()];

it('a workspace has sellers, makers and the shipped parties that a part or a holding in force names screened, each once', () => {
  const component = aComponent({ supplierId: party!.id });
  const shipped = { stakes: [], components: [component], parties: [party!] };

  expect(subjectsOnRecord(records, shipped, () => null).map(({ id }) => id)).toEqual([
    party!.id,
    'name:unknown seller',
    'name:unknown maker',
  ]);
  const without = {
    ...records,
    ownComponents: [{ id: component.id, value: null, on: '2026-11-22' as never, by: null, why: null }],
  };
  expect(subjectsOnRecord(without, shipped, () => null).map(({ id }) => id)).not.toContain(party!.id);
  const held = { stakes: [aStake(party!.id, 'x', 10)], components: [], parties: [party!] };
  expect(subjectsOnRecord(records, held, () => null).map(({ id }) => id)).toContain(party!.id);
});

import { NO_RANKING, type Ranking } from '#domain/model/ranking';
import {
  addGates,
  freeGateId,
  movedGate,
  putGate,
  toggledGate,
  withoutGate,
} from '#domain/ranking/edit-gates';
import { describe, expect, it } from 'vitest';
import { aGate, money } from '../../fixtures/ranking';

const [one, two, three] = [aGate('One'), aGate('Two'), aGate('Three')] as const;
const ranking: Ranking = { gates: [one, two, three], criteria: [money] };
const namesOf = ({ gates }: Ranking) => gates.map(({ name }) => name);

describe('a changed policy', () => {
  it('gives a new gate an id that none has, and keeps that of a changed one', () => {
    const first = putGate(ranking, { ...aGate('New'), id: freeGateId(ranking) });

    expect(first.label).toBe('Add the gate New');
    expect(freeGateId(first.ranking)).toBe('gate-2');
    expect(putGate(first.ranking, { ...aGate('Renamed'), id: 'gate-1' })).toMatchObject({
      ranking: { gates: [one, two, three, { id: 'gate-1', name: 'Renamed' }] },
      label: 'Change the gate Renamed',
    });
  });

  it('takes several rules at once, each under its own id', () => {
    const { ranking: next, label } = addGates(NO_RANKING, [one, two]);

    expect(next.gates.map(({ id, name }) => [id, name])).toEqual([
      ['gate-1', 'One'],
      ['gate-2', 'Two'],
    ]);
    expect(label).toBe('Add 2 gates');
    expect(addGates(NO_RANKING, [one]).label).toBe('Add the gate One');
  });

  it('turns a gate off and on again, and is then the very same', () => {
    const off = toggledGate(ranking, two);

    expect(off).toMatchObject({
      ranking: { gates: [one, { isOff: true }, three] },
      label: 'Turn the gate Two off',
    });
    expect(toggledGate(off.ranking, off.ranking.gates[1]!)).toEqual({
      ranking,
      label: 'Turn the gate Two on',
    });
  });

  it('moves a gate no farther than to an end', () => {
    expect(namesOf(movedGate(ranking, three, -1).ranking)).toEqual(['One', 'Three', 'Two']);
    expect(namesOf(movedGate(ranking, one, 9).ranking)).toEqual(['Two', 'Three', 'One']);
    expect(namesOf(movedGate(ranking, one, -1).ranking)).toEqual(['One', 'Two', 'Three']);
    expect(movedGate(ranking, three, -1).label).toBe('Move the gate Three up');
    expect(movedGate(ranking, aGate('Unknown'), 1).ranking).toEqual(ranking);
  });

  it('loses a gate and nothing else', () => {
    expect(withoutGate(ranking, two)).toEqual({
      ranking: { gates: [one, three], criteria: [money] },
      label: 'Remove the gate Two',
    });
  });
});

/** The thirteen lists by the words of their publishers: a list that is not known for what it is would be no OFAC list. */
import { expect, it } from 'vitest';
import { partySchema } from '#domain/model/party';
import { listCodeOf } from '#domain/model/list-codes';
import parties from '../../../resources/data/parties.json';

it.each([
  ['Denied Persons List (DPL) - Bureau of Industry and Security', 'DPL'],
  ['Entity List (EL) - Bureau of Industry and Security', 'EL'],
  ['Military End User (MEU) List - Bureau of Industry and Security', 'MEU'],
  ['Unverified List (UVL) - Bureau of Industry and Security', 'UVL'],
  ['Nonproliferation Sanctions (ISN) - State Department', 'ISN'],
  ['ITAR Debarred (DTC) - State Department', 'DTC'],
  ['Specially Designated Nationals (SDN) - Treasury Department', 'SDN'],
  ['Sectoral Sanctions Identifications List (SSI) - Treasury Department', 'SSI'],
  ['Foreign Sanctions Evaders (FSE) - Treasury Department', 'FSE'],
  ['Palestinian Legislative Council List (PLC) - Treasury Department', 'PLC'],
  ['Capta List (CAP) - Treasury Department', 'CAP'],
  ['Non-SDN Menu-Based Sanctions List (NS-MBS List) - Treasury Department', 'MBS'],
  ['Non-SDN Chinese Military-Industrial Complex Companies List (CMIC) - Treasury Department', 'CMIC'],
  ['A list of nobody', 'other'],
] as const)('%s is %s', (source, code) => {
  expect(listCodeOf(source)).toBe(code);
});

it('knows every list that the shipped records name', () => {
  const lists = parties.flatMap((row) => partySchema.parse(row).listings.map(({ list }) => list));

  expect(lists.length).toBeGreaterThan(0);
  expect(lists.filter((list) => listCodeOf(list) === 'other')).toEqual([]);
});

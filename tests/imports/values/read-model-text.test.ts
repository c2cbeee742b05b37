import rigModels from '#resources/rig-models';
import type { RigModel } from '#domain/model/rig-model';
import { describe, expect, it } from 'vitest';
import { matchRigModel } from '../../../src-renderer/imports/values/match-rig-model';
import { readModelText } from '../../../src-renderer/imports/values/read-model-text';

const POINT = { decimalMark: 'point', dateOrder: null } as const;
const CATALOGUE = rigModels as unknown as readonly RigModel[];

describe('readModelText', () => {
  const read = (text: string) => {
    const result = readModelText(text, POINT);
    if (!result.ok) return result.problem.code;
    const { model, maker, makerBy, hashrate, power, efficiency } = result.value;
    const figures = [hashrate?.ths, power?.watts, efficiency?.joulesPerTh]
      .map((each) => each ?? '-')
      .join(' ');
    return `${model} | ${maker ?? '-'} ${makerBy ?? '-'} | ${figures}`;
  };

  it.each([
    ['S21 XP Hyd 473T', 'S21 XP Hyd | Bitmain series | 473 - -'],
    ['Antminer S21+ 235TH', 'Antminer S21+ | Bitmain brand | 235 - -'],
    ['WhatsMiner M63S 390T/18.5J', 'WhatsMiner M63S | MicroBT brand | 390 - 18.5'],
    ['蚂蚁S21 XP 270T', '蚂蚁S21 XP | Bitmain brand | 270 - -'],
    ['神马M60S+', '神马M60S+ | MicroBT brand | - - -'],
    ['Antminer S21 XP 270T 3645W', 'Antminer S21 XP | Bitmain brand | 270 3645 -'],
    ['Antminer S21 XP (270T)', 'Antminer S21 XP | Bitmain brand | 270 - -'],
    ['Avalon A1566I 261 TH/s 19 J/TH', 'Avalon A1566I | Canaan brand | 261 - 19'],
    ['A15 Pro 221T', 'A15 Pro | Canaan series | 221 - -'],
    ['Bitmain S19j Pro+ (used) 122T', 'Bitmain S19j Pro+ (used) | Bitmain brand | 122 - -'],
    ['Teraflux AH3880', 'Teraflux AH3880 | Auradine brand | - - -'],
    ['AT2880 260T', 'AT2880 | Auradine series | 260 - -'],
    ['SealMiner A3 Pro Hyd 660T', 'SealMiner A3 Pro Hyd | Bitdeer brand | 660 - -'],
    ['A3 Pro Hyd 660T', 'A3 Pro Hyd | - - | 660 - -'],
    ['Proto Rig', 'Proto Rig | Block (Proto) brand | - - -'],
    ['U3S23H 1.16PH', 'U3S23H | - - | 1160 - -'],
    ['S21 Pro 234T±3%', 'S21 Pro | Bitmain series | 234 - -'],
    ['S21 234T 235T', 'two-values'],
    ['270T', 'not-a-model'],
    ['TBD', 'not-stated'],
    ['', 'blank'],
  ])('reads %j as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('matchRigModel', () => {
  const match = (model: string, maker: string | null, ths: string | null) => {
    const { rig, sameName } = matchRigModel(model, maker, ths, CATALOGUE);
    return `${rig?.model ?? '-'} of ${sameName.length}`;
  };

  it.each([
    ['S21 XP', 'Bitmain', '270', 'Antminer S21 XP (air) of 1'],
    ['Antminer S21 XP Hyd', 'Bitmain', '473', 'Antminer S21 XP Hydro of 1'],
    ['S21XP Hyd.', null, null, 'Antminer S21 XP Hydro of 1'],
    ['蚂蚁S21 XP 水冷', 'Bitmain', '473', 'Antminer S21 XP Hydro of 1'],
    ['U3S23H', null, '1160', 'Antminer S23 Hydro 3U (U3S23H) of 1'],
    ['神马M60S+', 'MicroBT', '208', 'WhatsMiner M60S+ of 1'],
    ['M66S+', null, '318', 'WhatsMiner M66S+ of 1'],
    ['Avalon Mini 3', 'Canaan', '37.5', 'Avalon Mini 3 (home) of 1'],
    ['SealMiner A3 Pro Hyd', 'Bitdeer', '660', 'SEALMINER A3 Pro Hydro of 1'],
  ])('finds %s of %s at %s TH/s: %s', (model, maker, ths, expected) => {
    expect(match(model, maker, ths)).toBe(expected);
  });

  it.each([
    ['S21+', 'Bitmain', '235', '- of 1'],
    ['S21 XP', 'MicroBT', '270', '- of 0'],
    ['S21', 'Bitmain', '270', '- of 1'],
    ['S99', null, null, '- of 0'],
  ])('takes no other rig for %s of %s at %s TH/s', (model, maker, ths, expected) => {
    expect(match(model, maker, ths)).toBe(expected);
  });

  it('finds every rig of the catalogue by its own name and hash rate, and no other', () => {
    for (const rig of CATALOGUE) {
      const ths = rig.hashrateThs === null ? null : String(rig.hashrateThs);
      const { rig: found } = matchRigModel(rig.model, rig.vendor, ths, CATALOGUE);
      expect(found?.id, rig.model).toBe(rig.id);
    }
  });
});

/** The shipped statements about parts: each meets a rig of the catalogue, a vendor and a party, and says where it comes from. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { componentsOf } from '#domain/components/components-of';
import { componentSentence, doubtOfPart } from '#domain/components/component-sentence';
import { comparableRigName, reachOfPattern } from '#domain/components/model-pattern';
import { componentSchema } from '#domain/model/component';
import { partySchema } from '#domain/model/party';
import { rigModelSchema } from '#domain/model/rig-model';
import { vendorSchema } from '#domain/model/vendor';
import { readJson, readResource } from './read-resource';

const components = readResource('components', z.array(componentSchema));
const models = readResource('rig-models', z.array(rigModelSchema));
const vendors = readResource('vendors', z.array(vendorSchema));
const parties = readResource('parties', z.array(partySchema));
const of = (maker: string, model: string) => componentsOf({ maker, model }, components);
const partsOf = (model: string, kind: string) =>
  of('Bitmain', model)
    .filter((component) => component.kind === kind)
    .map(({ part }) => part);

describe('the shipped statements about parts', () => {
  it('have no id twice and no field that the schema drops', () => {
    expect(new Set(components.map(({ id }) => id)).size).toBe(components.length);
    expect(components).toEqual(readJson('components'));
  });

  it('name a supplier that is a party on record, or none', () => {
    const known = new Set<string | null>([null, ...parties.map(({ id }) => id)]);

    expect(components.filter(({ supplierId }) => !known.has(supplierId))).toEqual([]);
  });

  it('name a maker of the vendor table, whose catalogue has every model they name', () => {
    const unmet = components.flatMap(({ id, maker, models: patterns }) =>
      patterns
        .filter(
          (pattern) =>
            !models.some(
              ({ vendor, model }) =>
                vendor === maker && reachOfPattern(pattern, comparableRigName(model)) !== null,
            ),
        )
        .map((pattern) => `${id}: ${pattern}`),
    );

    expect(unmet).toEqual([]);
    expect(components.filter(({ maker }) => !vendors.some(({ name }) => name === maker))).toEqual([]);
  });

  it('each give a title and an address, or a filing, with a day', () => {
    const vague = components.filter(
      ({ source }) => source.asOf === null || !/[a-z]\.[a-z]{2,}|Form [A-Z0-9-]+/.test(source.citation),
    );

    expect(vague).toEqual([]);
  });

  it('keep statements that disagree side by side', () => {
    expect(partsOf('Antminer S19k Pro', 'chip')).toEqual(['BM1366', 'BM1398']);
    expect(partsOf('Antminer S21', 'control-board')).toEqual(['Amlogic A113D', 'Xilinx Zynq']);
    expect(partsOf('Antminer T21', 'power-supply')).toEqual(['APW11A1216-1a', 'APW17']);
  });

  it('show a listed party that may supply the processor of the S19 XP, and do not say that it does', () => {
    const sophgo = of('Bitmain', 'Antminer S19 XP').find(({ supplierId }) => supplierId === 'sophgo');

    expect(sophgo).toMatchObject({ reach: 'not-known', source: { confidence: 'assumed' } });
    expect(sophgo === undefined ? null : doubtOfPart(sophgo)).toBe('assumed, which units is not known');
    expect(of('Bitmain', 'Antminer S21').map(({ supplierId }) => supplierId)).not.toContain('sophgo');
  });

  it('say nothing of rigs that no source was found for', () => {
    expect(of('Auradine', 'Teraflux AT2880')).toEqual([]);
    expect(of('ePIC', 'BlockMiner 520i')).toEqual([]);
    expect(of('Fluminer', 'T3')).toEqual([]);
  });

  it('never say that a supplier may be dealt with', () => {
    const words = components.map((component) => componentSentence(component, 'Supplier')).join(' ');

    expect(words).not.toMatch(/\b(clear|cleared|safe|approved|passed)\b/i);
  });
});

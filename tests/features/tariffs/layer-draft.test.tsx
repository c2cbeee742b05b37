import { describe, expect, it } from 'vitest';
import {
  layerDraftOf,
  likelyPercent,
  newLayerId,
  readLayerDraft,
} from '../../../src-renderer/features/tariffs/layer-draft';
import { shippedPack } from '../../fixtures/tariffs';

describe('the form of a layer', () => {
  it.each(shippedPack.layers)('gives back $id as it was', (layer) => {
    const read = readLayerDraft(layerDraftOf(layer), layer.id, shippedPack.countryGroups);

    expect(read).toEqual({ layer, problems: {} });
  });
});

describe('a very low rate', () => {
  it.each([
    ['0.25', '25'],
    ['0.125 %', '12.5'],
    ['0.001', '0.1'],
    ['0.5', null],
    ['2.6', null],
    ['0', null],
    ['', null],
    ['x', null],
  ])('%s was probably meant as %s', (typed, meant) => {
    expect(likelyPercent(typed)).toBe(meant);
  });
});

describe('the id of a new layer', () => {
  it.each([
    ['December step, 2026', [], 'OWN-DECEMBER-STEP-2026'],
    ['关税', [], 'OWN'],
    ['Step', ['OWN-STEP', 'OWN-STEP-2'], 'OWN-STEP-3'],
  ])('of %s beside %j is %s', (program, taken, id) => {
    expect(newLayerId(program, new Set(taken))).toBe(id);
  });
});

import { calendarDate } from '#domain/core/calendar-date';
import { partsPerMillion } from '#domain/core/money';
import { evaluateOffer } from '#domain/evaluation/evaluate-offers';
import { explainFigure } from '#domain/explain/explain-figure';
import { explanationText } from '#domain/explain/explanation-text';
import type { TariffLayer } from '#domain/model/tariff-layer';
import type { TariffOverlay } from '#domain/model/tariff-overlay';
import { mergeOverlays } from '#domain/tariffs/merge-overlays';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { prepared, someEvidence, someSettings } from '../../fixtures/reference';
import { aBaseLayer, aTariffLayer, aTariffPack } from '../../fixtures/tariffs';

const since = calendarDate('2026-07-24');
const surcharge = aTariffLayer({ id: 'SUR', program: 'Surcharge', authority: 'Proclamation 1', from: since });
const who = { by: 'Ana Ruiz', on: calendarDate('2026-11-18'), why: 'Broker’s advice of 17 Nov.' };

/** The inputs of the duty, by label. */
function dutyOf(layers: readonly TariffLayer[], overlays: readonly TariffOverlay[] = [], met: string[] = []) {
  const pack = mergeOverlays(aTariffPack([aBaseLayer(), ...layers]), overlays);
  const reference = prepared({ pack, overlays, settings: someSettings({ metConditions: met }) });
  const report = explainFigure(evaluateOffer(anOffer(), reference), 'duty', reference, someEvidence);
  if (report === null) throw new Error('The duty is not explained');
  return {
    text: explanationText(report),
    nodes: new Map(report.root.inputs.map((node) => [node.label, node])),
  };
}

describe('the duty line of a layer', () => {
  it('says the base rate in plain words, its rate, and what it takes', () => {
    expect(dutyOf([]).nodes.get('Base rate, Base')).toMatchObject({
      value: '$9,734.40',
      formula: '2.6 % × customs value',
    });
  });

  it('says of an own layer who added it, when and why', () => {
    const { nodes } = dutyOf([], [{ id: 'SUR', layer: surcharge, basis: null, ...who }]);

    expect(nodes.get('Surcharge, own layer')?.note).toBe(
      'Proclamation 1; entries since 24 Jul 2026; active. ' +
        'Own layer, added by Ana Ruiz on 18 Nov 2026: Broker’s advice of 17 Nov.',
    );
  });

  it('says of an edited layer what the pack has in its place', () => {
    const layer = { ...surcharge, rate: partsPerMillion(150_000) };
    const { nodes } = dutyOf([surcharge], [{ id: 'SUR', layer, basis: surcharge, ...who, on: null }]);

    expect(nodes.get('Surcharge, edited')).toMatchObject({
      value: '$56,160.00',
      note:
        'Proclamation 1; entries since 24 Jul 2026; active. ' +
        'Edited by Ana Ruiz: Broker’s advice of 17 Nov. In the pack: 10.0 %, entries since 24 Jul 2026, active.',
    });
  });

  it('says that a condition is taken as met', () => {
    const layer = { ...surcharge, condition: 'A finding of transshipment' };

    expect(dutyOf([layer]).nodes.has('Surcharge')).toBe(false);
    expect(dutyOf([layer], [], ['SUR']).nodes.get('Surcharge')?.note).toContain(
      'taken as met by the scenario: A finding of transshipment',
    );
  });
});

describe('layers that are not counted', () => {
  it('lists an unconfirmed layer beside the lines, in copied text too', () => {
    const { nodes, text } = dutyOf([{ ...surcharge, rate: null, status: 'unconfirmed' }]);

    expect(nodes.get('Surcharge')).toMatchObject({ value: 'not counted' });
    expect(text).toContain(
      '\n  Surcharge: not counted (Proclamation 1; entries since 24 Jul 2026; unconfirmed.)',
    );
  });

  it('lists a layer that the user took out, with who and why', () => {
    const { nodes } = dutyOf([surcharge], [{ id: 'SUR', layer: null, basis: surcharge, ...who }]);

    expect(nodes.get('Surcharge, taken out')).toMatchObject({
      value: 'not counted',
      note:
        'Taken out by Ana Ruiz on 18 Nov 2026: Broker’s advice of 17 Nov. ' +
        'In the pack: 10.0 %, entries since 24 Jul 2026, active.',
    });
  });

  it.each([
    ['of another product', { htsPrefixes: ['8471'] }],
    ['of another origin', { origins: { include: ['CN'], exclude: [] } }],
    ['that has ended', { to: calendarDate('2026-08-01') }],
  ])('leaves out a layer %s that the user took out', (_, change) => {
    const basis = { ...surcharge, ...change };

    expect(dutyOf([basis], [{ id: 'SUR', layer: null, basis, ...who }]).text).not.toContain('taken out');
  });

  it('keeps a programme and a person whose names run from right to left from turning the line over', () => {
    const layer = { ...surcharge, program: 'رسم 7' };
    const { nodes } = dutyOf([], [{ id: 'SUR', layer, basis: null, ...who, by: 'ليلى' }]);

    expect(nodes.get('\u2068رسم 7\u2069, own layer')?.note).toContain('added by \u2068ليلى\u2069 on');
  });
});
